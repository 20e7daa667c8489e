import { ore, unreachable } from '@spillrom/kernel';
import type { InvoiceEvent } from './events.js';
import type { AttestedInvoice, InvoiceReversal, InvoiceState, KnownInvoice } from './state.js';

type Later = Exclude<InvoiceEvent, { type: 'InvoiceRegistered' }>;

const onReversal = (invoice: KnownInvoice, reversal: number, change: Partial<InvoiceReversal>): KnownInvoice => ({
  ...invoice,
  reversals: invoice.reversals.map((each) => (each.reversal === reversal ? { ...each, ...change } : each)),
});

const stepped = (invoice: KnownInvoice, status: AttestedInvoice['status']): KnownInvoice => {
  if (!('effectiveOn' in invoice)) throw new Error(`invoice ${invoice.invoice} was never attested`);
  return { ...invoice, status };
};

const rejected = (invoice: KnownInvoice): KnownInvoice => {
  if (!('effectiveOn' in invoice)) return { ...invoice, status: 'rejected' };
  const { effectiveOn: _unused, ...rest } = invoice;
  return { ...rest, status: 'rejected' };
};

const next = (invoice: KnownInvoice, event: Later, version: number): KnownInvoice => {
  switch (event.type) {
    case 'InvoiceAttested':
      return { ...invoice, status: 'attested', effectiveOn: event.data.effectiveOn };
    case 'InvoiceRejected':
      return rejected(invoice);
    case 'InvoiceApproved':
      return stepped(invoice, 'approved');
    case 'InvoicePaid':
      return stepped(invoice, 'paid');
    case 'InvoiceReversalProposed': {
      const { by, reversal, of } = event.data;
      return { ...invoice, reversals: [...invoice.reversals, { by, reversal, of, status: 'proposed', version }] };
    }
    case 'InvoiceReversalWithdrawn':
      return onReversal(invoice, event.data.reversal, { status: 'withdrawn', version });
    case 'ExpenditureReversed':
      return stepped(onReversal(invoice, event.data.reversal, { status: 'confirmed', version }), 'attested');
    case 'PaymentReversed':
      return stepped(onReversal(invoice, event.data.reversal, { status: 'confirmed', version }), 'approved');
    default:
      return unreachable(event);
  }
};

export const evolveInvoice = (state: InvoiceState, event: InvoiceEvent, version: number): InvoiceState => {
  if (event.type === 'InvoiceRegistered') {
    const { invoice, programme, phase, trust, request, contract, lines, amountOre } = event.data;
    const common = { invoice, programme, phase, trust, request, contract, lines, reversals: [] };
    return { status: 'registered', ...common, amountOre: ore(amountOre) };
  }
  if (state.status === 'absent') throw new Error(`${event.type} before the invoice was registered`);
  return next(state, event, version);
};
