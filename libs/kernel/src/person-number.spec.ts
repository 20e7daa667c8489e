import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { findsPersonNumber } from './person-number.js';

// All numbers here are synthetic (80 added to the month) or made while the test runs; none is kept that a person could bear.
const SYNTHETIC = '01810112332';

const elevenDigits = fc.stringMatching(/^[0-9]{11}$/);

const checkDigit = (digits: string, weights: readonly number[], remainder: number): number => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 + remainder - (sum % 11)) % 11;
};

/** The first nine digits made whole by check digits, or undefined where one of them would be 10. */
const completed = (nine: string, remainder: number): string | undefined => {
  const first = checkDigit(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2], remainder);
  const second = checkDigit(`${nine}${first}`, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2], 0);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
};

const personNumber = fc
  .record({
    born: fc.date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }),
    dayAdded: fc.constantFrom(0, 40),
    monthAdded: fc.constantFrom(0, 40, 80),
    individual: fc.integer({ min: 0, max: 999 }),
    remainder: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ born, dayAdded, monthAdded, individual, remainder }) => {
    const [year, month, day] = born.toISOString().slice(0, 10).split('-').map(Number) as [number, number, number];
    const pairs = [day + dayAdded, month + monthAdded, year % 100]
      .map((pair) => String(pair).padStart(2, '0'))
      .join('');
    return completed(`${pairs}${String(individual).padStart(3, '0')}`, remainder);
  })
  .filter((made) => made !== undefined);

const SEPARATORS = [
  ...[' ', '\u00a0', '\u2009', '\u202f', '\u3000', '.', '-', '\u2010', '\u2011', '\u2013', '\u2212', '\uff0d'],
  ...['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff'],
];

// The zeros of some scripts, and of digits that NFKC alone brings home.
const ZEROS = [
  '0',
  '\u0660',
  '\u06f0',
  '\u0966',
  '\u0e50',
  '\uff10',
  '\u{104a0}',
  '\u{1d7ce}',
  '\u{1d7f6}',
  '\u{1fbf0}',
];

const inScript = (digits: string, zero: string): string =>
  Array.from(digits, (digit) => String.fromCodePoint(zero.codePointAt(0)! + Number(digit))).join('');

/** The digits in whole groups, cut at random places by random single separators. */
const cut = (digits: string): fc.Arbitrary<string> =>
  fc
    .array(fc.option(fc.constantFrom(...SEPARATORS), { nil: '', freq: 2 }), { minLength: 11, maxLength: 11 })
    .map((between) => Array.from(digits, (digit, index) => (index === 0 ? '' : between[index]) + digit).join(''));

