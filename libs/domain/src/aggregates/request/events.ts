// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ActorId,
  ContractId,
  InquiryId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { ProviderKind } from '../../vocabulary/provider-kinds.js';
import type { Quote, Urgency } from '../../vocabulary/reference.js';
import type { Override, PriorityTerms } from './priority.js';

/** The unit of demand. `cohort` is its number within the request, from 1, given in the order of the list. */
export type Cohort = {
  readonly cohort: number;
  readonly specialty: string;
  readonly procedure: string;
  readonly patients: number;
  readonly latestTreatmentOn: LocalDate;
  readonly urgency: Urgency;
  /** Of the patients, those whose deadline has passed already. */
  readonly breachedPatients: number;
  readonly longestWaitWeeks: number;
};

export const DATA_QUALITIES = ['verified', 'estimated', 'unreliable'] as const;

/** Where the numbers of a request come from, and how far they can be trusted. Requests of earlier versions say no more than that they cannot. */
export type WaitingData = {
  readonly source?: string;
  /** The day on which they were as stated */
  readonly asOf?: LocalDate;
  readonly quality: (typeof DATA_QUALITIES)[number];
};

/** What is asked for, and why. `replaces`: the request that ends when this one is submitted. */
type Asked = {
  readonly justification: string;
  readonly archiveReference?: string;
  readonly cohorts: readonly Cohort[];
  readonly waitingData: WaitingData;
  readonly replaces?: RequestId;
  /** The procedures by whose specialties the cohorts were judged, each once. Events of before schema version 2 quote none. */
  readonly quotes: readonly Quote[];
};

/** Capacity of one kind that was examined for a cohort: so many of its patients could be treated there. */
export type Supply = {
  readonly cohort: number;
  readonly kind: ProviderKind;
  readonly patients: number;
  readonly note: string;
};

/** How much each cohort needed its place on the day of an assessment, by the rule that is quoted. */
export type AssessedPriority = {
  readonly on: LocalDate;
  readonly rule: Quote;
  readonly cohorts: readonly ({ readonly cohort: number } & PriorityTerms)[];
};

/** Where patients count: programme, phase and the trust that asks. Carried by every event that counts, so that nothing is looked up. */
export type Where = { readonly programme: ProgrammeId; readonly phase: number; readonly trust: OrgNumber };

/** Patients of one cohort, signed where it is a change. */
export type CohortPatients = { readonly cohort: number; readonly specialty: string; readonly patients: number };

