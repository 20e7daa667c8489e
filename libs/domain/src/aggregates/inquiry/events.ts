// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ActorId,
  FrameworkId,
  Instant,
  InquiryId,
  LocalDate,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { OfferEvent } from './offer-events.js';

export const INQUIRY_KINDS = ['miniCompetition', 'negotiation', 'specialist', 'ownTrust'] as const;
export type InquiryKind = (typeof INQUIRY_KINDS)[number];

export const CHANNELS = ['mail', 'portal', 'letter', 'handed'] as const;
export type Channel = (typeof CHANNELS)[number];

/** A cohort of the request, and how many of its patients are inquired. */
export type InquiredCohort = {
  readonly cohort: number;
  readonly specialty: string;
  readonly procedure: string;
  readonly patients: number;
  readonly latestTreatmentOn: LocalDate;
};

/** `weight` in whole percent; those of an inquiry add up to 100, and exactly one criterion is `price`. */
export type Criterion = { readonly criterion: string; readonly weight: number; readonly description: string };

/** Who is asked; in a mini-competition under which of its framework agreements. */
export type Invitee = { readonly provider: OrgNumber; readonly framework?: FrameworkId };

/** All that a draft says but its text, which has an event of its own. */
export type InquiryTerms = {
  readonly kind: InquiryKind;
  readonly cohorts: readonly InquiredCohort[];
  readonly criteria: readonly Criterion[];
  readonly questionsUntil: Instant;
  readonly offersUntil: Instant;
  readonly invitees: readonly Invitee[];
  /** Why a mini-competition invites one provider only. */
  readonly reason?: string;
};

/** SHA-256 of the document of an edition in each language, 64 hexadecimal digits, and the version of the function that made it. */
export type Edition = {
  readonly edition: number;
  readonly documentVersion: number;
  readonly sha256: { readonly nb: string; readonly nn: string };
};

/** How procedures and specialties are called in a document. */
export type CodeNames = { readonly code: string; readonly nb: string; readonly nn: string };

export type InquiryEvent =
  | {
      readonly type: 'InquiryDrafted';
      readonly data: InquiryTerms & {
        readonly by: ActorId;
        readonly inquiry: InquiryId;
        readonly programme: ProgrammeId;
        readonly phase: number;
        /** Whose request it serves. */
        readonly trust: OrgNumber;
        readonly request: RequestId;
      };
    }
  /** The draft as it reads from now on: what it no longer says is gone. */
  | { readonly type: 'InquiryDraftAmended'; readonly data: InquiryTerms & { readonly by: ActorId } }
  /** After a draft or its amendment, in the same commit; a long text in parts, of which the first takes the place of the old text. */
  | { readonly type: 'InquiryTextWritten'; readonly data: { readonly part: number; readonly text: string } }
  | { readonly type: 'InquiryDiscarded'; readonly data: { readonly by: ActorId } }
  /** Before the sending, in the same commit: as its codes are called in every edition. */
  | { readonly type: 'InquiryCodesNamed'; readonly data: { readonly names: readonly CodeNames[] } }
  | {
      readonly type: 'InquirySent';
      readonly data: Edition & {
        readonly by: ActorId;
        readonly sentAt: Instant;
        /** Who asks. */
        readonly buyer: OrgNumber;
      };
    }
  | {
      /** An edition as it was sent to one invitee: the hash is that of the document in either language. */
      readonly type: 'DispatchRecorded';
      readonly data: {
        readonly by: ActorId;
        readonly invitee: OrgNumber;
        readonly edition: number;
        readonly channel: Channel;
        readonly sentAt: Instant;
        readonly sha256: string;
      };
    }
  | {
      readonly type: 'QuestionRecorded';
      readonly data: {
        readonly by: ActorId;
        readonly question: number;
        readonly from: OrgNumber;
        readonly text: string;
      };
    }
  | {
      readonly type: 'AnswerPublished';
      readonly data: Edition & { readonly by: ActorId; readonly question: number; readonly answer: string };
    }
  | {
      readonly type: 'OffersDeadlineExtended';
      readonly data: Edition & { readonly by: ActorId; readonly offersUntil: Instant; readonly reason: string };
    }
  /** An invitee says in writing that he will not offer. */
  | {
      readonly type: 'NoOfferRecorded';
      readonly data: { readonly by: ActorId; readonly invitee: OrgNumber; readonly reason: string };
    }
  | { readonly type: 'InquiryClosed'; readonly data: { readonly by: ActorId; readonly closedAt: Instant } }
  /** Every live offer ends as withdrawn. */
  | { readonly type: 'InquiryCancelled'; readonly data: { readonly by: ActorId; readonly reason: string } }
  | {
      /** What becomes of each offer follows in events of the same commit. */
      readonly type: 'InquiryAwarded';
      readonly data: {
        readonly by: ActorId;
        readonly awardedOn: LocalDate;
        readonly rationale: string;
        /** Why an offer with a higher score that could have taken a cohort does not. */
        readonly reason?: string;
      };
    }
  | OfferEvent;
