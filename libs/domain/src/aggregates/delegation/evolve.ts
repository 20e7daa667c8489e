import { ore, unreachable } from '@spillrom/kernel';
import type { DelegationEvent } from './events.js';
import type { DelegationState } from './state.js';

export const evolveDelegation = (state: DelegationState, event: DelegationEvent, version: number): DelegationState => {
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
