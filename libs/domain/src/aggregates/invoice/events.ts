// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type {
  ActorId,
  ContractId,
  InvoiceId,
  LocalDate,
  OreText,
  OrgNumber,
  ProgrammeId,
  RequestId,
} from '@spillrom/kernel';
import type { Grant } from '../../vocabulary/grant.js';

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

/** `reversedOn` is the Oslo day of the decision. */
type Reversed = { readonly by: ActorId; readonly reversal: number; readonly reversedOn: LocalDate };

/** An invoice that was rejected may be registered anew, on any contract: then its life begins again in the same stream. */
export type InvoiceEvent =
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
        readonly of: 'expenditure' | 'payment';
        readonly reason: string;
      };
    }
  | { readonly type: 'InvoiceReversalWithdrawn'; readonly data: { readonly by: ActorId; readonly reversal: number } }
  | {
      readonly type: 'InvoiceReversalDeclined';
      readonly data: { readonly by: ActorId; readonly reversal: number; readonly reason: string };
    }
  | { readonly type: 'ExpenditureReversed'; readonly data: Reversed }
  | { readonly type: 'PaymentReversed'; readonly data: Reversed };
