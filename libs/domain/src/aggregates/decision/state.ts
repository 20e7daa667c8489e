import type { ActorId, ProgrammeId } from '@spillrom/kernel';
import type { Effect } from './events.js';

export type KnownDecision = {
  readonly status: 'recorded' | 'countersigned' | 'declined' | 'withdrawn';
  readonly programme: ProgrammeId;
  readonly recordedBy: ActorId;
  readonly effect: Effect;
};

export type DecisionState = { readonly status: 'absent' } | KnownDecision;
