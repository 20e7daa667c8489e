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
};

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
        readonly number: string;
        readonly invoiceDate: LocalDate;
        readonly lines: readonly InvoiceLine[];
        readonly amountOre: OreText;
      };
    }
  | {
      readonly type: 'InvoiceAttested';
      /** The date its expenditure will count on, fixed here: the latest delivery that it uses. */
      readonly data: { readonly by: ActorId; readonly effectiveOn: LocalDate };
    }
  | { readonly type: 'InvoiceRejected'; readonly data: { readonly by: ActorId; readonly reason: string } }
  | {
      readonly type: 'InvoiceApproved';
      readonly data: { readonly by: ActorId; readonly grant: Grant; readonly amountOre: OreText };
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
  | { readonly type: 'ExpenditureReversed'; readonly data: { readonly by: ActorId; readonly reversal: number } }
  | { readonly type: 'PaymentReversed'; readonly data: { readonly by: ActorId; readonly reversal: number } };
