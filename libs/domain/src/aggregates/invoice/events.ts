// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ActorId,
  ContractId,
  CreditId,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { CreditedTo } from '../../vocabulary/credited.js';
import type { DocumentNamed } from '../../vocabulary/document.js';
import type { Grant } from '../../vocabulary/grant.js';
import type { Mismatch } from '../../vocabulary/mismatches.js';

/** So many patients of one contract line at one price. */
export type InvoiceLine = {
  readonly line: number;
  readonly cohort: number;
  readonly specialty: string;
  readonly patients: number;
  readonly unitPriceOre: OreText;
  readonly amountOre: OreText;
  /** What of the amount is above the contract's price, within a tolerance; absent where nothing is. */
  readonly excessOre?: OreText;
};

/** A line of an invoice as its supplier wrote it. */
export type ReceivedLine = {
  /** What the invoice calls the line by. */
  readonly id: string;
  /** The line of the order that it names: the contract's line. */
  readonly reference?: string;
  /** A decimal number, such as `8` or `2.5`. */
  readonly quantity: string;
  /** A decimal number of øre, since a price may be finer than an amount. */
  readonly priceOre: string;
  /** The price is for so many, where that is not one. */
  readonly pricedQuantity?: string;
  readonly amountOre: OreText;
};

/** What the references of an invoice say, each by what it is to refer to. */
export type References = { readonly contract?: string; readonly order?: string; readonly buyer?: string };

/** So many patients of one contract line at one price, for one line of an invoice as it came, by its place from 1 on. */
export type Match = {
  readonly invoiceLine: number;
  readonly line: number;
  readonly patients: number;
  readonly unitPriceOre: OreText;
};

/** What a credit says of one line of its invoice. */
export type CreditLine = {
  /** The invoice's line by its place on the invoice, from 1. */
  readonly line: number;
  readonly patients: number;
  readonly amountOre: OreText;
};

/** What credits take from one line of the contract: patients, what its price had covered, and what was above it. */
export type CreditedLine = {
  readonly line: number;
  readonly cohort: number;
  readonly specialty: string;
  readonly patients: number;
  readonly coveredOre: OreText;
  readonly excessOre: OreText;
};

/** A part of a refund by the cohort that it was paid for. */
export type RefundedCohort = { readonly cohort: number; readonly specialty: string; readonly amountOre: OreText };

/** `reversedOn` is the Oslo day of the decision. */
type Reversed = { readonly by: ActorId; readonly reversal: number; readonly reversedOn: LocalDate };

export type ReversedOfInvoice = 'expenditure' | 'payment' | 'credit' | 'refund';

