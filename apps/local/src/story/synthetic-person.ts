const WEIGHTS = [
  [3, 7, 6, 1, 8, 9, 4, 5, 2],
  [5, 4, 3, 2, 7, 6, 5, 4, 3, 2],
] as const;

const checkDigit = (digits: readonly number[], weights: readonly number[]): number => {
  const sum = weights.reduce((total, weight, index) => total + weight * (digits[index] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
};

/**
 * A number that a national identity number's guard must catch and that no person can have: the month is raised by 80, as in the test
 * population. Made, not stored, so that no such number stands in the source.
 */
export const syntheticPersonNumber = (date: string): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  for (let serial = 999; serial >= 0; serial -= 1) {
    const nine = `${day}${Number(month) + 80}${year.slice(2)}${String(serial).padStart(3, '0')}`;
    const digits = Array.from(nine, Number);
    const first = checkDigit(digits, WEIGHTS[0]);
    const second = checkDigit([...digits, first], WEIGHTS[1]);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
  throw new Error(`no synthetic number for ${date}`);
};
