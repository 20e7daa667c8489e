import type { LocalDate, OreText, ProgrammeId, RequestId } from '@spillrom/kernel';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';

type Target = { readonly request: RequestId };
type ReversalTarget = Target & { readonly reversal: number };

/** A cohort as asked for; its number follows from its place in the list. */
export interface CohortBody {
  readonly specialty: string;
  readonly procedure: string;
  readonly patients: number;
  readonly latestTreatmentOn: LocalDate;
}

export type DraftRequest = CommandOf<
  'DraftRequest',
  Target & { readonly programme: ProgrammeId },
  { readonly phase: number; readonly justification: string; readonly cohorts: readonly CohortBody[] }
>;
export type AmendDraft = CommandOf<
  'AmendDraft',
  Target,
  { readonly justification: string; readonly cohorts: readonly CohortBody[] }
>;
export type DiscardDraft = CommandOf<'DiscardDraft', Target, Nothing>;
export type SubmitRequest = CommandOf<'SubmitRequest', Target, Nothing>;
export type WithdrawRequest = CommandOf<'WithdrawRequest', Target, { readonly reason: string }>;
export type AssessRequest = CommandOf<'AssessRequest', Target, { readonly assessment: string }>;
export type ReturnRequest = CommandOf<'ReturnRequest', Target, { readonly reason: string }>;
export type ApproveRequest = CommandOf<
  'ApproveRequest',
  Target,
  {
    readonly rationale: string;
    readonly cohorts: readonly { readonly cohort: number; readonly patients: number; readonly reservedOre: OreText }[];
  }
>;
export type RejectRequest = CommandOf<'RejectRequest', Target, { readonly reason: string }>;
export type ReleaseReservation = CommandOf<
  'ReleaseReservation',
  Target,
  { readonly cohort: number; readonly amountOre: OreText; readonly reason: string }
>;
export type ProposeReservationReversal = CommandOf<'ProposeReservationReversal', Target, { readonly reason: string }>;
export type WithdrawReservationReversal = CommandOf<'WithdrawReservationReversal', ReversalTarget, Nothing>;
export type ConfirmReservationReversal = CommandOf<'ConfirmReservationReversal', ReversalTarget, Nothing>;

export type RequestCommand =
  | DraftRequest
  | AmendDraft
  | DiscardDraft
  | SubmitRequest
  | WithdrawRequest
  | AssessRequest
  | ReturnRequest
  | ApproveRequest
  | RejectRequest
  | ReleaseReservation
  | ProposeReservationReversal
  | WithdrawReservationReversal
  | ConfirmReservationReversal;
