import { read } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Principal, Reading, Scope, StreamName } from '@spillrom/event-sourcing';
import type { ContractId } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { byRole } from '../../vocabulary/scope.js';

type Addressing = { readonly target: { readonly contract: ContractId } };

export const addressedContract = ({ target }: Addressing): AnyStreamRef => contractRef(target.contract);

/** The programme's queue once the contract is known, since nearly every decision on it reads the plan or moves money. */
export function* byProgrammeOfContract({ target }: Addressing): Reading<StreamName> {
  const ref = contractRef(target.contract);
  const contract = yield* read(ref);
  return contract.status === 'absent' ? ref.stream : programmeRef(contract.programme).stream;
}

export function* byContract({ target }: Addressing): Reading<StreamName> {
  return contractRef(target.contract).stream;
}

/** A coordinator of the trust that the contract serves; to others, and before it is confirmed, it does not exist. */
export function* byCoordinator({ target }: Addressing, principal: Principal): Reading<Scope> {
  const granted = byRole(principal, ['trust-coordinator']);
  if (granted.kind !== 'granted') return granted;
  const contract = yield* read(contractRef(target.contract));
  if (contract.status === 'absent') return granted;
  const everConfirmed = contract.movements.length > 0;
  return contract.trust === principal.org && everConfirmed ? granted : { kind: 'hidden' };
}
