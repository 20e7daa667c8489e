// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ActorId,
  ContractId,
  FrameworkId,
  InquiryId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { Basis } from '../../vocabulary/basis.js';
import type { Grant } from '../../vocabulary/grant.js';
import type { Includes } from '../../vocabulary/includes.js';
import type { Quote } from '../../vocabulary/reference.js';
import type { UseEvent } from './use-events.js';

export { BASES } from '../../vocabulary/basis.js';
export type { Basis } from '../../vocabulary/basis.js';

export const FUNDING_BASES = ['internalSettlement', 'packagePrice', 'tariffRefund'] as const;
export type FundingBasis = (typeof FUNDING_BASES)[number];

/** Patients of one cohort at one price. `line` is its number within the contract, from 1. */
export type Line = {
  readonly line: number;
  readonly cohort: number;
  readonly specialty: string;
  readonly procedure: string;
  readonly patients: number;
  readonly unitPriceOre: OreText;
  readonly fundingBasis: FundingBasis;
};

/** Where the contract's patients and money count: those of its request. */
export type ContractWhere = { readonly programme: ProgrammeId; readonly phase: number; readonly trust: OrgNumber };

/** Patients of one line, signed where it is a change. */
export type LinePatients = {
  readonly line: number;
  readonly cohort: number;
  readonly specialty: string;
  readonly patients: number;
};

/** The Oslo day of the decision: from then on its money counts as committed, or no longer does. */
export type Counted = { readonly effectiveOn: LocalDate };

/** What can be reversed on a contract. */
export const REVERSED_OF = ['commitment', 'amendment', 'settlement'] as const;
export type ReversedOf = (typeof REVERSED_OF)[number];

/** What one line took from (+) its cohort's reservation and from the phase's available, or gave back to available (−). */
export type LineMovement = LinePatients & { readonly fromReservationOre: OreText; readonly fromAvailableOre: OreText };

/** New terms of a line that was there before; the unit price only where it changes. */
export type LineTerms = { readonly line: number; readonly patients: number; readonly unitPriceOre?: OreText };

/** What an amendment changes, and nothing that stays: dates that move, old lines with new terms, and lines that are new. */
export type AmendedTerms = {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
  readonly lines: readonly LineTerms[];
  readonly newLines: readonly Line[];
};

/** Where the provider signed: the day, and the document by its SHA-256, 64 hexadecimal digits in lower case. */
export type Acceptance = { readonly acceptedOn: LocalDate; readonly documentSha256: string };

/** Listed with the event, never a reason to refuse it. */
export type Flag =
  | {
      /** The provider's unsettled patients in contracts that share a week with this one exceed what it declared for its weeks. */
      readonly flag: 'overCapacity';
      readonly specialty: string;
      readonly engagedPatients: number;
      readonly declaredPatients: number;
    }
  | {
      /** The contract ends after the latest treatment date of a cohort that it serves. */
      readonly flag: 'afterLatestDate';
      readonly cohort: number;
      readonly latestTreatmentOn: LocalDate;
      readonly to: LocalDate;
    }
  | {
      /** The assessment found more room with own trusts for the cohort than is contracted with them. */
      readonly flag: 'ownCapacityLeft';
      readonly cohort: number;
      readonly assessed: number;
      readonly contracted: number;
    };

export type Numbered<Name extends string> = { readonly [key in Name]: number };

/** What a line loses when the contract ends: patients (−) and the commitment that is released. */
export type Cut = LinePatients & { readonly releasedOre: OreText };

export const CAUSES = ['plannedRollOut', 'other'] as const;
/** Why it is bought without competition: because of the roll-out, which was planned, or of something else. */
export type Cause = (typeof CAUSES)[number];

/** What a draft says, once and in each of its amendments. */
export type DraftTerms = {
  readonly by: ActorId;
  readonly provider: OrgNumber;
  readonly framework?: FrameworkId;
  readonly basis: Basis;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly rationale: string;
  /** The case or document in the archive; what it names stays outside the log. */
  readonly archiveReference?: string;
  /** The award that the contract is made on: the inquiry, and the offer's number within it. */
  readonly inquiry?: InquiryId;
  readonly offer?: number;
  /** Who awarded it, and so has decided on this expense. */
  readonly awardedBy?: ActorId;
  readonly includes?: Includes;
  /** Of a direct award: the code of the list `legalBasis`, and why. */
  readonly legalBasis?: string;
  readonly cause?: Cause;
  readonly reason?: string;
  /** The entries of reference data by whose values the draft was judged. */
  readonly entries?: readonly Quote[];
  readonly lines: readonly Line[];
};

/**
 * One contract with its amendments, draws, returns and deliveries, and the marks that its invoices leave: the whole of "the same
 * expense". `by` stands in every event by which somebody takes a part in it.
 */
