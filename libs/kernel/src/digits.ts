const DECIMAL_DIGIT = /^\p{Nd}$/u;

/**
 * Signs that mean a number and that neither the category Nd nor NFKC brings home: the first of a run, what it means, and how many follow
 * one another. From the property Numeric_Value of the Unicode character database: every sign with "digit" in its name, the circled
 * numbers, and the numerals that are written in places as ours are.
 */
const OTHER_DIGITS: readonly (readonly [first: number, value: number, count: number])[] = [
  [0x1369, 1, 9], // Ethiopic
  [0x17f0, 0, 10], // Khmer, for divination
  [0x19da, 1, 1], // New Tai Lue, Tham
  [0x24eb, 11, 10], // negative circled
  [0x24f5, 1, 10], // double circled
  [0x24ff, 0, 1], // negative circled
  [0x2776, 1, 10], // negative circled
  [0x2780, 1, 10], // circled sans-serif
  [0x278a, 1, 10], // negative circled sans-serif
  [0x3007, 0, 1], // ideographic zero
  [0x3021, 1, 9], // Hangzhou
  [0x4e00, 1, 1], // the ideographs of one to nine and their other zero
  [0x4e8c, 2, 1],
  [0x4e09, 3, 1],
  [0x56db, 4, 1],
  [0x4e94, 5, 1],
  [0x516d, 6, 1],
  [0x4e03, 7, 1],
  [0x516b, 8, 1],
  [0x4e5d, 9, 1],
  [0x96f6, 0, 1],
  [0x10107, 1, 9], // Aegean
  [0x102e1, 1, 9], // Coptic epact
  [0x10a40, 1, 4], // Kharoshthi
  [0x10e60, 1, 9], // Rumi
  [0x11052, 1, 9], // Brahmi
  [0x111e1, 1, 9], // Sinhala archaic
  [0x11c5a, 1, 9], // Bhaiksuki
  [0x16e80, 0, 10], // Medefaidrin
  [0x16e94, 1, 3], // Medefaidrin, alternate forms
  [0x1d2e0, 0, 10], // Mayan
  [0x1d360, 1, 9], // counting rods
  [0x1e8c7, 1, 9], // Mende Kikakui
  [0x1f10b, 0, 1], // circled sans-serif
  [0x1f10c, 0, 1], // negative circled sans-serif
];

const MEANING: ReadonlyMap<number, string> = new Map(
  OTHER_DIGITS.flatMap(([first, value, count]) =>
    Array.from({ length: count }, (_, index) => [first + index, String(value + index)] as const),
  ),
);

/** The ASCII digits that a character means, one or two; the character itself when it means none. Expects what NFKC leaves. */
export const asciiDigits = (character: string): string => {
  if (DECIMAL_DIGIT.test(character)) return decimalDigit(character.codePointAt(0)!);
  return MEANING.get(character.codePointAt(0)!) ?? character;
};

/** Decimal digits stand in Unicode as runs of ten from zero to nine. */
const decimalDigit = (code: number): string => {
  let zero = code;
  while (DECIMAL_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String((code - zero) % 10);
};
