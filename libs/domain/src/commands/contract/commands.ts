import type { ContractId, FrameworkId, InquiryId, LocalDate, OreText, OrgNumber, RequestId } from '@spillrom/kernel';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';
import type { Includes } from '../../vocabulary/includes.js';
import type { Acceptance, Basis, Cause, Line, ReversedOf } from '../../aggregates/contract/events.js';

type Target = { readonly contract: ContractId };
type AmendmentTarget = Target & { readonly amendment: number };
type DeliveryTarget = Target & { readonly delivery: number };
type DrawTarget = Target & { readonly draw: number };
type ReturnTarget = Target & { readonly return: number };
type ReversalTarget = Target & { readonly reversal: number };

type Reason = { readonly reason: string };

/** A line as drafted; its number follows from its place in the list. Procedure and specialty are the cohort's. */
export type LineBody = Omit<Line, 'line' | 'specialty' | 'procedure'>;

interface DraftBody {
  readonly provider: OrgNumber;
  /** Required for `callOff`, refused for the others. */
  readonly framework?: FrameworkId;
  readonly basis: Basis;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly rationale: string;
  /** The case or document in the archive. */
  readonly archiveReference?: string;
  /** The award that the contract is made on: an inquiry, and the number of an offer in it. Both or neither. */
  readonly inquiry?: InquiryId;
  readonly offer?: number;
  /** What the price includes; taken over from an award, where nothing else may be said. */
  readonly includes?: Includes;
  /** Of a direct award, and of no other contract: a code of the list `legalBasis`, of use `directAward`, why there is no competition, and in words. */
  readonly legalBasis?: string;
  readonly cause?: Cause;
  readonly reason?: string;
  readonly lines: readonly LineBody[];
}

export type DraftContract = CommandOf<'DraftContract', Target, DraftBody & { readonly request: RequestId }>;
export type AmendContractDraft = CommandOf<'AmendContractDraft', Target, DraftBody>;
export type DiscardContract = CommandOf<'DiscardContract', Target, Nothing>;
export type DeclineContract = CommandOf<'DeclineContract', Target, Reason>;
export type ConfirmContract = CommandOf<'ConfirmContract', Target, Nothing>;
/** The provider has signed. */
export type RecordAcceptance = CommandOf<'RecordAcceptance', Target, Acceptance>;
/** By the clock. */
export type LapseContract = CommandOf<'LapseContract', Target, Nothing>;
export type ProposeAmendment = CommandOf<
  'ProposeAmendment',
  Target,
  {
    readonly reason: string;
    /** A code of the list `legalBasis`, of use `amendment`; needed above the award that the contract is made on. */
    readonly legalBasis?: string;
    readonly from?: LocalDate;
    readonly to?: LocalDate;
    /** Lines that change: new patients and, while no unrejected invoice names the line, a new unit price. */
    readonly lines: readonly { readonly line: number; readonly patients: number; readonly unitPriceOre?: OreText }[];
    readonly newLines?: readonly LineBody[];
    /** Where the provider consents; needed on an accepted contract. */
    readonly acceptance?: Acceptance;
  }
>;
export type WithdrawAmendment = CommandOf<'WithdrawAmendment', AmendmentTarget, Nothing>;
export type DeclineAmendment = CommandOf<'DeclineAmendment', AmendmentTarget, Reason>;
export type ConfirmAmendment = CommandOf<'ConfirmAmendment', AmendmentTarget, Nothing>;
export type TerminateContract = CommandOf<'TerminateContract', Target, Reason>;
export type SettleContract = CommandOf<
  'SettleContract',
  Target,
  {
    /** Why no invoice will come; needed with treated patients that no invoice names. */
    readonly reason?: string;
  }
>;
/** A count that was wrong, as it should have been. */
type Correction = Reason & { readonly patients: number };

export type DrawReferrals = CommandOf<
  'DrawReferrals',
  Target,
  { readonly line: number; readonly patients: number; readonly drawnOn: LocalDate }
>;
export type CorrectDraw = CommandOf<'CorrectDraw', DrawTarget, Correction>;
export type ReportReturned = CommandOf<
  'ReportReturned',
  Target,
  { readonly line: number; readonly patients: number; readonly endOfWaitCode: string }
>;
export type CorrectReturn = CommandOf<'CorrectReturn', ReturnTarget, Correction>;
export type ReportDelivery = CommandOf<
  'ReportDelivery',
  Target,
  {
    readonly line: number;
    readonly patients: number;
    readonly deliveredOn: LocalDate;
    readonly minutesOutsideOrdinary?: number;
  }
>;
export type WithdrawDelivery = CommandOf<'WithdrawDelivery', DeliveryTarget, Nothing>;
export type VerifyDelivery = CommandOf<'VerifyDelivery', DeliveryTarget, Nothing>;
export type UnverifyDelivery = CommandOf<'UnverifyDelivery', DeliveryTarget, Reason>;
export type ProposeContractReversal = CommandOf<
  'ProposeContractReversal',
  Target,
  Reason & { readonly of: ReversedOf; readonly amendment?: number }
>;
export type WithdrawContractReversal = CommandOf<'WithdrawContractReversal', ReversalTarget, Nothing>;
export type DeclineContractReversal = CommandOf<'DeclineContractReversal', ReversalTarget, Reason>;
export type ConfirmContractReversal = CommandOf<'ConfirmContractReversal', ReversalTarget, Nothing>;

export type ContractCommand =
  | DraftContract
  | AmendContractDraft
  | DiscardContract
  | DeclineContract
  | ConfirmContract
  | RecordAcceptance
  | LapseContract
  | ProposeAmendment
  | WithdrawAmendment
  | DeclineAmendment
  | ConfirmAmendment
  | TerminateContract
  | SettleContract
  | DrawReferrals
  | CorrectDraw
  | ReportReturned
  | CorrectReturn
  | ReportDelivery
  | WithdrawDelivery
  | VerifyDelivery
  | UnverifyDelivery
  | ProposeContractReversal
  | WithdrawContractReversal
  | DeclineContractReversal
  | ConfirmContractReversal;
