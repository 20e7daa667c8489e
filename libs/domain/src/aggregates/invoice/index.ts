import { canonical, streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { referenceKey, sha256Hex } from '@spillrom/kernel';
import type { InvoiceId } from '@spillrom/kernel';
import { invoiceCatalogue } from './catalogue.js';
import type { InvoiceEvent } from './events.js';
import { evolveInvoice } from './evolve.js';
import type { InvoiceState } from './state.js';

export * from './events.js';
export * from './state.js';

export const invoiceAggregate: Aggregate<InvoiceState, InvoiceEvent> = {
  initial: { status: 'absent' },
  evolve: evolveInvoice,
  catalogue: invoiceCatalogue,
};

export const invoiceRef = (invoice: InvoiceId): StreamRef<InvoiceState, InvoiceEvent> => ({
  stream: streamName(`invoice-${invoice}`),
  aggregate: invoiceAggregate,
});

/** What makes an invoice the same invoice: who sent it, its number, however it is spelt, and its date. 32 hexadecimal digits. */
export const invoiceIdOf = (supplier: string, number: string, invoiceDate: string): InvoiceId =>
  sha256Hex(canonical([supplier, referenceKey(number), invoiceDate])).slice(0, 32) as InvoiceId;
