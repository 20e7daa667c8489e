import { formatOf } from '../../format.js';
import type { plan as nb } from '../../nb/pages/plan.js';

const { count } = formatOf('en');

/** What stands on the screens of the plan and the decisions. */
export const plan: typeof nb = {
  lead: 'The phases, allocations and decisions that all else rests on.',
  noProgramme: 'No programme has been established yet.',
  none: 'None.',
  waiting: 'Waiting for a countersignature',
  all: 'All decisions',
  moved: 'Moved',
  made: 'By whom and when',
  allocations: 'Allocations',
  allocated: 'Allocated',
  reference: 'Reference',
  effect: 'What the decision does',
  body: 'Decided by',
  decidedOn: 'Date',
  caseNumber: 'Case number',
  holder: 'Who',
  contractLimit: 'Limit for contracts',
  virementLimit: 'Limit for virements',
  amount: 'Amount',
  version: 'Builds on plan version',
  year: 'Year',
  list: 'Code list',
  codes: 'Codes',
  ended: 'Ending',
  reason: 'Reason',
  tolerance: 'Tolerance',
  toleranceMax: 'At most for each contract',
  ceiling: 'Ceiling',
  history: 'What has happened',
  heading: (reference) => `Decision ${reference}`,
  between: (from, to) => `From phase ${count(from)} to phase ${count(to)}`,
};
