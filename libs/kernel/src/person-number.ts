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
 *   or when a group ends after the sixth digit; but not when they are grouped 4-2-5, as bank accounts are. So two dates are none, nor
 *   are a date and a count.
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

const DIGIT_GROUP = /[0-9]+/g;

// Three characters are at most six code units.
const SEPARATOR_UNITS_MAX = 6;
const SEPARATOR = /^[^\p{L}0-9]{1,3}$/u;

const holdsPersonNumber = (text: string): boolean => {
  const plain = folded(text);
  // Runs of whole neighbouring groups that end here and have room for one more.
  let open: (readonly string[])[] = [];
  let end = 0;
  for (const { 0: group, index } of plain.matchAll(DIGIT_GROUP)) {
    const isNeighbour = index - end <= SEPARATOR_UNITS_MAX && SEPARATOR.test(plain.slice(end, index));
    end = index + group.length;
    // Every group has a digit, so at most eleven runs stay open and the whole is linear.
    const runs = group.length > NUMBER_DIGITS ? [] : [...(isNeighbour ? open : []), []].map((run) => [...run, group]);
    open = runs.filter((run) => digitsIn(run) <= NUMBER_DIGITS);
    if (open.some((run) => isCandidate(run) && isPersonNumber(run.join('')))) return true;
  }
  return false;
};

const BEYOND_ASCII = /[\u0080-\u{10ffff}]/gu;
const INVISIBLE = /[\p{Cf}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/gu;

// Character by character: no sequence composes to a digit, and NFKC of a whole text sorts its combining marks in quadratic time.
const folded = (text: string): string =>
  text.replace(BEYOND_ASCII, (character) =>
    Array.from(character.normalize('NFKC'), asciiDigits).join('').replace(INVISIBLE, ''),
  );

const digitsIn = (groups: readonly string[]): number => groups.reduce((sum, group) => sum + group.length, 0);

const isCandidate = (groups: readonly string[]): boolean =>
  digitsIn(groups) === NUMBER_DIGITS &&
  (groups.length <= 2 || (endsAfter(DATE_DIGITS, groups) && !isGroupedAsAccount(groups)));

const endsAfter = (count: number, groups: readonly string[]): boolean =>
  groups.some((_, index) => digitsIn(groups.slice(0, index + 1)) === count);

const isGroupedAsAccount = (groups: readonly string[]): boolean =>
  groups.length === 3 && groups[0]!.length === 4 && groups[1]!.length === 2;

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