export type ContractEvent =
  | UseEvent
  | {
      readonly type: 'ContractDrafted';
      readonly data: ContractWhere & DraftTerms & { readonly contract: ContractId; readonly request: RequestId };
    }
  | { readonly type: 'ContractDraftAmended'; readonly data: DraftTerms }
  | { readonly type: 'ContractDiscarded'; readonly data: { readonly by: ActorId } }
  | { readonly type: 'ContractDeclined'; readonly data: { readonly by: ActorId; readonly reason: string } }
  | {
      readonly type: 'ContractConfirmed';
      readonly data: ContractWhere & {
        readonly by: ActorId;
        readonly confirmedOn: LocalDate;
        readonly grant: Grant;
        readonly totalOre: OreText;
        readonly lines: readonly LineMovement[];
        readonly flags: readonly Flag[];
        /** Whether draws and invoices wait for the provider's acceptance, without which the contract lapses. */
        readonly needsAcceptance: boolean;
        /** The entries of reference data by whose values it was judged. */
        readonly entries?: readonly Quote[];
      };
    }
  | { readonly type: 'ContractAccepted'; readonly data: Acceptance & { readonly by: ActorId } }
  | {
      readonly type: 'AmendmentProposed';
      readonly data: AmendedTerms &
        Numbered<'amendment'> & {
          readonly by: ActorId;
          readonly reason: string;
          /** What lets it lead above the award that the contract is made on. */
          readonly legalBasis?: Quote;
          /** Where the provider consents. */
          readonly acceptance?: Acceptance;
        };
    }
  | { readonly type: 'AmendmentWithdrawn'; readonly data: Numbered<'amendment'> & { readonly by: ActorId } }
  | {
      readonly type: 'AmendmentDeclined';
      readonly data: Numbered<'amendment'> & { readonly by: ActorId; readonly reason: string };
    }
  | {
      readonly type: 'AmendmentConfirmed';
      readonly data: ContractWhere &
        Counted &
        AmendedTerms &
        Numbered<'amendment'> & {
          readonly by: ActorId;
          /** Absent when nothing is raised: then the role is enough. */
          readonly grant?: Grant;
          /** Of the whole contract, as amended. */
          readonly totalOre: OreText;
          readonly changes: readonly LineMovement[];
          readonly flags: readonly Flag[];
          readonly entries?: readonly Quote[];
        };
    }
  | {
      /** Nobody's act: the clock ends what the provider did not accept in time. */
      readonly type: 'ContractLapsed';
      readonly data: ContractWhere &
        Counted & {
          readonly droppedAmendment?: number;
          readonly droppedReversal?: number;
          /** All patients (−) and the whole commitment. */
          readonly cuts: readonly Cut[];
        };
    }
  | {
      readonly type: 'ContractTerminated';
      readonly data: ContractWhere &
        Counted & {
          readonly by: ActorId;
          readonly reason: string;
          readonly droppedAmendment?: number;
          /** Patients never drawn (−) and the commitment released for them. */
          readonly cuts: readonly Cut[];
        };
    }
  | {
      readonly type: 'ContractSettled';
      readonly data: ContractWhere &
        Counted & {
          readonly by: ActorId;
          readonly droppedAmendment?: number;
          readonly cuts: readonly Cut[];
          /** Patients treated and verified that no invoice names, line by line. */
          readonly uninvoiced: readonly { readonly line: number; readonly patients: number }[];
          /** Why no invoice will come for them. */
          readonly reason?: string;
        };
    }
  | {
      readonly type: 'ContractReversalProposed';
      readonly data: Numbered<'reversal'> & {
        readonly by: ActorId;
        readonly of: ReversedOf;
        readonly amendment?: number;
        readonly reason: string;
      };
    }
  | { readonly type: 'ContractReversalWithdrawn'; readonly data: Numbered<'reversal'> & { readonly by: ActorId } }
  | {
      readonly type: 'ContractReversalDeclined';
      readonly data: Numbered<'reversal'> & { readonly by: ActorId; readonly reason: string };
    }
  | {
      readonly type: 'CommitmentReversed';
      readonly data: ContractWhere &
        Numbered<'reversal'> & {
          readonly by: ActorId;
          readonly droppedAmendment?: number;
          readonly lines: readonly LineMovement[];
        };
    }
  | {
      readonly type: 'AmendmentReversed';
      readonly data: ContractWhere &
        Counted &
        Numbered<'reversal' | 'amendment'> & {
          readonly by: ActorId;
          readonly droppedAmendment?: number;
          readonly totalOre: OreText;
          /** What the amendment had changed, as it was before: dates that moved, old lines, and the numbers of its new lines. */
          readonly from?: LocalDate;
          readonly to?: LocalDate;
          readonly lines: readonly LineTerms[];
          readonly removedLines: readonly number[];
          readonly changes: readonly LineMovement[];
        };
    }
  | {
      readonly type: 'SettlementReversed';
      readonly data: ContractWhere &
        Counted &
        Numbered<'reversal'> & {
          readonly by: ActorId;
          /** What the contract was before it was settled, and is again. */
          readonly status: 'confirmed' | 'terminated';
          /** Patients and money as before; the money is taken from available. */
          readonly lines: readonly LineMovement[];
        };
    };
