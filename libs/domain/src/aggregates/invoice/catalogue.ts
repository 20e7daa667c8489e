import type { Catalogue } from '@spillrom/event-sourcing';
import type { InvoiceEvent } from './events.js';

export const invoiceCatalogue: Catalogue<InvoiceEvent> = {
  InvoiceRegistered: {},
  InvoiceAttested: {},
  InvoiceRejected: {},
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
