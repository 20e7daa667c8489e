import { read } from '@spillrom/event-sourcing';
import type { Context, Reading } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { KnownContract, Part } from '../../aggregates/contract/index.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import type { FrameworkState } from '../../aggregates/framework/index.js';
import type { Known } from '../../vocabulary/known.js';
import { phaseOf, programmeRef } from '../../aggregates/programme/index.js';
import type { PhaseLine } from '../../aggregates/programme/index.js';
import { providerRef } from '../../aggregates/provider/index.js';
import type { ProviderState } from '../../aggregates/provider/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { RequestState } from '../../aggregates/request/index.js';
import type { ViolationOf } from '../../vocabulary/violations.js';

/** The guard of what is a part in an expense. */
export const asOnePart = (part: Part) =>
  function* (contract: KnownContract, { actor }: Context): Reading<readonly ViolationOf<'SAME_PERSON'>[]> {
    return onePart(contract, actor, part);
  };

/** Everything that a contract stands among: each of them exists, since the contract was drafted on it. */
export interface Around {
  readonly phase: PhaseLine;
  readonly request: Known<RequestState>;
  readonly provider: Known<ProviderState>;
  readonly framework?: Known<FrameworkState>;
}

/** @throws Error when the log holds a contract on something that it does not hold */
export const known = <State extends { readonly status: string }>(state: State, what: string): Known<State> => {
  if (state.status === 'absent') throw new Error(`${what} does not exist`);
  return state as Known<State>;
};

/** For what asks the plan only whether the phase is open for it. */
export function* phaseOfContract(contract: KnownContract): Reading<PhaseLine> {
  const programme = known(yield* read(programmeRef(contract.programme)), contract.programme);
  return phaseOf(programme, contract.phase);
}

export function* frameworkOf({ framework: id }: KnownContract): Reading<Known<FrameworkState> | undefined> {
  return id === undefined ? undefined : known(yield* read(frameworkRef(id)), id);
}

export function* around(contract: KnownContract): Reading<Around> {
  const phase = yield* phaseOfContract(contract);
  const request = known(yield* read(requestRef(contract.request)), contract.request);
  const provider = known(yield* read(providerRef(contract.provider)), contract.provider);
  const framework = yield* frameworkOf(contract);
  return { phase, request, provider, ...(framework && { framework }) };
}

/** Who decides, for the events by which somebody takes a part. */
export const by = ({ actor }: Context): { readonly by: Context['actor'] } => ({ by: actor });

/** The Oslo day of the decision, from which its money counts. */
export const counted = ({ decidedAt }: Context): { readonly effectiveOn: LocalDate } => ({
  effectiveOn: osloDate(decidedAt),
});

/** Where the contract's patients and money count. */
export const whereOf = ({
  programme,
  phase,
  trust,
}: KnownContract): Pick<KnownContract, 'programme' | 'phase' | 'trust'> => ({ programme, phase, trust });
