import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { ore, unreachable } from '@spillrom/kernel';
import type { ActorId } from '@spillrom/kernel';
import { delegationCatalogue } from './catalogue.js';
import type { DelegationEvent } from './events.js';
import type { DelegationState } from './state.js';

export * from './commands.js';
export * from './events.js';
export * from './state.js';

const evolveDelegation = (state: DelegationState, event: DelegationEvent, version: number): DelegationState => {
  const grants = state.status === 'absent' ? [] : state.grants;
  const { holder } = event.data;
  switch (event.type) {
    case 'DelegationGranted': {
      const { decision, contractLimitOre, virementLimitOre, from, to } = event.data;
      const limits = { contractLimitOre: ore(contractLimitOre), virementLimitOre: ore(virementLimitOre) };
      const grant = { version, decision, ...limits, from, to, revoked: false };
      return { status: 'known', holder, grants: [...grants, grant] };
    }
    case 'DelegationRevoked':
      return { status: 'known', holder, grants: grants.map((grant) => ({ ...grant, revoked: true })) };
    default:
      return unreachable(event);
  }
};

export const delegationAggregate: Aggregate<DelegationState, DelegationEvent> = {
  initial: { status: 'absent' },
  evolve: evolveDelegation,
  catalogue: delegationCatalogue,
};

export const delegationRef = (holder: ActorId): StreamRef<DelegationState, DelegationEvent> => ({
  stream: streamName(`delegation-${holder}`),
  aggregate: delegationAggregate,
});
