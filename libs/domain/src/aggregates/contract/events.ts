// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ActorId,
  ContractId,
  FrameworkId,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { Grant } from '../../vocabulary/grant.js';

export const BASES = ['callOff', 'ownTrust', 'specialistAgreement'] as const;
export type Basis = (typeof BASES)[number];

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

/** What one line took from (+) its cohort's reservation and from the phase's available, or gave back to available (−). */
export type LineMovement = LinePatients & { readonly fromReservationOre: OreText; readonly fromAvailableOre: OreText };

export type OverCapacity = {
  readonly flag: 'overCapacity';
  readonly specialty: string;
  readonly engagedPatients: number;
  readonly declaredPatients: number;
};

type Numbered<Name extends string> = { readonly [key in Name]: number };
type InvoicedLine = { readonly line: number; readonly patients: number };

/**
 * One contract with its amendments, draws, returns and deliveries, and the marks that its invoices leave: the whole of "the same
 * expense". `by` stands in every event by which somebody takes a part in it.
 */
export type ContractEvent =
  | {
      readonly type: 'ContractDrafted';
      readonly data: ContractWhere & {
        readonly by: ActorId;
        readonly contract: ContractId;
        readonly request: RequestId;
        readonly provider: OrgNumber;
        readonly framework?: FrameworkId;
        readonly basis: Basis;
        readonly from: LocalDate;
        readonly to: LocalDate;
        readonly rationale: string;
        readonly lines: readonly Line[];
      };
    }
  | {
      readonly type: 'ContractDraftAmended';
      readonly data: {
        readonly by: ActorId;
        readonly provider: OrgNumber;
        readonly framework?: FrameworkId;
        readonly basis: Basis;
        readonly from: LocalDate;
        readonly to: LocalDate;
        readonly rationale: string;
        readonly lines: readonly Line[];
      };
    }
  | { readonly type: 'ContractDiscarded'; readonly data: { readonly by: ActorId } }
  | {
      readonly type: 'ContractConfirmed';
      readonly data: ContractWhere & {
        readonly by: ActorId;
        readonly grant: Grant;
        readonly totalOre: OreText;
        readonly lines: readonly LineMovement[];
        readonly flags: readonly OverCapacity[];
      };
    }
  | {
      readonly type: 'AmendmentProposed';
      readonly data: Numbered<'amendment'> & {
        readonly by: ActorId;
        readonly reason: string;
        readonly from: LocalDate;
        readonly to: LocalDate;
        /** All lines as they shall be, new ones included. */
        readonly lines: readonly Line[];
      };
    }
  | { readonly type: 'AmendmentWithdrawn'; readonly data: Numbered<'amendment'> & { readonly by: ActorId } }
  | {
      readonly type: 'AmendmentConfirmed';
      readonly data: ContractWhere &
        Numbered<'amendment'> & {
          readonly by: ActorId;
          /** Absent when nothing is raised: then the role is enough. */
          readonly grant?: Grant;
          readonly totalOre: OreText;
          readonly from: LocalDate;
          readonly to: LocalDate;
          readonly lines: readonly Line[];
          readonly changes: readonly LineMovement[];
          readonly flags: readonly OverCapacity[];
        };
    }
  | {
      readonly type: 'ContractTerminated';
      readonly data: ContractWhere & {
        readonly by: ActorId;
        readonly reason: string;
        readonly droppedAmendment?: number;
        /** Patients never drawn (−) and the commitment released for them. */
        readonly cuts: readonly (LinePatients & { readonly releasedOre: OreText })[];
      };
    }
  | {
      readonly type: 'ContractSettled';
      readonly data: ContractWhere & {
        readonly by: ActorId;
        readonly droppedAmendment?: number;
        readonly cuts: readonly (LinePatients & { readonly releasedOre: OreText })[];
        /** Patients treated and verified that no invoice ever named. */
        readonly uninvoiced: readonly { readonly line: number; readonly patients: number }[];
      };
    }
  | { readonly type: 'ReferralsDrawn'; readonly data: ContractWhere & LinePatients & Numbered<'draw'> }
  | {
      readonly type: 'ReferralsReturned';
      readonly data: ContractWhere & LinePatients & Numbered<'return'> & { readonly endOfWaitCode: string };
    }
  | {
      readonly type: 'DeliveryReported';
      readonly data: LinePatients &
        Numbered<'delivery'> & {
          readonly by: ActorId;
          readonly deliveredOn: LocalDate;
          /** Hours of work outside ordinary hours; stated for an own trust's extra activity. */
          readonly hoursOutsideOrdinary?: number;
        };
    }
  | { readonly type: 'DeliveryWithdrawn'; readonly data: Numbered<'delivery'> & { readonly by: ActorId } }
  | {
      readonly type: 'DeliveryVerified';
      readonly data: ContractWhere &
        LinePatients &
        Numbered<'delivery'> & { readonly by: ActorId; readonly deliveredOn: LocalDate };
    }
  | {
      readonly type: 'LinesInvoiced';
      readonly data: { readonly by: ActorId; readonly invoice: InvoiceId; readonly lines: readonly InvoicedLine[] };
    }
  | {
      /** The invoice's patients use up these verified deliveries. */
      readonly type: 'LinesAttested';
      readonly data: {
        readonly by: ActorId;
        readonly invoice: InvoiceId;
        readonly uses: readonly { readonly line: number; readonly delivery: number; readonly patients: number }[];
      };
    }
  | { readonly type: 'LinesRejected'; readonly data: { readonly invoice: InvoiceId } }
  | {
      readonly type: 'LinesExpended';
      readonly data: {
        readonly by: ActorId;
        readonly invoice: InvoiceId;
        readonly lines: readonly { readonly line: number; readonly amountOre: OreText }[];
      };
    }
  | { readonly type: 'LinesPaid'; readonly data: { readonly by: ActorId; readonly invoice: InvoiceId } }
  | {
      readonly type: 'InvoiceReversalNoted';
      readonly data: { readonly by: ActorId; readonly invoice: InvoiceId; readonly of: 'expenditure' | 'payment' };
    }
  | { readonly type: 'LinesExpenditureReversed'; readonly data: { readonly by: ActorId; readonly invoice: InvoiceId } }
  | { readonly type: 'LinesPaymentReversed'; readonly data: { readonly by: ActorId; readonly invoice: InvoiceId } }
  | {
      readonly type: 'ContractReversalProposed';
      readonly data: Numbered<'reversal'> & {
        readonly by: ActorId;
        readonly of: 'commitment' | 'amendment';
        readonly amendment?: number;
        readonly reason: string;
      };
    }
  | { readonly type: 'ContractReversalWithdrawn'; readonly data: Numbered<'reversal'> & { readonly by: ActorId } }
  | {
      readonly type: 'CommitmentReversed';
      readonly data: ContractWhere &
        Numbered<'reversal'> & { readonly by: ActorId; readonly lines: readonly LineMovement[] };
    }
  | {
      readonly type: 'AmendmentReversed';
      readonly data: ContractWhere &
        Numbered<'reversal'> &
        Numbered<'amendment'> & {
          readonly by: ActorId;
          readonly totalOre: OreText;
          readonly from: LocalDate;
          readonly to: LocalDate;
          readonly lines: readonly Line[];
          readonly changes: readonly LineMovement[];
        };
    };
