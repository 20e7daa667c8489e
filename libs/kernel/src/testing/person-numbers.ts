import fc from 'fast-check';

// Numbers are made while the test runs; none is kept that a person could bear.

const FIRST_WEIGHTS = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND_WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

const checkDigit = (digits: string, weights: readonly number[], remainder: number): number => {
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return (11 + remainder - (sum % 11)) % 11;
};

/**
 * The first nine digits made whole by check digits, the first of which leaves `remainder`: 0 today, up to 3 from 2032. Undefined where
 * a check digit would be 10.
 */
export const completed = (nine: string, remainder: number): string | undefined => {
  const first = checkDigit(nine, FIRST_WEIGHTS, remainder);
  const second = checkDigit(`${nine}${first}`, SECOND_WEIGHTS, 0);
  return first === 10 || second === 10 ? undefined : `${nine}${first}${second}`;
};

/** Every number of eleven digits that starts with these six, of the first hundred that could. */
export const numbersOf = (sixDigits: string, remainder: number): readonly string[] =>
  [...Array(100).keys()]
    .map((n) => completed(`${sixDigits}${n + 100}`, remainder))
    .filter((made) => made !== undefined);

/** The first six digits and the remainder of each kind that the texts name. */
const KINDS: Readonly<Record<string, readonly [sixDigits: string, remainder: number]>> = {
  ordinary: ['120455', 0],
  D: ['520455', 0],
  H: ['124455', 0],
  'D-and-H': ['524455', 0],
  'D-and-synthetic': ['528455', 0],
  'leap-day': ['290204', 0],
  'leap-2000': ['290200', 0],
  'first-1': ['120455', 1],
  'first-2': ['120455', 2],
  'first-3': ['120455', 3],
  'first-4': ['120455', 4],
  'day-0': ['000455', 0],
  'day-32': ['320455', 0],
  'D-day-32': ['720455', 0],
  'april-31': ['310455', 0],
  'month-0': ['120055', 0],
  'month-13': ['121355', 0],
  'no-leap-day': ['290201', 0],
};

/** A text of the lists with the numbers in it that it names. */
export const written = (text: string): string =>
  text.replace(/\{([A-Za-z0-9-]+)(?:\.(date|rest))?\}/g, (_, kind: string, part: string | undefined) => {
    const number = numbersOf(...KINDS[kind]!)[0]!;
    if (part === undefined) return number;
    return part === 'date' ? number.slice(0, 6) : number.slice(6);
  });

/** Any number of any kind: ordinary, D-, H- and synthetic, by today's check digits and those from 2032. */
export const personNumber: fc.Arbitrary<string> = fc
  .record({
    born: fc.date({ min: new Date('1900-01-01'), max: new Date('1999-12-31'), noInvalidDate: true }),
    dayAdded: fc.constantFrom(0, 40),
    monthAdded: fc.constantFrom(0, 40, 80),
    individual: fc.integer({ min: 0, max: 999 }),
    remainder: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ born, dayAdded, monthAdded, individual, remainder }) => {
    const [year, month, day] = born.toISOString().slice(0, 10).split('-').map(Number) as [number, number, number];
    const date = [day + dayAdded, month + monthAdded, year % 100].map((pair) => String(pair).padStart(2, '0')).join('');
    return completed(`${date}${String(individual).padStart(3, '0')}`, remainder);
  })
  .filter((made) => made !== undefined);