/** An invoice that was rejected may be registered anew, on any contract: then its life begins again in the same stream. */
export type InvoiceEvent =
  | {
      /** Without a mismatch it is registered in the same commit. The contract that it names, if it does, with where that counts. */
      readonly type: 'InvoiceReceived';
      readonly data: {
        readonly by: ActorId;
        readonly invoice: InvoiceId;
        readonly programme?: ProgrammeId;
        readonly phase?: number;
        readonly trust?: OrgNumber;
        readonly request?: RequestId;
        readonly contract?: ContractId;
        readonly document: DocumentNamed;
        readonly supplier: OrgNumber;
        readonly buyer?: OrgNumber;
        /** As it was written; spelt otherwise it is the same invoice. */
        readonly number: string;
        readonly invoiceDate: LocalDate;
        readonly dueDate?: LocalDate;
        readonly currency: string;
        readonly references: References;
        /** What is to be paid. */
        readonly amountOre: OreText;
        /** Of all lines, those that follow included. */
        readonly lineCount: number;
        readonly lines: readonly ReceivedLine[];
        readonly mismatches: readonly Mismatch[];
      };
    }
  | {
      /** The rest of an invoice that is too long for one event. */
      readonly type: 'InvoiceLinesReceived';
      readonly data: {
        readonly invoice: InvoiceId;
        readonly lines: readonly ReceivedLine[];
        readonly mismatches: readonly Mismatch[];
      };
    }
  | {
      /** Its registration follows in the same commit. */
      readonly type: 'InvoiceMatched';
      readonly data: { readonly by: ActorId; readonly contract: ContractId; readonly lines: readonly Match[] };
    }
  | {
      readonly type: 'InvoiceRegistered';
      readonly data: {
        readonly by: ActorId;
        readonly invoice: InvoiceId;
        readonly programme: ProgrammeId;
        readonly phase: number;
        readonly trust: OrgNumber;
        readonly request: RequestId;
        readonly contract: ContractId;
        readonly supplier: OrgNumber;
        /** As it was written; spelt otherwise it is the same invoice. */
        readonly number: string;
        readonly invoiceDate: LocalDate;
        readonly dueDate?: LocalDate;
        /** The case or document in the archive; what it names stays outside the log. */
        readonly archiveReference?: string;
        readonly lines: readonly InvoiceLine[];
        readonly amountOre: OreText;
      };
    }
  | {
      readonly type: 'InvoiceAttested';
      /** The latest delivery that it uses: the day from which its expenditure is to count. */
      readonly data: { readonly by: ActorId; readonly effectiveOn: LocalDate };
    }
  | { readonly type: 'InvoiceRejected'; readonly data: { readonly by: ActorId; readonly reason: string } }
  /** A mark beside its status: until it is resolved nobody attests, approves or pays it. */
  | { readonly type: 'InvoiceDisputed'; readonly data: { readonly by: ActorId; readonly reason: string } }
  | { readonly type: 'DisputeResolved'; readonly data: { readonly by: ActorId; readonly resolution: string } }
  | {
      readonly type: 'InvoiceApproved';
      /** `approvedOn` is the Oslo day of the decision; `effectiveOn` the day from which the expenditure counts. */
      readonly data: {
        readonly by: ActorId;
        readonly grant: Grant;
        readonly amountOre: OreText;
        readonly approvedOn: LocalDate;
        readonly effectiveOn: LocalDate;
      };
    }
  | {
      readonly type: 'InvoicePaid';
      readonly data: {
        readonly by: ActorId;
        readonly paidOn: LocalDate;
        readonly amountOre: OreText;
        readonly reference: string;
      };
    }
  | {
      readonly type: 'InvoiceReversalProposed';
      readonly data: {
        readonly by: ActorId;
        readonly reversal: number;
        readonly of: ReversedOfInvoice;
        /** Of a credit or a refund: which. */
        readonly credit?: CreditId;
        readonly refund?: number;
        readonly reason: string;
      };
    }
  | { readonly type: 'InvoiceReversalWithdrawn'; readonly data: { readonly by: ActorId; readonly reversal: number } }
  | {
      readonly type: 'InvoiceReversalDeclined';
      readonly data: { readonly by: ActorId; readonly reversal: number; readonly reason: string };
    }
  | { readonly type: 'ExpenditureReversed'; readonly data: Reversed }
  | { readonly type: 'PaymentReversed'; readonly data: Reversed }
  | {
      readonly type: 'InvoiceCreditRegistered';
      readonly data: {
        readonly by: ActorId;
        readonly credit: CreditId;
        readonly number: string;
        readonly creditDate: LocalDate;
        readonly lines: readonly CreditLine[];
        readonly amountOre: OreText;
        readonly reason: string;
      };
    }
  | {
      readonly type: 'InvoiceCreditRejected';
      readonly data: { readonly by: ActorId; readonly credit: CreditId; readonly reason: string };
    }
  | {
      /** `status`: the invoice's, after it. `receivableOre`: what the supplier is to pay back, since it has been paid. */
      readonly type: 'InvoiceCredited';
      readonly data: {
        readonly by: ActorId;
        readonly credit: CreditId;
        readonly creditedOn: LocalDate;
        readonly lines: readonly CreditedLine[];
        readonly to: CreditedTo;
        readonly receivableOre: OreText;
        readonly status: 'approved' | 'paid' | 'credited';
      };
    }
  | { readonly type: 'InvoiceCreditReversed'; readonly data: Reversed & { readonly credit: CreditId } }
  | {
      /** `effectiveOn`: the first day from `receivedOn` on from which so much was receivable. */
      readonly type: 'RefundRecorded';
      readonly data: {
        readonly by: ActorId;
        readonly refund: number;
        readonly receivedOn: LocalDate;
        readonly effectiveOn: LocalDate;
        readonly amountOre: OreText;
        readonly reference: string;
        readonly cohorts: readonly RefundedCohort[];
      };
    }
  | { readonly type: 'RefundReversed'; readonly data: Reversed & { readonly refund: number } };
