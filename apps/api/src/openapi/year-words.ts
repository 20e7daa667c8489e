/** Tolerances, disputes, years and the closing of a programme, in the words of `words.ts`. */
export const YEAR_WORDS: Readonly<Record<string, string>> = {
  basisPoints: "Of a contract's total, in hundredths of a per cent",
  disputed: 'Who disputed it and when',
  resolution: 'How the dispute is resolved, in writing',
  resolved: 'Who resolved the dispute, when and how',
};
