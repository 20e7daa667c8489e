import type { FrameworkId, InquiryId, OrgNumber, RequestId } from '@spillrom/kernel';
import type { Channel, InquiryKind } from '../../aggregates/inquiry/index.js';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';
import type { OfferingCommand } from './offer-commands.js';

export type * from './offer-commands.js';

type Target = { readonly inquiry: InquiryId };
type Reason = { readonly reason: string };

interface InquiredBody {
  readonly cohort: number;
  readonly patients: number;
}

/** `weight` in whole percent. */
interface CriterionBody {
  readonly criterion: string;
  readonly weight: number;
  readonly description: string;
}

interface InviteeBody {
  readonly provider: OrgNumber;
  /** Its framework agreement, under which a mini-competition is held. */
  readonly framework?: FrameworkId;
}

/** What is asked of whom, until when, and by which criteria offers are compared. Deadlines are moments by RFC 3339. */
export interface InquiryBody {
  readonly kind: InquiryKind;
  readonly cohorts: readonly InquiredBody[];
  readonly text: string;
  readonly criteria: readonly CriterionBody[];
  readonly questionsUntil: string;
  readonly offersUntil: string;
  readonly invitees: readonly InviteeBody[];
  /** Why a mini-competition invites one provider only. */
  readonly reason?: string;
}

export type DraftInquiry = CommandOf<'DraftInquiry', Target, InquiryBody & { readonly request: RequestId }>;
/** Restates the whole draft. */
export type AmendInquiryDraft = CommandOf<'AmendInquiryDraft', Target, InquiryBody>;
export type DiscardInquiry = CommandOf<'DiscardInquiry', Target, Nothing>;
export type SendInquiry = CommandOf<'SendInquiry', Target, Nothing>;
/** The hash is that of the edition's document in either language. */
export type RecordDispatch = CommandOf<
  'RecordDispatch',
  Target,
  {
    readonly invitee: OrgNumber;
    readonly edition: number;
    readonly channel: Channel;
    /** A moment by RFC 3339. */
    readonly sentAt: string;
    readonly sha256: string;
  }
>;
export type RecordQuestion = CommandOf<
  'RecordQuestion',
  Target,
  { readonly from: OrgNumber; readonly question: string }
>;
export type PublishAnswer = CommandOf<'PublishAnswer', Target, { readonly question: number; readonly answer: string }>;
/** A moment by RFC 3339. */
export type ExtendDeadline = CommandOf<'ExtendDeadline', Target, Reason & { readonly offersUntil: string }>;
export type RecordNoOffer = CommandOf<'RecordNoOffer', Target, Reason & { readonly invitee: OrgNumber }>;
export type CloseInquiry = CommandOf<'CloseInquiry', Target, Nothing>;
export type CancelInquiry = CommandOf<'CancelInquiry', Target, Reason>;

export type AskingCommand =
  | DraftInquiry
  | AmendInquiryDraft
  | DiscardInquiry
  | SendInquiry
  | RecordDispatch
  | RecordQuestion
  | PublishAnswer
  | ExtendDeadline
  | RecordNoOffer
  | CloseInquiry
  | CancelInquiry;

export type InquiryCommand = AskingCommand | OfferingCommand;
