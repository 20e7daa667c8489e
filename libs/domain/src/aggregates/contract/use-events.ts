// Storage format: what stands in the log for ever. Golden files hold every shape; a change needs a schema version and an upcast.
import type { ActorId, CreditId, InvoiceId, LocalDate, OreText } from '@spillrom/kernel';
import type { CreditedOnLine, CreditedTo } from '../../vocabulary/credited.js';
import type { ContractWhere, Counted, LinePatients, Numbered } from './events.js';

/** Whoever acted on the invoice. */
type OnInvoice = { readonly by: ActorId; readonly invoice: InvoiceId };
type OnCredit = OnInvoice & { readonly credit: CreditId };
type OnRefund = OnInvoice & { readonly refund: number };
/** `excessOre`: what of its amount is above the contract's price, within a tolerance; absent where nothing is. */
type InvoicedLine = { readonly line: number; readonly patients: number; readonly excessOre?: OreText };
type ExpendedLine = { readonly line: number; readonly amountOre: OreText; readonly excessOre?: OreText };

/** Events by which a confirmed contract is used: referrals, deliveries, and the marks of its invoices. */
export type UseEvent =
  | {
      readonly type: 'ReferralsDrawn';
      readonly data: ContractWhere & LinePatients & Numbered<'draw'> & { readonly drawnOn: LocalDate };
    }
  | {
      /** `patients` is the change; `drawnPatients` what the draw comes to by it. */
      readonly type: 'DrawCorrected';
      readonly data: ContractWhere &
        LinePatients &
        Numbered<'draw' | 'drawnPatients'> & { readonly drawnOn: LocalDate; readonly reason: string };
    }
  | {
      readonly type: 'ReferralsReturned';
      readonly data: ContractWhere & LinePatients & Numbered<'return'> & { readonly endOfWaitCode: string };
    }
  | {
      /** `patients` is the change; `returnedPatients` what the return comes to by it. */
      readonly type: 'ReturnCorrected';
      readonly data: ContractWhere &
        LinePatients &
        Numbered<'return' | 'returnedPatients'> & { readonly reason: string };
    }
  | {
      readonly type: 'DeliveryReported';
      readonly data: LinePatients &
        Numbered<'delivery'> & {
          readonly by: ActorId;
          readonly deliveredOn: LocalDate;
          /** Minutes of work outside ordinary hours; stated for an own trust's extra activity. */
          readonly minutesOutsideOrdinary?: number;
        };
    }
  | { readonly type: 'DeliveryWithdrawn'; readonly data: Numbered<'delivery'> & { readonly by: ActorId } }
  | {
      readonly type: 'DeliveryVerified';
      readonly data: ContractWhere &
        LinePatients &
        Numbered<'delivery'> & { readonly by: ActorId; readonly deliveredOn: LocalDate };
    }
  | {
      /** The verification is taken back: `patients` is what it had counted, negative. */
      readonly type: 'DeliveryUnverified';
      readonly data: ContractWhere &
        LinePatients &
        Numbered<'delivery'> & { readonly by: ActorId; readonly deliveredOn: LocalDate; readonly reason: string };
    }
  /** An invoice that nobody has matched names the contract: it is open until it is matched or rejected. */
  | { readonly type: 'UnmatchedInvoiceNoted'; readonly data: OnInvoice }
  /** It was matched with another contract. */
  | { readonly type: 'UnmatchedInvoiceDropped'; readonly data: OnInvoice }
  | {
      readonly type: 'LinesInvoiced';
      /** By nobody where a machine brought it, which takes no part; `matched`: an officer matched it as it had come. */
      readonly data: {
        readonly by?: ActorId;
        readonly matched?: true;
        readonly invoice: InvoiceId;
        readonly lines: readonly InvoicedLine[];
      };
    }
  /** The verified deliveries that the invoice uses up follow in the same commit. */
  | { readonly type: 'LinesAttested'; readonly data: OnInvoice }
  | {
      /** The invoice's patients use up these verified deliveries; at most `DELIVERIES_USED_MAX` of them. */
      readonly type: 'DeliveriesUsed';
      readonly data: {
        readonly invoice: InvoiceId;
        readonly uses: readonly { readonly line: number; readonly delivery: number; readonly patients: number }[];
      };
    }
  | { readonly type: 'LinesRejected'; readonly data: OnInvoice }
  | {
      /** `lines`: what the invoice comes to on each line of the contract; `effectiveOn`: the day from which it counts. */
      readonly type: 'LinesExpended';
      readonly data: OnInvoice & Counted & { readonly lines: readonly ExpendedLine[] };
    }
  | { readonly type: 'LinesPaid'; readonly data: OnInvoice }
  | {
      readonly type: 'InvoiceReversalNoted';
      readonly data: OnInvoice & { readonly of: 'expenditure' | 'payment' | 'credit' | 'refund' };
    }
  | { readonly type: 'CreditNoted'; readonly data: OnCredit }
  | { readonly type: 'CreditRejectionNoted'; readonly data: OnCredit }
  | {
      /** `status`: the invoice's, after it. The deliveries that it gives back follow in the same commit. */
      readonly type: 'LinesCredited';
      readonly data: OnCredit &
        Counted & {
          readonly lines: readonly CreditedOnLine[];
          readonly to: CreditedTo;
          readonly status: 'approved' | 'paid' | 'credited';
        };
    }
  | {
      /** The invoice uses so much less of these deliveries; at most `DELIVERIES_USED_MAX` of them. */
      readonly type: 'DeliveriesGivenBack';
      readonly data: {
        readonly invoice: InvoiceId;
        readonly credit: CreditId;
        readonly uses: readonly { readonly line: number; readonly delivery: number; readonly patients: number }[];
      };
    }
  | {
      readonly type: 'LinesCreditReversed';
      readonly data: OnCredit & Counted & { readonly status: 'approved' | 'paid' };
    }
  | { readonly type: 'RefundNoted'; readonly data: OnRefund }
  | { readonly type: 'LinesRefundReversed'; readonly data: OnRefund }
  | { readonly type: 'LinesExpenditureReversed'; readonly data: OnInvoice & Counted }
  | { readonly type: 'LinesPaymentReversed'; readonly data: OnInvoice };
