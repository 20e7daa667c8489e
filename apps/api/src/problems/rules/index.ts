import { contractRules } from './contract.js';
import { inquiryRules } from './inquiry.js';
import { invoiceRules } from './invoice.js';
import { offerRules } from './offer.js';
import { peopleRules } from './people.js';
import { programmeRules } from './programme.js';
import { requestRules } from './request.js';
import type { RuleCode, RuleOf, RuleRow } from './row.js';
import { stateRules } from './state.js';
import { valueRules } from './values.js';

export type { RuleCode } from './row.js';

/** One row for every code of the domain; one that is missing, or too much, does not compile. */
export const RULES: { readonly [Code in RuleCode]: RuleRow<Code> } = {
  ...stateRules,
  ...peopleRules,
  ...valueRules,
  ...programmeRules,
  ...requestRules,
  ...contractRules,
  ...inquiryRules,
  ...offerRules,
  ...invoiceRules,
};

export const isRuleCode = (code: string): code is RuleCode => Object.hasOwn(RULES, code);

const isRule = (wrong: { readonly code: string }): wrong is RuleOf<RuleCode> => isRuleCode(wrong.code);

/** What is the case, from the numbers of what is wrong; nothing of what is no rule. */
export const factOf = (wrong: { readonly code: string }): string | undefined =>
  isRule(wrong) ? (RULES[wrong.code].fact as (rule: RuleOf<RuleCode>) => string)(wrong) : undefined;

/** A violation as the description shows it. */
export const exampleOf = (code: RuleCode): { readonly code: string } => ({ code, ...RULES[code].example });
