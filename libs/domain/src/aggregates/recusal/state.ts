import type { ActorId } from '@spillrom/kernel';
import type { RecusedFrom } from '../../vocabulary/recused.js';

export type Recusal = RecusedFrom & {
  readonly recusal: number;
  readonly status: 'standing' | 'lifted';
  /** Version of the latest event that changed it: its ETag. */
  readonly version: number;
};

/** All recusals that a person ever had, by number. */
export type KnownRecusals = {
  readonly status: 'known';
  readonly person: ActorId;
  readonly recusals: readonly Recusal[];
};

export type RecusalState = { readonly status: 'absent' } | KnownRecusals;
