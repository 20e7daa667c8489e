// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { DecisionId } from '@spillrom/kernel';
import type { ReferenceChanges } from '../../vocabulary/reference.js';

export type ReferenceEvent = {
  /** A decision has added entries to a list, or ended some: at most 50 together. Endings come first. */
  readonly type: 'ReferenceDataChanged';
  readonly data: { readonly decision: DecisionId } & ReferenceChanges;
};
