import type { LocalDate, OreText, OrgNumber } from '@spillrom/kernel';
import type { TextAt } from './texts.js';

/** A line as its supplier wrote it. */
export interface BillingLine {
  readonly id: string;
  /** The line of the order that it names. */
  readonly reference?: string;
  /** A decimal number. */
  readonly quantity: string;
  /** A decimal number of øre. */
  readonly priceOre: string;
  /** The price is for so many, where that is not one. */
  readonly pricedQuantity?: string;
  readonly amountOre: OreText;
}

/** What an invoice or a credit note of EHF Billing 3.0 says, as far as the product asks. */
export interface Billing {
  readonly kind: 'invoice' | 'creditNote';
  readonly supplier: OrgNumber;
  /** Without it no buyer is named by a Norwegian organisation number. */
  readonly buyer?: OrgNumber;
  readonly number: string;
  readonly invoiceDate: LocalDate;
  readonly dueDate?: LocalDate;
  readonly currency: string;
  readonly references: { readonly contract?: string; readonly order?: string; readonly buyer?: string };
  /** The invoice that a credit note is for. */
  readonly billing?: { readonly number: string; readonly invoiceDate?: LocalDate };
  /** The first amount of VAT in it that is not 0. */
  readonly vatOre: OreText;
  /** Each once, in the order in which they come. */
  readonly vatCategories: readonly string[];
  /** What it says that its lines come to, and that is to be paid or given back. */
  readonly linesOre: OreText;
  readonly amountOre: OreText;
  readonly lines: readonly BillingLine[];
  /** All text in it that may not hold a person number. */
  readonly texts: readonly TextAt[];
}

/** Why a document is not taken: what is not as it must be, and where. Repeats nothing of the document. */
export interface Fault {
  readonly code: 'FORM' | 'FIELD_MISSING';
  readonly detail: string;
  /** Where in the document, by names of UBL. */
  readonly path?: string;
  /** Where reading stopped, from 1 on. */
  readonly line?: number;
  readonly column?: number;
}
