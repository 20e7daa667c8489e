import fc from 'fast-check';
import {
  add,
  AMOUNT_MAX,
  isOreText,
  isTooLarge,
  negate,
  ore,
  oreText,
  smaller,
  subtract,
  sum,
  times,
  ZERO,
} from './ore.js';

const amounts = fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n });

describe('øre', () => {
  it.each(['0', '1', '-1', '10000000000', '999999999999999', '-999999999999999'])('may be written %s', (text) => {
    expect(isOreText(text)).toBe(true);
    expect(oreText(ore(text))).toBe(text);
  });

  it.each(['', '-0', '+1', '01', '1.0', '1e3', ' 1', '1\n', '0x1', '١', '1000000000000000'])(
    'may not be written %j in a field',
    (text) => {
      expect(isOreText(text)).toBe(false);
    },
  );

  it.each(['', '-0', '+1', '01', '1.0', '1e3', ' 1', '1\n', '0x1', 1.5, NaN, 2 ** 53])(
    'are not made of %j',
    (amount) => {
      expect(() => ore(amount)).toThrow(RangeError);
    },
  );

  it.each([
    [0n, false],
    [AMOUNT_MAX, false],
    [-AMOUNT_MAX, false],
    [10n ** 15n, true],
    [-(10n ** 15n), true],
    [100_000n * AMOUNT_MAX, true],
  ])('of %d are too large: %s', (amount, verdict) => {
    expect(isTooLarge(amount)).toBe(verdict);
  });

  it('are too large exactly when no field may hold them', () => {
    const any = fc.oneof(fc.bigInt(), fc.bigInt({ min: AMOUNT_MAX - 3n, max: AMOUNT_MAX + 3n }), amounts);
    fc.assert(fc.property(any, (amount) => expect(isTooLarge(amount)).toBe(!isOreText(oreText(amount)))));
  });

  it('may sum up to more than one field holds', () => {
    expect(oreText(ore('1000000000000000'))).toBe('1000000000000000');
    expect(ore(Number.MAX_SAFE_INTEGER)).toBe(9007199254740991n);
  });

  it('are reckoned exactly, far beyond floats', () => {
    expect(times(ore('999999999999999'), 1000)).toBe(999999999999999000n);
    expect(() => times(ore(1), 0.5)).toThrow(RangeError);
    fc.assert(
      fc.property(fc.array(amounts), amounts, amounts, (many, a, b) => {
        expect(add(ore(a), ore(b))).toBe(a + b);
        expect(subtract(ore(a), ore(b))).toBe(a - b);
        expect(negate(ore(a))).toBe(-a);
        expect(smaller(ore(a), ore(b))).toBe(a < b ? a : b);
        expect(sum(many.map(ore))).toBe(many.reduce((total, next) => total + next, 0n));
      }),
    );
  });

  it('of nothing are zero', () => {
    expect(sum([])).toBe(ZERO);
  });

  it('come back from their text', () => {
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(isOreText(oreText(amount))).toBe(true);
        expect(ore(oreText(amount))).toBe(amount);
      }),
    );
  });
});
