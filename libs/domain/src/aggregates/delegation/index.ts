import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import { delegationCatalogue } from './catalogue.js';
import type { DelegationEvent } from './events.js';
import type { DelegationState } from './state.js';

import { evolveDelegation } from './evolve.js';

export * from './events.js';
export * from './state.js';

export const delegationAggregate: Aggregate<DelegationState, DelegationEvent> = {
  initial: { status: 'absent' },
  evolve: evolveDelegation,
  catalogue: delegationCatalogue,
};

export const delegationRef = (holder: ActorId): StreamRef<DelegationState, DelegationEvent> => ({
  stream: streamName(`delegation-${holder}`),
  aggregate: delegationAggregate,
});
