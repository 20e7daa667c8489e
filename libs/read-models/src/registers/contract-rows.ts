import type {
  ActorId,
  ContractId,
  FrameworkId,
  Instant,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type {
  AmendmentState,
  Basis,
  DeliveryState,
  Grant,
  InvoiceOnContract,
  KnownContract,
  Line,
  OverCapacity,
  ReversalState,
} from '@spillrom/domain';
import type { Done, RowHead } from './row.js';

/** A line and all that has happened on it; counts in patients. */
export type LineRow = Omit<Line, 'patients'> & {
  /** Patients contracted; once the contract is terminated or settled, those referred and not returned */
  readonly patients: number;
  /** Patients referred, returned ones included */
  readonly referred: number;
  /** Patients returned untreated */
  readonly returned: number;
  /** Patients reported as treated, verified or not, and not withdrawn */
  readonly reported: number;
  /** Patients verified as treated */
  readonly verified: number;
  /** Patients on invoices that are not rejected */
  readonly invoiced: number;
  /** Patients on attested invoices */
  readonly attested: number;
  /** What is committed and not yet expended or released */
  readonly committedOre: OreText;
  /** What approved invoices have taken */
  readonly expendedOre: OreText;
};

export type AmendmentRow = Pick<AmendmentState, 'amendment' | 'reason' | 'from' | 'to' | 'lines' | 'status'> & {
  readonly proposed: Done<ActorId>;
  readonly confirmed?: Done<ActorId> & { readonly grant?: Grant; readonly flags: readonly OverCapacity[] };
  readonly etag: number;
};

export type ContractReversalRow = Pick<ReversalState, 'reversal' | 'of' | 'amendment' | 'status'> & {
  readonly reason: string;
  readonly proposed: Done<ActorId>;
  readonly closed?: Done<ActorId>;
  readonly etag: number;
};

export type DeliveryRow = Pick<DeliveryState, 'delivery' | 'line' | 'patients' | 'deliveredOn' | 'status'> & {
  readonly hoursOutsideOrdinary?: number;
  /** Patients that attested invoices have used up. */
  readonly used: number;
  readonly reported: Done<ActorId>;
  /** Its verification or withdrawal. */
  readonly closed?: Done<ActorId>;
  readonly etag: number;
};

export interface InvoiceMark {
  readonly invoice: InvoiceId;
  readonly status: InvoiceOnContract['status'];
  readonly lines: InvoiceOnContract['lines'];
  readonly uses: InvoiceOnContract['uses'];
  readonly expended: readonly { readonly line: number; readonly amountOre: OreText }[];
}

export type ContractRow = RowHead & {
  readonly contract: ContractId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly provider: OrgNumber;
  readonly framework?: FrameworkId;
  readonly basis: Basis;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly rationale: string;
  readonly status: KnownContract['status'];
  /** Whether it has ever been confirmed: from then on its trust sees it */
  readonly everConfirmed: boolean;
  /** Patients × price, summed over all lines as last drafted, confirmed, amended or reversed; ending the contract does not change it */
  readonly totalOre: OreText;
  readonly committedOre: OreText;
  readonly expendedOre: OreText;
  readonly lines: readonly LineRow[];
  readonly drafted: Done<ActorId>;
  readonly confirmed?: Done<ActorId> & { readonly grant: Grant; readonly flags: readonly OverCapacity[] };
  readonly terminated?: Done<ActorId> & { readonly reason: string };
  readonly settled?: Done<ActorId> & {
    readonly uninvoiced: readonly { readonly line: number; readonly patients: number }[];
  };
  readonly amendments: readonly AmendmentRow[];
  readonly reversals: readonly ContractReversalRow[];
  readonly draws: readonly {
    readonly draw: number;
    readonly line: number;
    readonly patients: number;
    readonly at: Instant;
  }[];
  readonly returns: readonly {
    readonly return: number;
    readonly line: number;
    readonly patients: number;
    readonly endOfWaitCode: string;
    readonly at: Instant;
  }[];
  readonly deliveries: readonly DeliveryRow[];
  readonly invoices: readonly InvoiceMark[];
};
