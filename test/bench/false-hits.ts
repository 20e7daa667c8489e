import fc from 'fast-check';
import { findsPersonNumber, isOrgNumber } from '@spillrom/kernel';

const TEXTS = 100_000;
// The same texts in every run, so that the figures of the record can be had again.
const SEED = 20221112;

const padded = (length: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: 10 ** length - 1 }).map((number) => String(number).padStart(length, '0'));

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.integer({ min: minLength, max: maxLength }).chain(padded);

const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]): fc.Arbitrary<string> =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((texts) => texts.join(''));

const day = fc
  .date({ min: new Date('2022-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

const norwegian = day.map((text) => text.split('-').reverse().join('.'));

const withoutZeros = day.map((text) => text.split('-').map(Number).reverse().join('.'));

/** 3.9.22: no zeros in front, two digits of the year. */
const short = day.map((text) => {
  const [year, month, dayOfMonth] = text.split('-').map(Number) as [number, number, number];
  return `${dayOfMonth}.${month}.${year % 100}`;
});

const count = fc.integer({ min: 1, max: 999 }).map(String);

const ACCOUNT_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

const account = padded(11).filter(
  (number) => ACCOUNT_WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(number[index]), 0) % 11 === 0,
);

const orgNumber = padded(9).filter(isOrgNumber);

const grouped = (text: string, ...ends: readonly number[]): string =>
  [0, ...ends].map((start, index) => text.slice(start, ends[index])).join(' ');

const phone = padded(7).map((rest) => grouped(`7${rest}`, 2, 4, 6));

const amount = fc
  .integer({ min: 1_000, max: 99_999_999 })
  .map((kroner) => `${String(kroner).replace(/\B(?=(\d{3})+$)/g, ' ')},00`);

const KINDS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'a date, 12.11.2022': norwegian,
  'a date, 2022-11-12': day,
  'two dates, 12.11.2022-31.12.2022': joined(norwegian, '-', norwegian),
  'two dates, 3.9.22-31.12.22': joined(short, '-', short),
  'two dates, 3.9.2022-31.12.2022': joined(withoutZeros, '-', withoutZeros),
  'three dates, 3.9.22, 31.12.22, 1.2.23': joined(short, ', ', short, ', ', short),
  'two dates, 2022-11-12/2022-12-31': joined(day, '/', day),
  'a date and a count, 12.11.2022 240': joined(norwegian, ' ', count),
  'a short date and a count, 3.9.22: 240': joined(short, ': ', count),
  'a date and an hour, 12.11.2022 08:30': joined(norwegian, ' 08:', padded(2)),
  'a case number, 2022/12345-67': joined('2022/', digits(3, 5), '-', digits(1, 2)),
  'an invoice number of 4 to 10 digits': digits(4, 10),
  'an invoice number, F-2022-123456': joined('F-2022-', digits(3, 6)),
  'a year and a number, 2022-1234567': joined('2022-', digits(7, 7)),
  'a payment reference of 8 to 25 digits': digits(8, 15).chain((first) => joined(first, digits(0, 10))),
  'a bank account, 8601 11 17947': account.map((number) => grouped(number, 4, 6)),
  'a bank account in one': account,
  'an amount, 12 500 000,00': amount,
  'a telephone number, 73 92 51 00': phone,
  'a telephone number, +47 73 92 51 00': joined('+47 ', phone),
  'an organisation number, 983 658 776': orgNumber.map((number) => grouped(number, 3, 6)),
  'an organisation number and a count': joined(orgNumber, ' ', count),
  'a row of counts, 40, 60, 12': fc.array(count, { minLength: 2, maxLength: 12 }).map((counts) => counts.join(', ')),
  'any eleven digits': padded(11),
  'any eleven digits, 6 and 5': padded(11).map((number) => grouped(number, 6)),
};

/** Of texts that hold no person number, how many the guard refuses all the same. */
export const falseHits = function* (): Iterable<string> {
  for (const [kind, text] of Object.entries(KINDS)) {
    const hits = fc.sample(text, { numRuns: TEXTS, seed: SEED }).filter(findsPersonNumber).length;
    yield `${kind.padEnd(44)}${((hits * 100) / TEXTS).toFixed(3).padStart(8)} %`;
  }
};
