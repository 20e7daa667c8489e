import { contractAggregate } from './contract/index.js';
import { creditAggregate } from './credit/index.js';
import { decisionAggregate } from './decision/index.js';
import { delegationAggregate } from './delegation/index.js';
import { dialogueAggregate } from './dialogue/index.js';
import { frameworkAggregate } from './framework/index.js';
import { inquiryAggregate } from './inquiry/index.js';
import { invoiceAggregate } from './invoice/index.js';
import { phaseAggregate } from './phase/index.js';
import { programmeAggregate } from './programme/index.js';
import { providerAggregate } from './provider/index.js';
import { rankingAggregate } from './ranking/index.js';
import { recusalAggregate } from './recusal/index.js';
import { referenceAggregate } from './reference/index.js';
import { requestAggregate } from './request/index.js';

/** Every aggregate by the category of its streams: what stands before the first hyphen of a stream's name. */
export const aggregates = {
  contract: contractAggregate,
  credit: creditAggregate,
  decision: decisionAggregate,
  delegation: delegationAggregate,
  dialogue: dialogueAggregate,
  framework: frameworkAggregate,
  inquiry: inquiryAggregate,
  invoice: invoiceAggregate,
  phase: phaseAggregate,
  programme: programmeAggregate,
  provider: providerAggregate,
  ranking: rankingAggregate,
  recusal: recusalAggregate,
  reference: referenceAggregate,
  request: requestAggregate,
} as const;

export type Category = keyof typeof aggregates;

/** Every event of the domain, by its type. The record of commands has its own, in the way of a command. */
export type SpillromEvent = { [C in Category]: Parameters<(typeof aggregates)[C]['evolve']>[1] }[Category];

/** What many of a category are called, in paths and registers. */
export const pluralOf = (category: string): string =>
  category.endsWith('y') ? `${category.slice(0, -1)}ies` : `${category}s`;

export const categoryOf = (stream: string): string => stream.slice(0, stream.indexOf('-'));
