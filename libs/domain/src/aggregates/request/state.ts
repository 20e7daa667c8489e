import type {
  ActorId,
  ContractId,
  InquiryId,
  LocalDate,
  Ore,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { Cohort, Supply } from './events.js';
import type { Override } from './priority.js';

/** A cohort as asked for, and what came of it. */
export type CohortState = Cohort & {
  /** Patients approved; 0 while the request is not approved. */
  readonly approvedPatients: number;
  /** Patients of confirmed contracts, less what amendments, terminations, settlements and reversals took back. */
  readonly contractedPatients: number;
  /** Of these, patients of contracts with own trusts; of contracts confirmed before the kind of provider was told, none. */
  readonly ownTrustPatients: number;
  /** The reservation still open. */
  readonly reservedOre: Ore;
  /** Where a decision has put it, as long as the request stands; missing where its points do. */
  readonly override?: Exclude<Override, 'none'>;
};

/** What has become of a contract on the request. One that was discarded, or whose commitment was reversed, is forgotten. */
export type ContractOnRequest = 'drafted' | 'confirmed' | 'terminated' | 'settledTreated' | 'settledUntreated';

export type ReservationReversal = {
  readonly reversal: number;
  readonly by: ActorId;
  readonly status: 'proposed' | 'withdrawn' | 'declined' | 'confirmed';
  /** Version of the latest event that changed it: its ETag. */
  readonly version: number;
};

/** What an award still has for contracts, by cohort. */
export type AwardRoom = {
  readonly inquiry: InquiryId;
  readonly offer: number;
  readonly awardedOn: LocalDate;
  readonly cohorts: readonly { readonly cohort: number; readonly patients: number }[];
};

export type KnownRequest = {
  readonly status:
    | 'draft'
    | 'submitted'
    | 'assessed'
    | 'returned'
    | 'approved'
    | 'partlyApproved'
    | 'rejected'
    | 'discarded'
    | 'withdrawn'
    | 'superseded';
  readonly request: RequestId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly cohorts: readonly CohortState[];
  /** The request that ends when this one is submitted. */
  readonly replaces?: RequestId;
  readonly assessedBy?: ActorId;
  /** What the latest assessment says was examined. */
  readonly supply: readonly Supply[];
  readonly contracts: ReadonlyMap<ContractId, ContractOnRequest>;
  /** Contracts with own trusts that were ever confirmed. */
  readonly ownTrustContracts: ReadonlySet<ContractId>;
  /** Contracts that are still drafts, by the days of their drafting where those are known. */
  readonly draftedOn: ReadonlyMap<ContractId, LocalDate>;
  /** The last day for which the approval's money is reserved, if it says one. */
  readonly reservedUntil?: LocalDate;
  /** Inquiries for it that are sent or closed. */
  readonly inquiries: ReadonlySet<InquiryId>;
  /** Awards for it, but for the annulled ones. */
  readonly awards: readonly AwardRoom[];
  /**
   * Releases of the approval in force, lapses included, and amendments of it that moved money: one that has any cannot be reversed, so they never belong
   * to an earlier one.
   */
  readonly releases: number;
  readonly amendments: number;
  readonly reversals: readonly ReservationReversal[];
};

export type RequestState = { readonly status: 'absent' } | KnownRequest;

/** The statuses of an approved request: `partlyApproved` while some cohort has fewer patients approved than asked for. */
export const APPROVED = ['approved', 'partlyApproved'] as const;

export const isApproved = ({ status }: RequestState): boolean => APPROVED.some((each) => each === status);

export const cohortOf = (request: KnownRequest, cohort: number): CohortState | undefined =>
  request.cohorts.find((each) => each.cohort === cohort);

/** Patients of a cohort that awards still have for contracts. */
export const awardedRoom = ({ awards }: KnownRequest, cohort: number): number =>
  awards
    .flatMap(({ cohorts }) => cohorts)
    .filter((each) => each.cohort === cohort)
    .reduce((sum, { patients }) => sum + patients, 0);

export const pendingReservationReversal = (request: KnownRequest): ReservationReversal | undefined =>
  request.reversals.find(({ status }) => status === 'proposed');
