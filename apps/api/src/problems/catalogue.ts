import { RIM, type RimCode } from './rim.js';
import { RULES, type RuleCode } from './rules/index.js';

/** What can be said of a code without the numbers of a case. */
export interface ProblemRow {
  /** The HTTP status that it is answered with. */
  readonly status: number;
  /** What the code means, in a sentence. */
  readonly title: string;
  /** What to do about it. */
  readonly next: string;
}

export type ProblemCode = RimCode | RuleCode;

/** Every code that an answer can carry; with several violations the first decides. */
export const PROBLEMS: { readonly [Code in ProblemCode]: ProblemRow } = { ...RIM, ...RULES };

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code);

/** A relative reference, also served: `/problems/same-person`. */
export const typeOf = (code: ProblemCode): string => `/problems/${code.toLowerCase().replaceAll('_', '-')}`;
