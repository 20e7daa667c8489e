/** Tolerances, disputes, years and the closing of a programme, in the words of `words.ts`. */
export const YEAR_WORDS: Readonly<Record<string, string>> = {
  basisPoints: "Of a contract's total, in hundredths of a per cent",
};