export type RequestEvent =
  | {
      readonly type: 'RequestDrafted';
      readonly data: Where & Asked & { readonly request: RequestId };
    }
  | {
      /** The draft as it reads from now on, in this phase: what it no longer says is gone. */
      readonly type: 'DraftAmended';
      readonly data: Asked & { readonly phase: number };
    }
  | { readonly type: 'DraftDiscarded'; readonly data: Record<string, never> }
  | { readonly type: 'RequestSubmitted'; readonly data: Where & { readonly cohorts: readonly CohortPatients[] } }
  | {
      readonly type: 'RequestAssessed';
      readonly data: {
        readonly by: ActorId;
        readonly assessment: string;
        /** Missing of assessments by earlier versions, which name no supply either. */
        readonly priority?: AssessedPriority;
        readonly supply: readonly Supply[];
      };
    }
  | {
      /** A cohort is put before or behind all others of its phase, or back where its points put it. */
      readonly type: 'PriorityOverridden';
      readonly data: {
        readonly by: ActorId;
        readonly cohort: number;
        readonly to: Override;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'RequestReturned';
      readonly data: Where & { readonly reason: string; readonly cohorts: readonly CohortPatients[] };
    }
  | {
      readonly type: 'RequestApproved';
      readonly data: Where & {
        readonly by: ActorId;
        readonly rationale: string;
        /** Every cohort, with the patients approved and the amount reserved. */
        readonly cohorts: readonly (CohortPatients & { readonly reservedOre: OreText })[];
        /** The last day for which the money is reserved. */
        readonly reservedUntil?: LocalDate;
      };
    }
  | {
      /** Patients and reservations of an approval restated: what changes of them, signed, in the cohorts where something does. */
      readonly type: 'ApprovalAmended';
      readonly data: Where & {
        readonly by: ActorId;
        readonly reason: string;
        readonly cohorts: readonly (CohortPatients & { readonly reservedOre: OreText })[];
        /** Takes the place of the one before; that stays where none is stated. */
        readonly reservedUntil?: LocalDate;
      };
    }
  | { readonly type: 'RequestRejected'; readonly data: { readonly reason: string } }
  | {
      readonly type: 'RequestWithdrawn';
      readonly data: Where & {
        readonly reason: string;
        /** Patients that no longer count as requested (none when it was returned) and as approved. */
        readonly requested: readonly CohortPatients[];
        readonly approved: readonly CohortPatients[];
        readonly released: readonly { readonly cohort: number; readonly amountOre: OreText }[];
      };
    }
  | {
      /** Another request that replaces it was submitted. */
      readonly type: 'RequestSuperseded';
      readonly data: Where & {
        readonly by: RequestId;
        /** Patients that no longer count as requested; none when it was returned. */
        readonly requested: readonly CohortPatients[];
      };
    }
  | {
      readonly type: 'CohortReservationReleased';
      readonly data: { readonly cohort: number; readonly amountOre: OreText; readonly reason: string };
    }
  | {
      /** Nobody's act: after the last day for which it was reserved, the clock releases what still is. */
      readonly type: 'ReservationLapsed';
      readonly data: {
        readonly reservedUntil: LocalDate;
        readonly released: readonly { readonly cohort: number; readonly amountOre: OreText }[];
      };
    }
  | {
      readonly type: 'ContractDraftNoted';
      readonly data: {
        readonly contract: ContractId;
        /** Absent where it was not said when it was noted. */
        readonly draftedOn?: LocalDate;
      };
    }
  | { readonly type: 'ContractDraftDropped'; readonly data: { readonly contract: ContractId } }
  | {
      /** A contract covers more or fewer patients of the cohorts, and took from (−) or gave back to (+) their reservations. */
      readonly type: 'CoverageChanged';
      readonly data: {
        readonly contract: ContractId;
        readonly cause:
          | 'confirmation'
          | 'amendment'
          | 'termination'
          | 'settlement'
          | 'lapse'
          | 'commitmentReversal'
          | 'amendmentReversal'
          | 'settlementReversal';
        readonly cohorts: readonly {
          readonly cohort: number;
          readonly patients: number;
          readonly reservedOre: OreText;
        }[];
        /** The kind of the contract's provider; of earlier events nobody knows it. */
        readonly providerKind?: ProviderKind;
        /** Patients treated on the contract; stated at settlement. */
        readonly treated?: number;
        /** What the contract is again; stated when its settlement is reversed. */
        readonly restored?: 'confirmed' | 'terminated';
      };
    }
  /** An inquiry for the request is sent, or has ended. */
  | { readonly type: 'InquiryNoted'; readonly data: { readonly inquiry: InquiryId } }
  | { readonly type: 'InquiryDropped'; readonly data: { readonly inquiry: InquiryId } }
  | {
      /** An offer was awarded patients: room for contracts. */
      readonly type: 'AwardNoted';
      readonly data: {
        readonly inquiry: InquiryId;
        readonly offer: number;
        readonly awardedOn: LocalDate;
        readonly cohorts: readonly { readonly cohort: number; readonly patients: number }[];
      };
    }
  | {
      /** A contract takes of the room of an award (−), or gives back to it (+). */
      readonly type: 'AwardRoomChanged';
      readonly data: {
        readonly inquiry: InquiryId;
        readonly offer: number;
        readonly contract: ContractId;
        readonly cohorts: readonly { readonly cohort: number; readonly patients: number }[];
      };
    }
  /** An annulled award has no room any more. */
  | { readonly type: 'AwardDropped'; readonly data: { readonly inquiry: InquiryId; readonly offer: number } }
  | {
      readonly type: 'ReservationReversalProposed';
      readonly data: { readonly by: ActorId; readonly reversal: number; readonly reason: string };
    }
  | {
      readonly type: 'ReservationReversalWithdrawn';
      readonly data: { readonly by: ActorId; readonly reversal: number };
    }
  | {
      readonly type: 'ReservationReversalDeclined';
      readonly data: { readonly by: ActorId; readonly reversal: number; readonly reason: string };
    }
  | {
      readonly type: 'ReservationReversed';
      readonly data: Where & {
        readonly by: ActorId;
        readonly reversal: number;
        readonly cohorts: readonly CohortPatients[];
      };
    };
