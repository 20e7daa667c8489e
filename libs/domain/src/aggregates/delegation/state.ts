import type { ActorId, DecisionId, LocalDate, Ore } from '@spillrom/kernel';

export type GrantState = {
  /** The version of the grant's event in the holder's stream. */
  readonly version: number;
  readonly decision: DecisionId;
  readonly contractLimitOre: Ore;
  readonly virementLimitOre: Ore;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly revoked: boolean;
};

export type KnownDelegation = {
  readonly status: 'known';
  readonly holder: ActorId;
  readonly grants: readonly GrantState[];
};

export type DelegationState = { readonly status: 'absent' } | KnownDelegation;
