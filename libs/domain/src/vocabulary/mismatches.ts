import type { OreText, OrgNumber } from '@spillrom/kernel';
import type { ViolationOf } from './violations.js';

type Said<Code extends 'NOT_ACCEPTED' | 'PHASE_NOT_OPEN' | 'WRONG_SUPPLIER'> = Omit<ViolationOf<Code>, 'pointer'>;
type SaidOfLine<Code extends 'OVER_PRICE' | 'OVER_QUANTITY'> = Omit<ViolationOf<Code>, 'pointer'> & OnInvoiceLine;

/** The line of the invoice, by what the invoice calls it. */
type OnInvoiceLine = { readonly invoiceLine: string };

/** How an invoice as it came differs from what it must be to be registered: what is stored, and what the supplier is told. */
export type Mismatch =
  /** What the invoice says that it refers to. */
  | { readonly code: 'UNKNOWN_CONTRACT'; readonly references: readonly string[] }
  | { readonly code: 'CONTRACT_NOT_CONFIRMED'; readonly status: string }
  | Said<'NOT_ACCEPTED'>
  | Said<'PHASE_NOT_OPEN'>
  | Said<'WRONG_SUPPLIER'>
  /** Without a buyer it names none. */
  | { readonly code: 'WRONG_BUYER'; readonly buyer?: OrgNumber; readonly authority: OrgNumber }
  | { readonly code: 'WRONG_CURRENCY'; readonly currency: string }
  | { readonly code: 'VAT_NOT_EXEMPT'; readonly vatOre: OreText; readonly categories: readonly string[] }
  /** It names a line that the contract has not; or none, and so many lines of the contract have its price. */
  | ({ readonly code: 'LINE_UNKNOWN'; readonly reference: string } & OnInvoiceLine)
  | ({ readonly code: 'LINE_UNKNOWN'; readonly priceOre: string; readonly lines: number } & OnInvoiceLine)
  | ({ readonly code: 'QUANTITY_NOT_WHOLE'; readonly quantity: string } & OnInvoiceLine)
  | SaidOfLine<'OVER_PRICE'>
  | SaidOfLine<'OVER_QUANTITY'>
  /** Of one line: quantity × price, in whole øre. Of all: the lines that it lists, against the sum of lines or the amount to pay that it states. */
  | ({ readonly code: 'SUM_DIFFERS'; readonly statedOre: OreText; readonly computedOre: OreText } & OnInvoiceLine)
  | {
      readonly code: 'SUM_DIFFERS';
      readonly of: 'lines' | 'payable';
      readonly statedOre: OreText;
      readonly computedOre: OreText;
    };

export type MismatchCode = Mismatch['code'];

/** What no officer can match away: such an invoice is rejected. */
export const NOT_MATCHABLE = [
  'WRONG_BUYER',
  'WRONG_CURRENCY',
  'VAT_NOT_EXEMPT',
] as const satisfies readonly MismatchCode[];
