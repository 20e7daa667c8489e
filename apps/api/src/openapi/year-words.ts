import { RECEIVED_WORDS } from './received-words.js';

/** Tolerances, disputes, years and the closing of a programme, and invoices as they come, in the words of `words.ts`. */
export const YEAR_WORDS: Readonly<Record<string, string>> = {
  ...RECEIVED_WORDS,
  basisPoints: "Of a contract's total, in hundredths of a per cent",
  unpaidOre: 'What is expended and not paid',
  fiscalYear: 'The calendar year in which it counts',
  frameOre: 'The most that may be expended in the year',
  fromYear: 'The year that is over',
  toYear: 'The later year that gets it',
  years: 'Years that have a frame, in their order',
  isShut: 'Whether no expenditure counts in the year any more, nor in any before it',
  disputed: 'Who disputed it and when',
  resolution: 'How the dispute is resolved, in writing',
  resolved: 'Who resolved the dispute, when and how',
};
