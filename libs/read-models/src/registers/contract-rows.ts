import type {
  ActorId,
  ContractId,
  FrameworkId,
  InquiryId,
  Instant,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type {
  Acceptance,
  AmendedTerms,
  AmendmentState,
  Basis,
  DeliveryState,
  DraftTerms,
  Flag,
  Grant,
  CreditOnContract,
  InvoiceOnContract,
  KnownContract,
  Line,
  Part,
  Quote,
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

/** Whoever could have confirmed said no instead, and why. */
export type Declined = Done<ActorId> & { readonly reason: string };

/** What it changes, and nothing that stays. */
export type AmendmentRow = AmendedTerms & {
  readonly amendment: number;
  readonly reason: string;
  /** What lets it lead above the award that the contract is made on. */
  readonly legalBasis?: Quote;
  /** Where the provider consents. */
  readonly acceptance?: Acceptance;
  readonly status: AmendmentState['status'];
  readonly proposed: Done<ActorId>;
  readonly confirmed?: Done<ActorId> & { readonly grant?: Grant; readonly flags: readonly Flag[] };
  readonly declined?: Declined;
  readonly etag: number;
};

export type ContractReversalRow = Pick<ReversalState, 'reversal' | 'of' | 'amendment' | 'status'> & {
  readonly reason: string;
  readonly proposed: Done<ActorId>;
  /** Its confirmation or withdrawal. */
  readonly closed?: Done<ActorId>;
  readonly declined?: Declined;
  readonly etag: number;
};

/** A count that was set right. */
export interface Correction {
  readonly patients: number;
  readonly reason: string;
  readonly at: Instant;
}

export type DeliveryRow = Pick<DeliveryState, 'delivery' | 'line' | 'patients' | 'deliveredOn' | 'status'> & {
  readonly minutesOutsideOrdinary?: number;
  /** Patients that attested invoices have used up. */
  readonly used: number;
  readonly reported: Done<ActorId>;
  /** Its verification or withdrawal, while that stands. */
  readonly closed?: Done<ActorId>;
  /** Verifications that were taken back. */
  readonly unverified: readonly Declined[];
  readonly etag: number;
};

export interface InvoiceMark {
  readonly invoice: InvoiceId;
  readonly status: InvoiceOnContract['status'];
  /** `excessOre`: what is above the contract's price, within a tolerance; missing where nothing is */
  readonly lines: readonly { readonly line: number; readonly patients: number; readonly excessOre?: OreText }[];
  readonly uses: InvoiceOnContract['uses'];
  readonly expended: readonly { readonly line: number; readonly amountOre: OreText; readonly excessOre?: OreText }[];
  /** Approved credits of it, and what each gave back. */
  readonly credits: readonly Omit<CreditOnContract, 'version'>[];
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
  readonly archiveReference?: string;
  /** The award that it is made on: the inquiry, and the number of the offer within it. */
  readonly inquiry?: InquiryId;
  readonly offer?: number;
  /** What the price includes */
  readonly includes?: DraftTerms['includes'];
  /** Of a direct award: the code of the list `legalBasis` that it rests on */
  readonly legalBasis?: string;
  /** Of a direct award: why it is bought without competition */
  readonly cause?: DraftTerms['cause'];
  /** Why it is awarded directly */
  readonly reason?: string;
  /** The entries of reference data by whose values it was judged */
  readonly entries?: DraftTerms['entries'];
  readonly status: KnownContract['status'];
  /** Whether it has ever been confirmed: from then on its trust sees it */
  readonly everConfirmed: boolean;
  /** Patients × price, summed over all lines as last drafted, confirmed, amended or reversed; ending the contract does not change it */
  readonly totalOre: OreText;
  readonly committedOre: OreText;
  readonly expendedOre: OreText;
  readonly lines: readonly LineRow[];
  /** The first part that each person took in this expense, with which no part of another group may be taken. */
  readonly parts: readonly { readonly actor: ActorId; readonly part: Part }[];
  readonly drafted: Done<ActorId>;
  /** Who amended the draft last and when */
  readonly redrafted?: Done<ActorId>;
  readonly declined?: Declined;
  readonly confirmed?: Done<ActorId> & {
    readonly on: LocalDate;
    readonly grant: Grant;
    readonly flags: readonly Flag[];
  };
  /** Whether draws and invoices wait for the provider's acceptance, without which it lapses */
  readonly needsAcceptance: boolean;
  /** The provider's, as it was recorded. */
  readonly acceptance?: Done<ActorId> & Acceptance;
  /** When the clock ended it, because the provider had not accepted it in time. */
  readonly lapsedAt?: Instant;
  readonly terminated?: Done<ActorId> & { readonly reason: string };
  /** Its latest settlement, while that stands. */
  readonly settled?: Done<ActorId> & {
    /** Why no invoice will come for the uninvoiced. */
    readonly reason?: string;
    readonly uninvoiced: readonly { readonly line: number; readonly patients: number }[];
  };
  readonly amendments: readonly AmendmentRow[];
  readonly reversals: readonly ContractReversalRow[];
  /** Patients as last corrected. */
  readonly draws: readonly {
    readonly draw: number;
    readonly line: number;
    readonly patients: number;
    readonly drawnOn: LocalDate;
    readonly at: Instant;
    readonly corrections: readonly Correction[];
  }[];
  readonly returns: readonly {
    readonly return: number;
    readonly line: number;
    readonly patients: number;
    readonly endOfWaitCode: string;
    readonly at: Instant;
    readonly corrections: readonly Correction[];
  }[];
  readonly deliveries: readonly DeliveryRow[];
  readonly invoices: readonly InvoiceMark[];
};
