import type { LocalDate } from '@spillrom/kernel';
import { unreachable } from '@spillrom/kernel';
import { budgetPostings } from './budget-postings.js';
import type { FigureKey } from './figure-key.js';
import { contractPatients, requestPatients } from './patient-postings.js';
import type { RecordedEvent } from './recorded-event.js';

/** A change of one figure. Every figure is the sum of its postings, and nothing else. */
export interface Posting {
  readonly key: FigureKey;
  /** Øre or patients, signed; never 0. */
  readonly delta: bigint;
  /** The business date it counts on, which may be before or after the day it was recorded. */
  readonly effectiveOn: LocalDate;
  /** What it comes from, as a path: `decisions/<id>`, `requests/<id>`, `contracts/<id>` or `invoices/<id>`. */
  readonly source: string;
}

/** What an event changes in the figures: at most one posting for each key. */
export const post = (recorded: RecordedEvent): readonly Posting[] => {
  switch (recorded.category) {
    case 'programme':
      return budgetPostings(recorded.subject, recorded.event);
    case 'request':
      return requestPatients(recorded, recorded.event);
    case 'contract':
      return contractPatients(recorded, recorded.event);
    case 'credit':
    case 'decision':
    case 'dialogue':
    case 'delegation':
    case 'framework':
    case 'inquiry':
    case 'invoice':
    case 'phase':
    case 'provider':
    case 'ranking':
    case 'recusal':
    case 'reference':
    case 'command':
      return [];
    default:
      return unreachable(recorded);
  }
};
