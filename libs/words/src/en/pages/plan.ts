import { formatOf } from '../../format.js';
import type { plan as nb } from '../../nb/pages/plan.js';

const { count } = formatOf('en');

/** What stands on the screens of the plan and the decisions. */
export const plan: typeof nb = {
  none: 'No programme has been established yet.',
  allocations: 'Allocations',
  allocated: 'Allocated',
  waiting: 'Decisions that wait for a countersignature',
  noneWaiting: 'No decisions wait.',
  done: 'Other decisions',
  noneDone: 'No other decisions.',
  reference: 'Reference',
  effect: 'What the decision does',
  body: 'Decided by',
  decidedOn: 'Date',
  caseNumber: 'Case number',
  delegations: 'Delegations',
  noDelegations: 'Nobody has a delegation.',
  holder: 'Who',
  contractLimit: 'Limit for contracts',
  virementLimit: 'Limit for virements',
  revoked: 'Revoked',
  amount: 'Amount',
  version: 'Builds on plan version',
  order: 'Order',
  list: 'Code list',
  codes: 'Codes',
  ended: 'Ending',
  year: 'Year',
  reason: 'Reason',
  framework: 'Framework agreement',
  ceiling: 'Ceiling',
  history: 'What has happened',
  heading: (reference) => `Decision ${reference}`,
  between: (from, to) => `From phase ${count(from)} to phase ${count(to)}`,
};
