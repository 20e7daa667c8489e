import type { ContractId, CreditId, InvoiceId, LocalDate, OreText } from '@spillrom/kernel';
import type { RegisterCredit } from '../credit/commands.js';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';

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
    /** The case or document in the archive. */
    readonly archiveReference?: string;
    readonly lines: readonly { readonly line: number; readonly patients: number; readonly unitPriceOre: OreText }[];
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
