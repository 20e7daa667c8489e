import type { InquiryId, LocalDate, OrgNumber } from '@spillrom/kernel';
import type { Score, Terms, WishedLine } from '../../aggregates/inquiry/index.js';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';

type Inquiry = { readonly inquiry: InquiryId };
/** `offer`: its number within the inquiry, from 1. */
type Target = Inquiry & { readonly offer: number };
type Reason = { readonly reason: string };

/** Patients of one cohort for one offer. */
export interface AwardBody {
  readonly offer: number;
  readonly cohort: number;
  readonly patients: number;
}

export interface DeclineBody {
  readonly offer: number;
  /** A code of the list `declineReason`. */
  readonly declineReason: string;
  readonly reason: string;
}

export type ReceiveOffer = CommandOf<
  'ReceiveOffer',
  Inquiry,
  { readonly provider: OrgNumber; readonly receivedAt: string; readonly documentSha256: string }
>;
export type OpenOffer = CommandOf<'OpenOffer', Target, { readonly terms: Terms }>;
export type CounterOffer = CommandOf<
  'CounterOffer',
  Target,
  { readonly lines: readonly WishedLine[]; readonly validUntil?: LocalDate; readonly text: string }
>;
export type ReviseOffer = CommandOf<'ReviseOffer', Target, { readonly terms: Terms; readonly documentSha256: string }>;
export type WithdrawOffer = CommandOf<'WithdrawOffer', Target, Reason>;
/** By the clock. */
export type ExpireOffer = CommandOf<'ExpireOffer', Target, Nothing>;
export type EvaluateOffer = CommandOf<'EvaluateOffer', Target, { readonly scores: readonly Score[] }>;
export type AwardInquiry = CommandOf<
  'AwardInquiry',
  Inquiry,
  {
    readonly awards: readonly AwardBody[];
    readonly declines: readonly DeclineBody[];
    readonly rationale: string;
    readonly reason?: string;
  }
>;
export type AnnulAward = CommandOf<'AnnulAward', Target, Reason>;

export type OfferingCommand =
  | ReceiveOffer
  | OpenOffer
  | CounterOffer
  | ReviseOffer
  | WithdrawOffer
  | ExpireOffer
  | EvaluateOffer
  | AwardInquiry
  | AnnulAward;
