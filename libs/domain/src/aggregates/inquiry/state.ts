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
import type { CodeNames, Edition, InquiryTerms } from './events.js';
import type { AwardedCohort, Includes, Score, Terms } from './offer-events.js';

export type Question = {
  readonly question: number;
  readonly from: OrgNumber;
  readonly text: string;
  readonly answer?: string;
};

export type Dispatch = { readonly invitee: OrgNumber; readonly edition: number };

/** Scores of one version of an offer, and who gave them. */
export type Evaluation = { readonly by: ActorId; readonly version: number; readonly scores: readonly Score[] };

/** Patients of a cohort that a contract, or an amendment of it, took of an award (+), or gave back (−). */
export type Take = {
  readonly contract: ContractId;
  readonly amendment?: number;
  readonly cohort: number;
  readonly patients: number;
};

/** What an offer was awarded. Its room is what contracts have not used of it; that of an annulled offer is none. */
export type Award = {
  readonly awardedOn: LocalDate;
  readonly cohorts: readonly AwardedCohort[];
  readonly includes: Includes;
  readonly takes: readonly Take[];
};

export type OfferStatus =
  'received' | 'opened' | 'countered' | 'revised' | 'awarded' | 'annulled' | 'declined' | 'withdrawn' | 'expired';

/** Neither withdrawn nor expired, and nothing decided yet. */
export const LIVE = ['received', 'opened', 'countered', 'revised'] as const satisfies readonly OfferStatus[];
/** Live, and its terms are known. */
export const OPENED = ['opened', 'countered', 'revised'] as const satisfies readonly OfferStatus[];

export type Offer = {
  readonly offer: number;
  readonly provider: OrgNumber;
  readonly status: OfferStatus;
  readonly receivedBy: ActorId;
  readonly openedBy?: ActorId;
  /** Of its terms: 0 while it is sealed, then from 1. */
  readonly termsVersion: number;
  readonly terms?: Terms;
  /** Of the newest version; an older one's falls away with it. */
  readonly evaluation?: Evaluation;
  readonly award?: Award;
  /** Version of the latest event in the stream that changed it: its ETag. */
  readonly version: number;
};

export type KnownInquiry = InquiryTerms & {
  readonly status: 'draft' | 'sent' | 'closed' | 'awarded' | 'cancelled' | 'discarded';
  readonly inquiry: InquiryId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly text: string;
  /** Who drafted, amended, sent, received, opened or evaluated: none of them awards. */
  readonly preparedBy: ReadonlySet<ActorId>;
  /** When it was sent, and who asks. */
  readonly sentAt?: Instant;
  readonly buyer?: OrgNumber;
  readonly names: readonly CodeNames[];
  /** Why the deadline for offers was moved, in order. */
  readonly extensions: readonly string[];
  readonly editions: readonly Edition[];
  readonly dispatches: readonly Dispatch[];
  readonly questions: readonly Question[];
  /** Invitees who declined in writing. */
  readonly noOffers: ReadonlySet<OrgNumber>;
  readonly offers: readonly Offer[];
  /** Who decided the award. */
  readonly awardedBy?: ActorId;
};

export type InquiryState = { readonly status: 'absent' } | KnownInquiry;

export const isInvited = ({ invitees }: KnownInquiry, provider: OrgNumber): boolean =>
  invitees.some((each) => each.provider === provider);

export const isLive = ({ status }: Pick<Offer, 'status'>): boolean => LIVE.some((each) => each === status);

export const offerOf = ({ offers }: KnownInquiry, offer: number): Offer | undefined =>
  offers.find((each) => each.offer === offer);

/** Patients of each cohort of an award that were taken of it and not given back: by anybody, by one contract, or by one of its amendments. */
export const takenOf = ({ cohorts, takes }: Award, by: Partial<Pick<Take, 'contract' | 'amendment'>> = {}) =>
  cohorts.map(({ cohort }) => ({
    cohort,
    patients: takes
      .filter((each) => each.cohort === cohort)
      .filter(({ contract }) => by.contract === undefined || contract === by.contract)
      .filter(({ amendment }) => by.amendment === undefined || amendment === by.amendment)
      .reduce((sum, { patients }) => sum + patients, 0),
  }));

/** Patients of each cohort that an award still has for contracts; none once it is annulled. */
export const roomOf = ({ status, award }: Offer): readonly { readonly cohort: number; readonly patients: number }[] => {
  if (award === undefined || status === 'annulled') return [];
  const taken = takenOf(award);
  return award.cohorts.map(({ cohort, patients }, index) => ({ cohort, patients: patients - taken[index]!.patients }));
};
