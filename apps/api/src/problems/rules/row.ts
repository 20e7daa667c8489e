import type { ScopeViolation, Violation } from '@spillrom/domain';
import type { Plain } from '../../openapi/plain.js';

type Rule = Violation | ScopeViolation;

/** The code of everything that a command can be refused or denied for. */
export type RuleCode = Rule['code'];

/** What the violation of one code carries. */
export type RuleOf<Code extends RuleCode> = Extract<Rule, { readonly code: Code }>;

type Numbers<Code extends RuleCode> = Omit<RuleOf<Code>, 'code'>;

/** All that the api says of one code. */
export interface RuleRow<Code extends RuleCode> {
  /** 409: the state of things stands against it, or a limit on money, quota or quantity; 422: the command itself breaks a rule; 403: not for you. */
  readonly status: 403 | 409 | 422;
  /** What the code means, in a sentence without a full stop. */
  readonly title: string;
  /** What is the case, from the numbers: a sentence without a full stop. */
  readonly fact: (violation: RuleOf<Code>) => string;
  /** What to do about it: it follows the fact and a colon. */
  readonly next: string;
  /** The numbers of one case, as the description shows them. */
  readonly example: Plain<Numbers<Code>>;
}

/** Rows of some codes: a row whose numbers are not those of the violation does not compile. */
export type RuleRows = { readonly [Code in RuleCode]?: RuleRow<Code> };
