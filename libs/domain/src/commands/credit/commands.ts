import type { CreditId, InvoiceId, LocalDate, OreText } from '@spillrom/kernel';
import type { CommandOf, Nothing } from '../../vocabulary/command.js';

type Target = { readonly credit: CreditId };

/** It addresses the invoice that it is of: the id of the credit follows from the invoice's supplier. */
export type RegisterCredit = CommandOf<
  'RegisterCredit',
  { readonly invoice: InvoiceId },
  {
    readonly number: string;
    readonly date: LocalDate;
    /** `line`: the invoice's line by its place on the invoice, from 1. No patients: the price alone is corrected. */
    readonly lines: readonly { readonly line: number; readonly patients: number; readonly amountOre: OreText }[];
    readonly reason: string;
  }
>;
export type ApproveCredit = CommandOf<'ApproveCredit', Target, Nothing>;
export type RejectCredit = CommandOf<'RejectCredit', Target, { readonly reason: string }>;

export type CreditCommand = ApproveCredit | RejectCredit;
