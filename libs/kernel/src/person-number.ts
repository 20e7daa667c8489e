const DIGIT_GROUP = /\p{Nd}+/gu;
const DECIMAL_DIGIT = /^\p{Nd}$/u;

// A space of any width, a dot, a dash of any length, or a character that does not show.
const ONE_SEPARATOR = /^[\p{Zs}.\p{Pd}\u2212\p{Default_Ignorable_Code_Point}]$/u;

const NUMBER_DIGITS = 11;

/**
 * Whether the text holds a Norwegian national identity number: whole groups of digits, of any script, next to each other with exactly
 * one separator between two, that make eleven digits valid by the rules of `@navikt/fnrvalidator` 2.2. What else stands around does not
 * matter. The number itself is never given back, so nobody can log it.
 */
export const findsPersonNumber = (text: string): boolean => {
  const normal = text.normalize('NFKC');
  // The groups so far that a coming one may continue, each with all that stands between its start and here.
  let open: string[] = [];
  let end = 0;
  for (const { 0: group, index } of normal.matchAll(DIGIT_GROUP)) {
    const digits = Array.from(group, asciiDigit).join('');
    const continues = ONE_SEPARATOR.test(normal.slice(end, index));
    // Every group has a digit, so at most eleven runs stay open and the whole is linear.
    open = (continues ? [...open, ''] : ['']).map((run) => run + digits).filter((run) => run.length <= NUMBER_DIGITS);
    if (open.some(isPersonNumber)) return true;
    end = index + group.length;
  }
  return false;
};

/** Decimal digits stand in Unicode as runs of ten from zero to nine. */
const asciiDigit = (digit: string): string => {
  if (digit >= '0' && digit <= '9') return digit;
  const code = digit.codePointAt(0)!;
  let zero = code;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};

const FIRST_CHECK_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND_CHECK_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

// Until 2032 the first check digit leaves remainder 0; from then on 1, 2 and 3 are given out as well.
const FIRST_REMAINDER_MAX = 3;

const isPersonNumber = (run: string): boolean => {
  if (run.length !== NUMBER_DIGITS) return false;
  const digits = Array.from(run, Number);
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
