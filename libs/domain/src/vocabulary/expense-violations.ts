import type { ContractId, CreditId, InvoiceId, LocalDate, OreText, OrgNumber, ProgrammeId } from '@spillrom/kernel';
import type { Rule } from './violation-rule.js';

/** What stands in the way of invoices, credits, refunds and the year's money. */
export type ExpenseViolation =
  /** The invoice that stands, or the credit of it, with its number as it was written. */
  | Rule<'DUPLICATE', { invoice: InvoiceId; credit?: CreditId; number: string; status: string; contract?: ContractId }>
  /** What of the invoice no match can mend. */
  | Rule<'NOT_MATCHABLE', { mismatches: readonly string[] }>
  /** What is matched with one line of the invoice, or with all of it, against what the invoice says. */
  | Rule<'SUM_DIFFERS', { invoiceLine?: string; statedOre: OreText; matchedOre: OreText }>
  | Rule<'QUANTITY_DIFFERS', { invoiceLine: string; stated: string; matched: number }>
  /** What the line of the invoice has left beside other credits; `excessOre`: by how much the credit would raise what is above the contract's price. */
  | Rule<
      'CREDIT_EXCEEDS',
      {
        line: number;
        patients: number;
        remainingPatients: number;
        amountOre: OreText;
        remainingOre: OreText;
        excessOre?: OreText;
      }
    >
  | Rule<'REFUND_EXCEEDS', { amountOre: OreText; receivableOre: OreText }>
  | Rule<'WRONG_SUPPLIER', { supplier: OrgNumber; provider: OrgNumber }>
  | Rule<'OVER_PRICE', { line: number; unitPriceOre: OreText; contractPriceOre: OreText; toleranceLeftOre?: OreText }>
  | Rule<'OVER_QUANTITY', { line: number; patients: number; remaining: number }>
  | Rule<'NOT_DELIVERED', { line: number; patients: number; verified: number }>
  /** Phases that have not ended, contracts that stand, what is expended and not paid, and what is to be paid back. */
  | Rule<
      'PROGRAMME_NOT_EMPTY',
      {
        phases: readonly number[];
        contracts: readonly ContractId[];
        count: number;
        unpaidOre: OreText;
        receivableOre: OreText;
      }
    >
  | Rule<'PROGRAMME_CLOSED', { programme: ProgrammeId }>
  /** Of the frame of the year in which the expenditure counts. */
  | Rule<'YEAR_FRAME_EXCEEDED', { fiscalYear: number; requestedOre: OreText; remainingOre: OreText }>
  | Rule<'YEAR_NOT_OVER', { fiscalYear: number }>
  | Rule<'NO_YEAR_FRAME', { fiscalYear: number }>
  | Rule<'DISPUTED', { invoice: InvoiceId }>
  | Rule<'AMOUNT_DIFFERS', { amountOre: OreText; invoicedOre: OreText }>
  | Rule<'PAID_BEFORE_APPROVAL', { paidOn: LocalDate; approvedOn: LocalDate }>
  | Rule<'PAID_BEFORE_REVERSAL', { paidOn: LocalDate; reversedOn: LocalDate }>;
