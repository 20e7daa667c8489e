import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { isLocalDate } from './calendar.js';
import { findsPersonNumber } from './person-number.js';
import { CUTS, disguised } from './testing/disguises.js';
import { completed, numbersOf, personNumber, written } from './testing/person-numbers.js';
import { CAUGHT } from './testing/texts-with-person-numbers.js';
import { OF_ANOTHER_SHAPE, WITHOUT } from './testing/texts-without-person-numbers.js';
import { runs, someOf } from '@spillrom/event-sourcing/testing';

/** Eighty is added to its month. */
const SYNTHETIC = '01810112332';

const elevenDigits = fc.stringMatching(/^[0-9]{11}$/);

const isValid = (digits: string): boolean => idnr(digits).status === 'valid';

describe('the person-number guard', () => {
  it.each(CAUGHT)('catches: %s, %j', (_, text) => {
    expect(findsPersonNumber(written(text))).toBe(true);
  });

  it.each(WITHOUT)('lets pass: %s, %j', (_, text) => {
    expect(findsPersonNumber(written(text))).toBe(false);
  });

  it.each(OF_ANOTHER_SHAPE)('lets pass for its shape: %s, %j', (_, text) => {
    expect(findsPersonNumber(text)).toBe(false);
    const digits = decodeURIComponent(text).normalize('NFKC').replace(/\D/g, '');
    const places = [...Array(Math.max(digits.length - 10, 0)).keys()];
    expect(places.some((place) => isValid(digits.slice(place, place + 11)))).toBe(true);
  });

  it('knows the four remainders of the rule from 2032, and no fifth', () => {
    const verdicts = [0, 1, 2, 3, 4].map((remainder) => findsPersonNumber(completed('018101123', remainder)!));
    expect(verdicts).toEqual([true, true, true, true, false]);
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
    const made = numbersOf(date, 0);
    expect(made.length).toBeGreaterThan(50);
    expect(new Set(made.map(findsPersonNumber))).toEqual(new Set([valid]));
  });

  it('judges any eleven digits as the published rule set does', () => {
    fc.assert(
      fc.property(fc.oneof(elevenDigits, personNumber), (digits) => {
        expect(findsPersonNumber(digits)).toBe(isValid(digits));
      }),
      runs(5000),
    );
  });

  it('finds any valid number in any disguise that it looks through, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('a', 'å', '(', ',', '\n', '/', ':', '🚑'), maxLength: 5 });
    const before = fc.constantFrom(
      '',
      '7 ',
      '2022 ',
      '2022-',
      '1.',
      '12.11.2022: ',
      '983658776, ',
      `${'9'.repeat(30)} `,
    );
    const behind = fc.constantFrom('', ' 7', ' 2022', '/1', ', 12 500', ` ${'9'.repeat(30)}`);
    const anyDisguise = personNumber.chain((digits) => disguised(digits, CUTS.suspected, true));
    fc.assert(
      fc.property(fc.tuple(around, before, anyDisguise, behind, around), (parts) => {
        expect(findsPersonNumber(parts.join(''))).toBe(true);
      }),
      runs(5000),
    );
  });

  it('lets any valid number pass that is cut as something else', () => {
    const innocent = personNumber.chain((digits) => disguised(digits, CUTS.innocent, false));
    fc.assert(
      fc.property(innocent, (text) => {
        expect(findsPersonNumber(`nr. ${text}, takk`)).toBe(false);
      }),
      runs(2000),
    );
  });

  it('catches any valid number that is cut as two dates are, unless both are days', () => {
    const isDay = (day: string, month: string): boolean =>
      isLocalDate(`2024-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
    const property = fc.property(personNumber, fc.constantFrom(1, 2), (digits, dayLength) => {
      const [, ...parts] = new RegExp(`^(..)(..)(..)(.{${dayLength}})(.{${3 - dayLength}})(..)$`).exec(digits)!;
      const areDays = isDay(parts[0]!, parts[1]!) && isDay(parts[3]!, parts[4]!);
      expect(findsPersonNumber(parts.join('.'))).toBe(!areDays);
    });
    fc.assert(property, runs(5000));
  });

  it('lets any eleven digits pass that the published rule set refuses, in any disguise', () => {
    const refused = elevenDigits.filter((digits) => !isValid(digits));
    const cuts = [...CUTS.suspected, ...CUTS.innocent];
    fc.assert(
      fc.property(
        refused.chain((digits) => disguised(digits, cuts, false)),
        (text) => {
          expect(findsPersonNumber(`nr. ${text}, takk`)).toBe(false);
        },
      ),
      runs(2000),
    );
  });

  // A pattern that goes back, or marks sorted in quadratic time, would take minutes or for ever on one of them.
  const units: readonly (readonly [name: string, unit: string])[] = [
    ['digits', '1'],
    ['single digits', '1 '],
    ['single digits, three signs apart', '1 - '],
    ['groups of five', '12345 '],
    ['separators', ' '],
    ['combining marks out of order', '\u0301\u0323'],
    ['spacing marks out of order', '\u{1d165}\u{1d16d}'],
    ['percent signs', '%'],
    ['percent-encoded digits', '%31%20'],
    ['percent-encoded bytes that are no UTF-8', '%ff'],
    ['characters that NFKC makes eighteen of', '\ufdfa'],
    ['digits of the last script', '\u{1fbf9} '],
  ];

  it.each(someOf(units, 1))('reads 200,000 characters of %s to their end', (_, unit) => {
    const text = unit.repeat(200_000 / unit.length);
    expect(findsPersonNumber(text)).toBe(false);
    expect(findsPersonNumber(`${text} x ${SYNTHETIC}`)).toBe(true);
  });
});
