import { INVISIBLE } from './characters.js';
import { asciiDigits } from './digits.js';

const NUMBER_DIGITS = 11;
const DATE_DIGITS = 6;

/**
 * Whether the text holds a Norwegian national identity number: ordinary, D-, H- or synthetic, by today's check digits or those from 2032.
 *
 * - Read as it is and once percent-decoded.
 * - After NFKC; every sign that means a digit is one, and invisible characters are not there.
 * - Digit groups are neighbours when one to three characters that are neither letters nor digits stand between them.
 * - Whole neighbouring groups of eleven digits together are a candidate, whatever stands around them, when they are one or two groups,
 *   or when a group ends after the sixth digit. But not when they are grouped 4-2-5, as bank accounts are, nor when all of them belong
 *   to several dates, as in 12.11.22-1.12.22. A date and a count are none either, since no group ends there.
 *
 * Takes time linear in the text. The number itself is never given back, so nobody can log it.
 */
export const findsPersonNumber = (text: string): boolean => {
  if (holdsPersonNumber(text)) return true;
  const decoded = percentDecoded(text);
  return decoded !== text && holdsPersonNumber(decoded);
};

const PERCENT_ENCODED = /(?:%[0-9a-f]{2})+/gi;

/** Bytes that are no UTF-8 become U+FFFD, which is neither letter nor digit: so a no-break space of Latin-1 separates too. */
const percentDecoded = (text: string): string =>
  text.replace(PERCENT_ENCODED, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));

const holdsPersonNumber = (text: string): boolean => {
  const groups = groupsIn(folded(text));
  return groups.some((_, last) => {
    const run = runTo(last, groups);
    return isCandidate(run) && isPersonNumber(run.map(({ digits }) => digits).join(''));
  });
};

const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu;

// Character by character: no sequence composes to a digit, and NFKC of a whole text sorts its combining marks in quadratic time.
const folded = (text: string): string =>
  text.replace(BEYOND_ASCII, (character) =>
    Array.from(character.normalize('NFKC'), asciiDigits).join('').replace(INVISIBLE, ''),
  );

interface Group {
  readonly digits: string;
  /** What stands between it and its neighbour in front; undefined when it has none. */
  readonly joint: string | undefined;
  /** Whether it is the day, month or year of a date. */
  isOfDate: boolean;
}

const DIGIT_GROUP = /[0-9]+/g;

// Three characters are at most six code units.
const JOINT_UNITS_MAX = 6;
const JOINT = /^[^\p{L}0-9]{1,3}$/u;

const groupsIn = (plain: string): readonly Group[] => {
  const groups: Group[] = [];
  let end = 0;
  for (const { 0: digits, index } of plain.matchAll(DIGIT_GROUP)) {
    const between = index - end <= JOINT_UNITS_MAX ? plain.slice(end, index) : '';
    groups.push({ digits, joint: groups.length > 0 && JOINT.test(between) ? between : undefined, isOfDate: false });
    markDate(groups);
    end = index + digits.length;
  }
  return groups;
};

/** Marks the last three groups when they are a date: 1.12.22, 01/12/2022. */
const markDate = (groups: readonly Group[]): void => {
  const [day, month, year] = groups.slice(-3);
  if (year === undefined || day!.isOfDate || !isDate(day!, month!, year)) return;
  for (const group of [day!, month!, year]) group.isOfDate = true;
};

const isDate = (day: Group, month: Group, year: Group): boolean =>
  ['.', '/', '-'].includes(month.joint ?? '') &&
  month.joint === year.joint &&
  [day, month].every(({ digits }) => digits.length <= 2) &&
  [2, 4].includes(year.digits.length) &&
  Number(day.digits) >= 1 &&
  Number(day.digits) <= (MONTH_DAYS[Number(month.digits) - 1] ?? 0);

/** The longest run of whole neighbours that ends with this group and has at most eleven digits: none when the group has more. */
const runTo = (last: number, groups: readonly Group[]): readonly Group[] => {
  let first = last + 1;
  let left = NUMBER_DIGITS;
  while (first > 0 && groups[first - 1]!.digits.length <= left) {
    first -= 1;
    left -= groups[first]!.digits.length;
    if (groups[first]!.joint === undefined) break;
  }
  return groups.slice(first, last + 1);
};

const isCandidate = (run: readonly Group[]): boolean => {
  const lengths = run.map(({ digits }) => digits.length);
  if (sum(lengths) !== NUMBER_DIGITS) return false;
  return lengths.length <= 2 || (endsAfter(DATE_DIGITS, lengths) && !isAccount(lengths) && !isDates(run));
};

const sum = (lengths: readonly number[]): number => lengths.reduce((total, length) => total + length, 0);

const endsAfter = (count: number, lengths: readonly number[]): boolean =>
  lengths.some((_, index) => sum(lengths.slice(0, index + 1)) === count);

const isAccount = (lengths: readonly number[]): boolean => lengths.join('-') === '4-2-5';

/** Eleven digits are of more than one date. */
const isDates = (run: readonly Group[]): boolean => run.every(({ isOfDate }) => isOfDate);

const FIRST_CHECK_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_CHECK_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

// Until 2032 the first check digit leaves remainder 0; from then on 1, 2 and 3 are given out as well.
const FIRST_REMAINDER_MAX = 3;

/** By the rules of `@navikt/fnrvalidator` 2.2. */
const isPersonNumber = (elevenDigits: string): boolean => {
  const digits = Array.from(elevenDigits, Number);
  return (
    remainder(digits, FIRST_CHECK_WEIGHTS) <= FIRST_REMAINDER_MAX &&
    remainder(digits, SECOND_CHECK_WEIGHTS) === 0 &&
    isBirthDate(digits)
  );
};

const remainder = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * digits[index]!, 0) % 11;

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** D-numbers have 4 on top of the first digit, H-numbers 4 and synthetic ones 8 on top of the third, and both may be. */
const isBirthDate = (digits: readonly number[]): boolean => {
  const [d1, d2, m1, m2, y1, y2] = digits as [number, number, number, number, number, number];
  const day = (d1 >= 4 ? d1 - 4 : d1) * 10 + d2;
  const month = (m1 >= 8 ? m1 - 8 : m1 >= 4 ? m1 - 4 : m1) * 10 + m2;
  const isLeapYear = (y1 * 10 + y2) % 4 === 0;
  const days = month === 2 && !isLeapYear ? 28 : MONTH_DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
};
