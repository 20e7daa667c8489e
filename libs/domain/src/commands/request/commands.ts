import type { LocalDate, OreText, ProgrammeId, RequestId } from '@spillrom/kernel';
import type { DATA_QUALITIES, Supply } from '../../aggregates/request/events.js';
import type { Override } from '../../aggregates/request/priority.js';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';
import type { Urgency } from '../../vocabulary/reference.js';

type Target = { readonly request: RequestId };
type ReversalTarget = Target & { readonly reversal: number };

/** A cohort as asked for; its number follows from its place in the list. */
export interface CohortBody {
  readonly specialty: string;
  readonly procedure: string;
  readonly patients: number;
  readonly latestTreatmentOn: LocalDate;
  readonly urgency: Urgency;
  /** Of the patients, those whose deadline has passed already. */
  readonly breachedPatients: number;
  readonly longestWaitWeeks: number;
}

/** Where the numbers come from, and how far they can be trusted. */
export interface WaitingDataBody {
  readonly source: string;
  readonly asOf: LocalDate;
  readonly quality: (typeof DATA_QUALITIES)[number];
}

/**
 * What is asked for, and why. `archiveReference` is where the case is kept in the trust's archive; `replaces` is the request that ends
 * when this one is submitted.
 */
interface Asked {
  readonly justification: string;
  readonly archiveReference?: string;
  readonly cohorts: readonly CohortBody[];
  readonly waitingData: WaitingDataBody;
  readonly replaces?: RequestId;
}

/** How one cohort is to stand: patients approved, and what is reserved for them and not committed yet. */
interface CohortApproval {
  readonly cohort: number;
  readonly patients: number;
  readonly reservedOre: OreText;
}

/** The last day for which the money is reserved; what still is after it, the clock releases. */
interface ReservationEnd {
  readonly reservedUntil?: LocalDate;
}

export type DraftRequest = CommandOf<
  'DraftRequest',
  Target & { readonly programme: ProgrammeId },
  Asked & { readonly phase: number }
>;
/** Restates the whole draft: an archive reference or a replaced request that is left out is gone. The phase stays where none is named. */
export type AmendDraft = CommandOf<'AmendDraft', Target, Asked & { readonly phase?: number }>;
export type DiscardDraft = CommandOf<'DiscardDraft', Target, Nothing>;
export type SubmitRequest = CommandOf<'SubmitRequest', Target, Nothing>;
export type WithdrawRequest = CommandOf<'WithdrawRequest', Target, { readonly reason: string }>;
export type AssessRequest = CommandOf<
  'AssessRequest',
  Target,
  { readonly assessment: string; readonly supply: readonly Supply[] }
>;
export type OverridePriority = CommandOf<
  'OverridePriority',
  Target,
  { readonly cohort: number; readonly to: Override; readonly reason: string }
>;
export type ReturnRequest = CommandOf<'ReturnRequest', Target, { readonly reason: string }>;
export type ApproveRequest = CommandOf<
  'ApproveRequest',
  Target,
  { readonly rationale: string; readonly cohorts: readonly CohortApproval[] } & ReservationEnd
>;
export type AmendApproval = CommandOf<
  'AmendApproval',
  Target,
  { readonly reason: string; readonly cohorts: readonly CohortApproval[] } & ReservationEnd
>;
export type RejectRequest = CommandOf<'RejectRequest', Target, { readonly reason: string }>;
export type ReleaseReservation = CommandOf<
  'ReleaseReservation',
  Target,
  { readonly cohort: number; readonly amountOre: OreText; readonly reason: string }
>;
/** By the clock. */
export type LapseReservation = CommandOf<'LapseReservation', Target, Nothing>;
export type ProposeReservationReversal = CommandOf<'ProposeReservationReversal', Target, { readonly reason: string }>;
export type WithdrawReservationReversal = CommandOf<'WithdrawReservationReversal', ReversalTarget, Nothing>;
export type DeclineReservationReversal = CommandOf<
  'DeclineReservationReversal',
  ReversalTarget,
  { readonly reason: string }
>;
export type ConfirmReservationReversal = CommandOf<'ConfirmReservationReversal', ReversalTarget, Nothing>;

export type RequestCommand =
  | DraftRequest
  | AmendDraft
  | DiscardDraft
  | SubmitRequest
  | WithdrawRequest
  | AssessRequest
  | OverridePriority
  | ReturnRequest
  | ApproveRequest
  | AmendApproval
  | RejectRequest
  | ReleaseReservation
  | LapseReservation
  | ProposeReservationReversal
  | WithdrawReservationReversal
  | DeclineReservationReversal
  | ConfirmReservationReversal;
