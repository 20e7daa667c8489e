import type { ContractId, CreditId, InvoiceId, LocalDate, OreText } from '@spillrom/kernel';
import type { ReceivedLine, References } from '../../aggregates/invoice/index.js';
import type { RegisterCredit } from '../credit/commands.js';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';
import type { DocumentNamed } from '../../vocabulary/document.js';

type Target = { readonly invoice: InvoiceId };
type ReversalTarget = Target & { readonly reversal: number };

export type RegisterInvoice = CommandOf<
  'RegisterInvoice',
  Target,
  {
    readonly contract: ContractId;
    readonly supplier: string;
    readonly number: string;
    readonly invoiceDate: LocalDate;
    readonly dueDate?: LocalDate;
    /** The case or document in the archive. */
    readonly archiveReference?: string;
    readonly lines: readonly { readonly line: number; readonly patients: number; readonly unitPriceOre: OreText }[];
  }
>;
/** An invoice as it came, read from its document. */
export type ReceiveInvoice = CommandOf<
  'ReceiveInvoice',
  Target,
  {
    readonly document: DocumentNamed;
    readonly supplier: string;
    readonly buyer?: string;
    readonly number: string;
    readonly invoiceDate: LocalDate;
    readonly dueDate?: LocalDate;
    readonly currency: string;
    readonly references: References;
    /** The one contract that the references name, as far as whoever sends this knows. */
    readonly contract?: ContractId;
    /** The first amount of VAT in it that is not 0. */
    readonly vatOre: OreText;
    readonly vatCategories: readonly string[];
    /** What it says that its lines come to, and that is to be paid. */
    readonly linesOre: OreText;
    readonly amountOre: OreText;
    readonly lines: readonly ReceivedLine[];
    /** All text of the document that may not hold a person number, and where it stands. No event keeps it. */
    readonly texts: readonly { readonly at: string; readonly text: string }[];
  }
>;
export type MatchInvoice = CommandOf<
  'MatchInvoice',
  Target,
  {
    readonly contract: ContractId;
    readonly lines: readonly {
      /** What the invoice calls its line by. */
      readonly invoiceLine: string;
      readonly line: number;
      readonly patients: number;
      readonly unitPriceOre: OreText;
    }[];
  }
>;
export type AttestInvoice = CommandOf<'AttestInvoice', Target, Nothing>;
export type RejectInvoice = CommandOf<'RejectInvoice', Target, { readonly reason: string }>;
export type DisputeInvoice = CommandOf<'DisputeInvoice', Target, { readonly reason: string }>;
export type ResolveDispute = CommandOf<'ResolveDispute', Target, { readonly resolution: string }>;
export type ApproveInvoice = CommandOf<'ApproveInvoice', Target, Nothing>;
export type RecordPayment = CommandOf<
  'RecordPayment',
  Target,
  { readonly paidOn: LocalDate; readonly amountOre: OreText; readonly reference: string }
>;
export type RecordRefund = CommandOf<
  'RecordRefund',
  Target,
  { readonly receivedOn: LocalDate; readonly amountOre: OreText; readonly reference: string }
>;
export type ProposeInvoiceReversal = CommandOf<
  'ProposeInvoiceReversal',
  Target,
  {
    readonly of: 'expenditure' | 'payment' | 'credit' | 'refund';
    /** Of a credit or a refund: which. */
    readonly credit?: CreditId;
    readonly refund?: number;
    readonly reason: string;
  }
>;
export type WithdrawInvoiceReversal = CommandOf<'WithdrawInvoiceReversal', ReversalTarget, Nothing>;
export type DeclineInvoiceReversal = CommandOf<'DeclineInvoiceReversal', ReversalTarget, { readonly reason: string }>;
export type ConfirmInvoiceReversal = CommandOf<'ConfirmInvoiceReversal', ReversalTarget, Nothing>;

export type InvoiceCommand =
  | RegisterInvoice
  | ReceiveInvoice
  | MatchInvoice
  | AttestInvoice
  | RejectInvoice
  | DisputeInvoice
  | ResolveDispute
  | ApproveInvoice
  | RecordPayment
  | RegisterCredit
  | RecordRefund
  | ProposeInvoiceReversal
  | WithdrawInvoiceReversal
  | DeclineInvoiceReversal
  | ConfirmInvoiceReversal;
