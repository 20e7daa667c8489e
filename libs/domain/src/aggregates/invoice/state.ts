import type {
  ActorId,
  ContractId,
  CreditId,
  InvoiceId,
  LocalDate,
  Ore,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { CreditedTo } from '../../vocabulary/credited.js';
import type { MismatchCode } from '../../vocabulary/mismatches.js';
import type {
  CreditedLine,
  CreditLine,
  InvoiceLine,
  ReceivedLine,
  RefundedCohort,
  ReversedOfInvoice,
} from './events.js';

export type InvoiceReversal = {
  readonly reversal: number;
  readonly of: ReversedOfInvoice;
  readonly credit?: CreditId;
  readonly refund?: number;
  readonly by: ActorId;
  readonly status: 'proposed' | 'confirmed' | 'withdrawn';
  /** Version of the latest event that changed it: its ETag. */
  readonly version: number;
};

/** What an approved credit took; it is in force until it is reversed. */
export type InForce = {
  readonly lines: readonly CreditedLine[];
  readonly to: CreditedTo;
  readonly receivableOre: Ore;
};

export type CreditOnInvoice = {
  readonly credit: CreditId;
  readonly status: 'registered' | 'approved' | 'rejected';
  readonly lines: readonly CreditLine[];
  readonly amountOre: Ore;
  readonly inForce?: InForce;
};

export type RefundOnInvoice = {
  readonly refund: number;
  readonly status: 'recorded' | 'reversed';
  readonly amountOre: Ore;
  readonly cohorts: readonly RefundedCohort[];
};

/** A movement of the invoice's money; the last of them is undone first. */
export type InvoiceMovement =
  | { readonly of: 'expenditure' | 'payment' }
  | { readonly of: 'credit'; readonly credit: CreditId }
  | { readonly of: 'refund'; readonly refund: number };

type Common = {
  readonly invoice: InvoiceId;
  readonly programme: ProgrammeId;
  readonly phase: number;
  readonly trust: OrgNumber;
  readonly request: RequestId;
  readonly contract: ContractId;
  readonly supplier: OrgNumber;
  /** As it was written. */
  readonly number: string;
  readonly lines: readonly InvoiceLine[];
  readonly amountOre: Ore;
  /** Whoever disputed it, until that is resolved or the invoice rejected. */
  readonly disputedBy?: ActorId;
  /** Those of a life that ended in rejection included, so that no number is given twice. */
  readonly reversals: readonly InvoiceReversal[];
  /** What was paid, while it is paid; refunds do not lower it. */
  readonly paidOre: Ore;
  readonly credits: readonly CreditOnInvoice[];
  readonly refunds: readonly RefundOnInvoice[];
  /** Those in force, in their order. */
  readonly movements: readonly InvoiceMovement[];
  /** What came to be receivable (+) or no longer is (−), from which day on. */
  readonly receivable: readonly { readonly on: LocalDate; readonly amountOre: Ore }[];
};

/** The latest delivery that it uses, and whoever attested it last. */
type Attested = Common & { readonly attestedOn: LocalDate; readonly attestedBy: ActorId };
/** The Oslo day of the approval, and of the latest reversal since of its payment, or of a credit before it was paid. */
type Approved = Attested & { readonly approvedOn: LocalDate; readonly unpaidOn?: LocalDate };

export type KnownInvoice =
  | (Common & { readonly status: 'registered' | 'rejected' })
  | (Attested & { readonly status: 'attested' })
  | (Approved & { readonly status: 'approved' | 'paid' | 'credited' });

/** An invoice as it came that no officer has matched with a contract. Nothing counts it; rejected, it counts nowhere either. */
export type ReceivedInvoice = {
  readonly status: 'unmatched' | 'rejected';
  readonly invoice: InvoiceId;
  /** The contract that it names, and its programme. */
  readonly named?: { readonly contract: ContractId; readonly programme: ProgrammeId };
  readonly supplier: OrgNumber;
  /** As it was written. */
  readonly number: string;
  readonly invoiceDate: LocalDate;
  readonly dueDate?: LocalDate;
  /** What is to be paid. */
  readonly amountOre: Ore;
  readonly lines: readonly Pick<ReceivedLine, 'id' | 'quantity' | 'amountOre'>[];
  readonly mismatches: readonly MismatchCode[];
  readonly reversals: readonly InvoiceReversal[];
};

export type InvoiceState = { readonly status: 'absent' } | ReceivedInvoice | KnownInvoice;

/** Whether it was ever registered in this life of it: only then does it name lines of a contract. */
export const isRegistered = (invoice: InvoiceState): invoice is KnownInvoice => 'phase' in invoice;

/** The contract that an invoice is registered on, or that it names while it is not. */
export const contractOf = (invoice: ReceivedInvoice | KnownInvoice): ContractId | undefined =>
  isRegistered(invoice) ? invoice.contract : invoice.named?.contract;

/** The programme of that contract; none while nobody knows the contract. */
export const programmeOfInvoice = (invoice: ReceivedInvoice | KnownInvoice): ProgrammeId | undefined =>
  isRegistered(invoice) ? invoice.programme : invoice.named?.programme;

export const pendingInvoiceReversal = ({ reversals }: KnownInvoice): InvoiceReversal | undefined =>
  reversals.find(({ status }) => status === 'proposed');

export const isSameMovement = (a: InvoiceMovement, b: InvoiceMovement): boolean =>
  a.of === b.of &&
  (a.of !== 'credit' || b.of !== 'credit' || a.credit === b.credit) &&
  (a.of !== 'refund' || b.of !== 'refund' || a.refund === b.refund);
