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

/** A line and all that has happened on it; counts in patients. `reported` leaves out what was withdrawn, `invoiced` what was rejected. */
export type LineRow = Line & {
  readonly referred: number;
  readonly returned: number;
  readonly reported: number;
  readonly verified: number;
  readonly invoiced: number;
  readonly attested: number;
  /** The commitment still open. */
  readonly committedOre: OreText;
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
  /** Confirmed at some time: from then on its trust sees it. */
  readonly everConfirmed: boolean;
  /** Σ patients × price as last confirmed, amended or reversed; of the draft while drafted. */
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
