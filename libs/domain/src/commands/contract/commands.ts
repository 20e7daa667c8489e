import type { ContractId, FrameworkId, LocalDate, OreText, OrgNumber, RequestId } from '@spillrom/kernel';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';
import type { Basis, FundingBasis } from '../../aggregates/contract/events.js';

type Target = { readonly contract: ContractId };
type AmendmentTarget = Target & { readonly amendment: number };
type DeliveryTarget = Target & { readonly delivery: number };
type ReversalTarget = Target & { readonly reversal: number };

/** A line as drafted; its number follows from its place in the list. Procedure and specialty are the cohort's. */
export interface LineBody {
  readonly cohort: number;
  readonly patients: number;
  readonly unitPriceOre: OreText;
  readonly fundingBasis: FundingBasis;
}

interface DraftBody {
  readonly provider: OrgNumber;
  /** Required for `callOff`, refused for the others. */
  readonly framework?: FrameworkId;
  readonly basis: Basis;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly rationale: string;
  readonly lines: readonly LineBody[];
}

export type DraftContract = CommandOf<'DraftContract', Target, DraftBody & { readonly request: RequestId }>;
export type AmendContractDraft = CommandOf<'AmendContractDraft', Target, DraftBody>;
export type DiscardContract = CommandOf<'DiscardContract', Target, Nothing>;
export type ConfirmContract = CommandOf<'ConfirmContract', Target, Nothing>;
export type ProposeAmendment = CommandOf<
  'ProposeAmendment',
  Target,
  {
    readonly reason: string;
    readonly from?: LocalDate;
    readonly to?: LocalDate;
    /** Lines that change: new patients and, while no unrejected invoice names the line, a new unit price. */
    readonly lines: readonly { readonly line: number; readonly patients: number; readonly unitPriceOre?: OreText }[];
    readonly newLines?: readonly LineBody[];
  }
>;
export type WithdrawAmendment = CommandOf<'WithdrawAmendment', AmendmentTarget, Nothing>;
export type ConfirmAmendment = CommandOf<'ConfirmAmendment', AmendmentTarget, Nothing>;
export type TerminateContract = CommandOf<'TerminateContract', Target, { readonly reason: string }>;
export type SettleContract = CommandOf<'SettleContract', Target, Nothing>;
export type DrawReferrals = CommandOf<'DrawReferrals', Target, { readonly line: number; readonly patients: number }>;
export type ReportReturned = CommandOf<
  'ReportReturned',
  Target,
  { readonly line: number; readonly patients: number; readonly endOfWaitCode: string }
>;
export type ReportDelivery = CommandOf<
  'ReportDelivery',
  Target,
  {
    readonly line: number;
    readonly patients: number;
    readonly deliveredOn: LocalDate;
    readonly hoursOutsideOrdinary?: number;
  }
>;
export type WithdrawDelivery = CommandOf<'WithdrawDelivery', DeliveryTarget, Nothing>;
export type VerifyDelivery = CommandOf<'VerifyDelivery', DeliveryTarget, Nothing>;
export type ProposeContractReversal = CommandOf<
  'ProposeContractReversal',
  Target,
  { readonly of: 'commitment' | 'amendment'; readonly amendment?: number; readonly reason: string }
>;
export type WithdrawContractReversal = CommandOf<'WithdrawContractReversal', ReversalTarget, Nothing>;
export type ConfirmContractReversal = CommandOf<'ConfirmContractReversal', ReversalTarget, Nothing>;

export type ContractCommand =
  | DraftContract
  | AmendContractDraft
  | DiscardContract
  | ConfirmContract
  | ProposeAmendment
  | WithdrawAmendment
  | ConfirmAmendment
  | TerminateContract
  | SettleContract
  | DrawReferrals
  | ReportReturned
  | ReportDelivery
  | WithdrawDelivery
  | VerifyDelivery
  | ProposeContractReversal
  | WithdrawContractReversal
  | ConfirmContractReversal;
