import fc from 'fast-check';
import { isUuid, uuidv7 } from './ids.js';

const RANDOM = Uint8Array.of(0xab, 0xcd, 0xef, 0x01, 0x23, 0x45, 0x67, 0x89, 0x0a, 0x0b);

const milliseconds = fc.integer({ min: 0, max: 2 ** 48 - 1 });

describe('a UUID of version 7', () => {
  it('has time, version and variant where RFC 9562 puts them', () => {
    expect(uuidv7(0x017f22e279b0, RANDOM)).toBe('017f22e2-79b0-7abc-9ef0-123456789' + '0a0');
    expect(uuidv7(0, new Uint8Array(10))).toBe('00000000-0000-7000-8000-000000000000');
    expect(uuidv7(2 ** 48 - 1, new Uint8Array(10).fill(255))).toBe('ffffffff-ffff-7fff-bfff-ffffffffffff');
  });

  it('is a UUID whatever the time and the chance', () => {
    fc.assert(
      fc.property(milliseconds, fc.uint8Array({ minLength: 10, maxLength: 10 }), (at, random) => {
        const id = uuidv7(at, random);
        expect(isUuid(id)).toBe(true);
        expect(id).toMatch(/^.{14}7.{4}[89ab]/);
        expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(at);
      }),
    );
  });

  it('sorts by its milliseconds', () => {
    fc.assert(
      fc.property(milliseconds, milliseconds, (a, b) => {
        fc.pre(a < b);
        expect(uuidv7(a) < uuidv7(b)).toBe(true);
      }),
    );
  });

  it('differs from the next of the same millisecond', () => {
    expect(new Set(Array.from({ length: 1000 }, () => uuidv7(1668240000000))).size).toBe(1000);
  });

  it.each([1.5, -1, 2 ** 48, NaN])('is not made for %d milliseconds', (at) => {
    expect(() => uuidv7(at)).toThrow(RangeError);
  });
});

describe('a UUID', () => {
  it.each([
    ['017f22e2-79b0-7abc-9ef0-1234567890a0', true],
    ['017F22E2-79B0-7ABC-9EF0-1234567890A0', false],
    ['017f22e279b07abc9ef01234567890a0', false],
    ['{017f22e2-79b0-7abc-9ef0-1234567890a0}', false],
    ['', false],
  ])('%j: %s', (text, verdict) => {
    expect(isUuid(text)).toBe(verdict);
  });
});
