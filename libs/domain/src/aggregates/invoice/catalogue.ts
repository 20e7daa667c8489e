import type { Catalogue } from '@spillrom/event-sourcing';
import type { InvoiceEvent } from './events.js';

export const invoiceCatalogue: Catalogue<InvoiceEvent> = {
  InvoiceReceived: {},
  InvoiceLinesReceived: {},
  InvoiceMatched: {},
  // The second came with prices above the contract's, within a tolerance, and with the due date.
  InvoiceRegistered: { upcasts: [(data) => data] },
  InvoiceAttested: {},
  InvoiceRejected: {},
  InvoiceDisputed: {},
  DisputeResolved: {},
  InvoiceApproved: {},
  InvoicePaid: {},
  // The second may be of a credit or a refund.
  InvoiceReversalProposed: { upcasts: [(data) => data] },
  InvoiceReversalWithdrawn: {},
  InvoiceReversalDeclined: {},
  ExpenditureReversed: {},
  PaymentReversed: {},
  InvoiceCreditRegistered: {},
  InvoiceCreditRejected: {},
  InvoiceCredited: {},
  InvoiceCreditReversed: {},
  RefundRecorded: {},
  RefundReversed: {},
};
