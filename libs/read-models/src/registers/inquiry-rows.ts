import type {
  ActorId,
  ContractId,
  Instant,
  InquiryId,
  LocalDate,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type {
  AwardedCohort,
  AwardFlag,
  Channel,
  Edition,
  Includes,
  InquiryTerms,
  Invitee,
  KnownInquiry,
  OfferScore,
  OfferStatus,
  Quote,
  Score,
  Terms,
  WishedLine,
} from '@spillrom/domain';
import type { Done, RowHead } from './row.js';

/** An edition of the document, and when it was made. */
export type EditionRow = Edition & { readonly at: Instant };

/** An edition as it was sent to an invitee. */
export interface DispatchRow {
  readonly edition: number;
  readonly channel: Channel;
  readonly sentAt: Instant;
  readonly sha256: string;
  readonly recorded: Done<ActorId>;
}

/** Who is asked, what was sent to them, and whether they declined in writing. */
export type InviteeRow = Invitee & {
  readonly dispatches: readonly DispatchRow[];
  readonly noOffer?: Done<ActorId> & { readonly reason: string };
};

export interface QuestionRow {
  readonly question: number;
  /** Who asked; no document says so */
  readonly from: OrgNumber;
  readonly text: string;
  readonly asked: Done<ActorId>;
  readonly answered?: Done<ActorId> & { readonly answer: string; readonly edition: number };
}

/** What the offer said from then on; the newest version is live. */
export interface OfferVersionRow {
  readonly version: number;
  readonly documentSha256: string;
  readonly terms: Terms;
  /** Who opened it, or recorded the revision */
  readonly stated: Done<ActorId>;
}

export interface OfferRow {
  readonly offer: number;
  readonly provider: OrgNumber;
  readonly status: OfferStatus;
  /** Who recorded that it was received. While it is sealed nothing more is known of it */
  readonly received: Done<ActorId> & { readonly receivedAt: Instant; readonly documentSha256: string };
  readonly opened?: Done<ActorId>;
  readonly versions: readonly OfferVersionRow[];
  /** What was wished for, each time, instead of the version that it names */
  readonly counterOffers: readonly (Done<ActorId> & {
    readonly version: number;
    readonly lines: readonly WishedLine[];
    readonly validUntil?: LocalDate;
    readonly text: string;
  })[];
  /** Points that were given, each time to the version that it names; the last that the newest version was given counts */
  readonly evaluations: readonly (Done<ActorId> & { readonly version: number; readonly scores: readonly Score[] })[];
  /** What it was awarded, how much of it contracts use, and its score then */
  readonly award?: {
    readonly version: number;
    readonly awardedOn: LocalDate;
    readonly cohorts: readonly (AwardedCohort & { readonly usedPatients: number })[];
    readonly contracts: readonly AwardUse[];
    readonly includes: Includes;
    readonly score: OfferScore;
    readonly flags: readonly AwardFlag[];
  };
  /** Why it was declined, and its score then */
  readonly decline?: {
    readonly version: number;
    readonly declineReason: Quote;
    readonly reason: string;
    readonly score: OfferScore;
  };
  readonly withdrawn?: Done<ActorId> & { readonly reason: string };
  /** When the clock ended it, because it no longer held */
  readonly expiredAt?: Instant;
  readonly annulled?: Done<ActorId> & { readonly reason: string };
  readonly etag: number;
}

/** What a contract uses of an award. */
export interface AwardUse {
  readonly contract: ContractId;
  readonly cohorts: readonly { readonly cohort: number; readonly patients: number }[];
}

export type InquiryRow = RowHead &
  Omit<InquiryTerms, 'invitees'> & {
    readonly inquiry: InquiryId;
    readonly programme: ProgrammeId;
    readonly phase: number;
    /** Whose request it serves */
    readonly trust: OrgNumber;
    readonly request: RequestId;
    readonly status: KnownInquiry['status'];
    readonly text: string;
    readonly drafted: Done<ActorId>;
    /** Who amended the draft last */
    readonly redrafted?: Done<ActorId>;
    /** Who drafted, amended, sent, received, opened or evaluated: none of them awards */
    readonly preparers: readonly ActorId[];
    readonly discarded?: Done<ActorId>;
    readonly sent?: Done<ActorId> & { readonly sentAt: Instant; readonly buyer: OrgNumber };
    readonly invitees: readonly InviteeRow[];
    readonly editions: readonly EditionRow[];
    readonly questions: readonly QuestionRow[];
    /** How often the deadline for offers was moved, and why */
    readonly extensions: readonly (Done<ActorId> & {
      readonly edition: number;
      readonly offersUntil: Instant;
      readonly reason: string;
    })[];
    readonly closed?: Done<ActorId> & { readonly closedAt: Instant };
    readonly cancelled?: Done<ActorId> & { readonly reason: string };
    /** Who decided and why; what became of each offer stands with the offer */
    readonly award?: Done<ActorId> & {
      readonly awardedOn: LocalDate;
      readonly rationale: string;
      readonly reason?: string;
    };
    readonly offers: readonly OfferRow[];
  };
