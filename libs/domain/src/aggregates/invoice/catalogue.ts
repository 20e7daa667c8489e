import type { Catalogue } from '@spillrom/event-sourcing';
import type { InvoiceEvent } from './events.js';

export const invoiceCatalogue: Catalogue<InvoiceEvent> = {
  InvoiceRegistered: {},
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
