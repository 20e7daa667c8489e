import { formatOf } from '../format.js';
import type { Words } from '../words.js';

const { count } = formatOf('en');

/** What stands on the screens of invoices. */
export const invoices: Words['ui']['invoices'] = {
  title: 'Invoices',
  none: 'No invoices here.',
  invoice: 'Invoice',
  lead: 'Each invoice is checked against the contract, the deliveries and the price before it is attested, approved and paid.',
  date: 'Date of invoice',
  facts: 'About the invoice',
  contract: 'Contract',
  paid: 'Paid',
  rejected: 'Rejected because',
  match: 'The lines against contract, delivery and price',
  agreed: 'Contract price',
  verified: 'Treated and verified',
  claimed: 'Invoiced in all',
  fits: 'Matches',
  tooDear: 'The price is higher than agreed',
  notDelivered: 'More than has been verified',
  control: 'Check',
  history: 'What has happened',
  numbered: (n) => `Invoice ${count(n)}`,
  heading: (number, supplier) => `Invoice ${number} from ${supplier}`,
};

/** What stands on the screens of the plan and the decisions. */
export const plan: Words['ui']['plan'] = {
  title: 'Plan and decisions',
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
