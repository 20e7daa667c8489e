import type { Catalogue } from '@spillrom/event-sourcing';
import type { InvoiceEvent } from './events.js';

export const invoiceCatalogue: Catalogue<InvoiceEvent> = {
  InvoiceReceived: {},
  InvoiceLinesReceived: {},
  InvoiceMatched: {},
  // It may say when it is to be paid.
  InvoiceRegistered: { upcasts: [(data) => data] },
  InvoiceAttested: {},
  InvoiceRejected: {},
  InvoiceApproved: {},
  InvoicePaid: {},
  InvoiceReversalProposed: {},
  InvoiceReversalWithdrawn: {},
  InvoiceReversalDeclined: {},
  ExpenditureReversed: {},
  PaymentReversed: {},
};
