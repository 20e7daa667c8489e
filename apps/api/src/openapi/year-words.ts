import { RECEIVED_WORDS } from './received-words.js';

/** Tolerances, disputes, years and the closing of a programme, and invoices as they come, in the words of `words.ts`. */
export const YEAR_WORDS: Readonly<Record<string, string>> = {
  ...RECEIVED_WORDS,
  basisPoints: "Of a contract's total, in hundredths of a per cent",
};
