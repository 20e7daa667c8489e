import type { ActorId, ContractId, Ore, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import type { Cohort } from './events.js';

/** A cohort as asked for, and what came of it. */
export type CohortState = Cohort & {
  /** Patients approved; 0 while the request is not approved. */
  readonly approvedPatients: number;
  /** Patients of confirmed contracts, less what amendments, terminations, settlements and reversals took back. */
  readonly contractedPatients: number;
  /** The reservation still open. */
  readonly reservedOre: Ore;
};

/** What has become of a contract on the request. One that was discarded, or whose commitment was reversed, is forgotten. */
export type ContractOnRequest = 'drafted' | 'confirmed' | 'terminated' | 'settledTreated' | 'settledUntreated';

export type ReservationReversal = {
  readonly reversal: number;
  readonly by: ActorId;
  readonly status: 'proposed' | 'withdrawn' | 'confirmed';
  /** Version of the latest event that changed it: its ETag. */
  readonly version: number;
};

export type KnownRequest = {
  readonly status:
    'draft' | 'submitted' | 'assessed' | 'returned' | 'approved' | 'rejected' | 'discarded' | 'withdrawn';
  readonly request: RequestId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly cohorts: readonly CohortState[];
  readonly assessedBy?: ActorId;
  readonly contracts: ReadonlyMap<ContractId, ContractOnRequest>;
  /** Releases of the approval in force: one that has any cannot be reversed, so they never belong to an earlier one. */
  readonly releases: number;
  readonly reversals: readonly ReservationReversal[];
};

export type RequestState = { readonly status: 'absent' } | KnownRequest;

export const cohortOf = (request: KnownRequest, cohort: number): CohortState | undefined =>
  request.cohorts.find((each) => each.cohort === cohort);

export const pendingReservationReversal = (request: KnownRequest): ReservationReversal | undefined =>
  request.reversals.find(({ status }) => status === 'proposed');
