// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ActorId, ContractId, Instant, LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { Includes } from '../../vocabulary/includes.js';
import type { Quote } from '../../vocabulary/reference.js';

export { INCLUSIONS } from '../../vocabulary/includes.js';
export type { Includes, Inclusion } from '../../vocabulary/includes.js';

/** What an offer says of one cohort: at most so many patients, at this price for each, and when. */
export type OfferLine = {
  readonly cohort: number;
  readonly patients: number;
  readonly unitPriceOre: OreText;
  readonly firstStartOn: LocalDate;
  readonly weeklyPatients: number;
  readonly lastCompletionOn: LocalDate;
};

/** Who does the work, in percent that add up to 100. */
export type Staffing = {
  readonly ownEmployees: number;
  readonly alsoEmployedByTrusts: number;
  readonly agency: number;
};

export type Terms = {
  readonly lines: readonly OfferLine[];
  /** The last day on which the offer holds. */
  readonly validUntil: LocalDate;
  readonly includes: Includes;
  readonly staffing: Staffing;
};

/** What is wished for in a counter-offer: of each cohort that is named, the members that are stated. */
export type WishedLine = { readonly cohort: number } & Partial<Omit<OfferLine, 'cohort'>>;

/** Points from 0 to 10 for a criterion that was announced, and why. */
export type Score = { readonly criterion: string; readonly points: number; readonly reason: string };

export type AwardedCohort = { readonly cohort: number; readonly patients: number; readonly unitPriceOre: OreText };

/** What is said of an award, and refuses nothing. */
export type AwardFlag =
  | {
      readonly flag: 'overCapacity';
      readonly specialty: string;
      readonly engagedPatients: number;
      readonly declaredPatients: number;
    }
  | {
      readonly flag: 'afterLatestDate';
      readonly cohort: number;
      readonly latestTreatmentOn: LocalDate;
      readonly lastCompletionOn: LocalDate;
    }
  | { readonly flag: 'drainsOwnTrusts'; readonly percent: number };

/** What an offer was worth when the award was judged: each criterion's part, `price` among them, and their sum of at most 1,000. */
export type OfferScore = {
  readonly parts: readonly { readonly criterion: string; readonly score: number }[];
  readonly total: number;
};

type Numbered = { readonly offer: number };

export type OfferEvent =
  | {
      /** A sealed envelope: who sent it and when, and the hash of what was sent. Nothing of what it says. */
      readonly type: 'OfferReceived';
      readonly data: Numbered & {
        readonly by: ActorId;
        readonly provider: OrgNumber;
        readonly receivedAt: Instant;
        readonly documentSha256: string;
      };
    }
  | { readonly type: 'OfferOpened'; readonly data: Numbered & { readonly by: ActorId; readonly terms: Terms } }
  | {
      readonly type: 'OfferCountered';
      readonly data: Numbered & {
        readonly by: ActorId;
        readonly lines: readonly WishedLine[];
        readonly validUntil?: LocalDate;
        readonly text: string;
      };
    }
  | {
      /** The next version of the offer; the first is the one that was opened. */
      readonly type: 'OfferRevised';
      readonly data: Numbered & {
        readonly by: ActorId;
        readonly version: number;
        readonly documentSha256: string;
        readonly terms: Terms;
      };
    }
  | { readonly type: 'OfferWithdrawn'; readonly data: Numbered & { readonly by: ActorId; readonly reason: string } }
  | { readonly type: 'OfferExpired'; readonly data: Numbered & { readonly validUntil: LocalDate } }
  | {
      readonly type: 'OfferEvaluated';
      readonly data: Numbered & {
        readonly by: ActorId;
        readonly version: number;
        readonly scores: readonly Score[];
      };
    }
  | {
      /** After `InquiryAwarded` in the same commit. */
      readonly type: 'OfferAwarded';
      readonly data: Numbered & {
        readonly provider: OrgNumber;
        readonly version: number;
        readonly awardedOn: LocalDate;
        readonly cohorts: readonly AwardedCohort[];
        readonly includes: Includes;
        readonly score: OfferScore;
        readonly flags: readonly AwardFlag[];
      };
    }
  | {
      /** After `InquiryAwarded` in the same commit. */
      readonly type: 'OfferDeclined';
      readonly data: Numbered & {
        readonly provider: OrgNumber;
        readonly version: number;
        /** As the list said on the day. */
        readonly declineReason: Quote;
        readonly reason: string;
        readonly score: OfferScore;
      };
    }
  | { readonly type: 'AwardAnnulled'; readonly data: Numbered & { readonly by: ActorId; readonly reason: string } }
  | {
      /** A contract uses so many patients of the award (+), or gives them back (−). */
      readonly type: 'OfferAwardUsed';
      readonly data: Numbered & {
        readonly contract: ContractId;
        /** The amendment that uses them, or whose reversal gives them back; missing for the contract itself. */
        readonly amendment?: number;
        readonly cohorts: readonly { readonly cohort: number; readonly patients: number }[];
      };
    };