describe('the person-number guard', () => {
  it.each([
    ['bare', SYNTHETIC],
    ['in brackets', '(018101 12332)'],
    ['before a comma', '018101 12332,'],
    ['after a year', '2022 018101 12332'],
    ['before another group', '018101 12332 4'],
    ['between letters', `fnr${SYNTHETIC}kopi.pdf`],
    ['after a decimal point', `1.${SYNTHETIC}`],
    ['with dots', '01.81.01.12332'],
    ['with hyphens', '018101-12332'],
    ['with no-break spaces', '018101\u00a012332'],
    ['with a zero-width space inside a group', '01810112\u200b332'],
    ['each digit by itself', '0 1 8 1 0 1 1 2 3 3 2'],
    ['in full-width digits', '\uff10\uff11\uff18\uff11\uff10\uff11\uff11\uff12\uff13\uff13\uff12'],
    ['in Arabic-Indic digits', '\u0660\u0661\u0668\u0661\u0660\u0661\u0661\u0662\u0663\u0663\u0662'],
    ['in superscript digits', '\u2070\u00b9\u2078\u00b9\u2070\u00b9\u00b9\u00b2\u00b3\u00b3\u00b2'],
    ['across lines of other text', `linje en\n018101 12332\nlinje tre`],
  ])('catches a number %s', (_, text) => {
    expect(findsPersonNumber(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a wrong first check digit', '01810112375'],
    ['a wrong second check digit', '01810112333'],
    ['one digit more in the group', `${SYNTHETIC}0`],
    ['one digit less', SYNTHETIC.slice(0, -1)],
    ['two separators between two groups', '018101  12332'],
    ['a separator that is none', '018101/12332'],
    ['a line break between the groups', '018101\n12332'],
    ['a group that would have to be cut', '2022018101 12332'],
    ['an organisation number and a year', '983658776 2022'],
    ['words only', 'Ventetid for grå stær, 40 pasienter'],
  ])('lets pass %s', (_, text) => {
    expect(findsPersonNumber(text)).toBe(false);
  });

  it('knows the four remainders of the rule from 2032, and no fifth', () => {
    const nine = '018101123';
    const verdicts = [0, 1, 2, 3, 4].map((remainder) => [remainder, findsPersonNumber(completed(nine, remainder)!)]);
    expect(verdicts).toEqual([
      [0, true],
      [1, true],
      [2, true],
      [3, true],
      [4, false],
    ]);
  });

  it.each([
    ['29 February of a leap year', '298204', true],
    ['29 February of 2000', '298200', true],
    ['29 February of another year', '298201', false],
    ['31 April', '318401', false],
    ['day 0', '008101', false],
    ['month 0', '018001', false],
    ['month 13', '019301', false],
    ['a D-number that is synthetic', '418101', true],
    ['a D-number whose day is 32', '728101', false],
  ])('judges %s as a birth date', (_, date, valid) => {
    const made = [...Array(100).keys()].map((n) => completed(`${date}${n + 100}`, 0)).filter((n) => n !== undefined);
    expect(made.length).toBeGreaterThan(50);
    expect(new Set(made.map(findsPersonNumber))).toEqual(new Set([valid]));
  });

  it('judges any eleven digits as the published rule set does', () => {
    fc.assert(
      fc.property(fc.oneof(elevenDigits, personNumber), (digits) => {
        expect(findsPersonNumber(digits)).toBe(idnr(digits).status === 'valid');
      }),
      { numRuns: 5000 },
    );
  });

  it('finds any number in any script, cut by any single separators, in any text', () => {
    const around = fc.string({ unit: fc.constantFrom('a', 'å', '(', ',', '\n', '/', ':', '🚑') });
    const hidden = personNumber.chain((digits) =>
      fc.record({
        digits: fc.constant(digits),
        zero: fc.constantFrom(...ZEROS),
        before: around,
        after: around,
        neighbour: fc.constantFrom('', '7 ', '2022 ', '2022-', '1.'),
      }),
    );
    fc.assert(
      fc.property(
        hidden.chain(({ digits, zero, before, after, neighbour }) =>
          cut(digits).map((text) => before + neighbour + text.replace(/[0-9]/g, (d) => inScript(d, zero)) + after),
        ),
        (text) => {
          expect(findsPersonNumber(text)).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('lets any eleven digits pass that the published rule set refuses, however cut', () => {
    const refused = elevenDigits.filter((digits) => idnr(digits).status === 'invalid');
    fc.assert(
      fc.property(refused.chain(cut), (text) => {
        expect(findsPersonNumber(`nr. ${text}, takk`)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads a long text of digits to its end', () => {
    const digits = '1 '.repeat(200_000);
    expect(findsPersonNumber(digits)).toBe(false);
    expect(findsPersonNumber(`${digits}${SYNTHETIC}`)).toBe(true);
    expect(findsPersonNumber(`${'1'.repeat(400_000)} ${SYNTHETIC}`)).toBe(true);
  });
});

describe('decimal digits in Unicode', () => {
  it('come in whole runs from zero to nine, which the guard counts on', () => {
    const lengths = new Set<number>();
    let length = 0;
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (/^\p{Nd}$/u.test(String.fromCodePoint(code))) length += 1;
      else if (length > 0) {
        lengths.add(length % 10);
        length = 0;
      }
    }
    expect(lengths).toEqual(new Set([0]));
  });
});
