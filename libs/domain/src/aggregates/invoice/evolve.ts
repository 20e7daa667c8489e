import { ore, unreachable } from '@spillrom/kernel';
import type { InvoiceEvent } from './events.js';
import { isRegistered } from './state.js';
import type { InvoiceReversal, InvoiceState, KnownInvoice, ReceivedInvoice } from './state.js';

type Of<Type extends InvoiceEvent['type']> = Extract<InvoiceEvent, { type: Type }>;
type Approved = Extract<KnownInvoice, { readonly status: 'approved' | 'paid' }>;

const onReversal = <State extends KnownInvoice>(
  invoice: State,
  reversal: number,
  change: Partial<InvoiceReversal>,
): State => ({
  ...invoice,
  reversals: invoice.reversals.map((each) => (each.reversal === reversal ? { ...each, ...change } : each)),
});

/** @throws Error when the log tells of an approval, a payment or a reversal of what was not attested or approved before */
const attested = (invoice: KnownInvoice) => {
  if (!('attestedOn' in invoice)) throw new Error(`invoice ${invoice.invoice} was never attested`);
  return invoice;
};
const approved = (invoice: KnownInvoice): Approved => {
  if (!('approvedOn' in invoice)) throw new Error(`invoice ${invoice.invoice} was never approved`);
  return invoice;
};

/** What an invoice is by its registration: a rejected one that is registered anew keeps nothing of before but its reversals. */
const registered = ({ data }: Of<'InvoiceRegistered'>, reversals: readonly InvoiceReversal[]): KnownInvoice => {
  const { invoice, programme, phase, trust, request, contract, number, lines, amountOre } = data;
  const named = { invoice, programme, phase, trust, request, contract, number, lines };
  return { ...named, status: 'registered', amountOre: ore(amountOre), reversals };
};

/** What an invoice is as it came; one that was rejected before keeps nothing of that but its reversals. */
const received = ({ data }: Of<'InvoiceReceived'>, reversals: readonly InvoiceReversal[]): ReceivedInvoice => {
  const { invoice, contract, programme, supplier, number, invoiceDate, dueDate, amountOre, lines, mismatches } = data;
  const named = contract === undefined || programme === undefined ? {} : { named: { contract, programme } };
  const due = dueDate === undefined ? {} : { dueDate };
  const came = { invoice, ...named, supplier, number, invoiceDate, ...due, amountOre: ore(amountOre), reversals };
  return withLines({ ...came, status: 'unmatched', lines: [], mismatches: [] }, { lines, mismatches });
};

const withLines = (
  invoice: ReceivedInvoice,
  { lines, mismatches }: Pick<Of<'InvoiceLinesReceived'>['data'], 'lines' | 'mismatches'>,
): ReceivedInvoice => ({
  ...invoice,
  lines: [...invoice.lines, ...lines.map(({ id, quantity, amountOre }) => ({ id, quantity, amountOre }))],
  mismatches: [...invoice.mismatches, ...mismatches.map(({ code }) => code)],
});

const nextReceived = (invoice: ReceivedInvoice, event: InvoiceEvent): ReceivedInvoice => {
  if (event.type === 'InvoiceLinesReceived') return withLines(invoice, event.data);
  if (event.type === 'InvoiceRejected') return { ...invoice, status: 'rejected' };
  if (event.type === 'InvoiceMatched') return invoice;
  throw new Error(`${event.type} before invoice ${invoice.invoice} was registered`);
};

const rejected = (invoice: KnownInvoice): KnownInvoice => {
  if (!('attestedOn' in invoice)) return { ...invoice, status: 'rejected' };
  const { attestedOn: _attestedOn, attestedBy: _attestedBy, ...rest } = invoice;
  return { ...rest, status: 'rejected' };
};

const expenditureReversed = (invoice: KnownInvoice): KnownInvoice => {
  const { approvedOn: _approvedOn, unpaidOn: _unpaidOn, ...rest } = approved(invoice);
  return { ...rest, status: 'attested' };
};

type Beginning = 'InvoiceReceived' | 'InvoiceRegistered';

const next = (
  invoice: KnownInvoice,
  event: Exclude<InvoiceEvent, { type: Beginning }>,
  version: number,
): KnownInvoice => {
  switch (event.type) {
    case 'InvoiceLinesReceived':
    case 'InvoiceMatched':
      throw new Error(`${event.type} after invoice ${invoice.invoice} was registered`);
    case 'InvoiceAttested':
      return { ...invoice, status: 'attested', attestedOn: event.data.effectiveOn, attestedBy: event.data.by };
    case 'InvoiceRejected':
      return rejected(invoice);
    case 'InvoiceApproved':
      return { ...attested(invoice), status: 'approved', approvedOn: event.data.approvedOn };
    case 'InvoicePaid':
      return { ...approved(invoice), status: 'paid' };
    case 'InvoiceReversalProposed': {
      const { by, reversal, of } = event.data;
      return { ...invoice, reversals: [...invoice.reversals, { by, reversal, of, status: 'proposed', version }] };
    }
    case 'InvoiceReversalWithdrawn':
    case 'InvoiceReversalDeclined':
      return onReversal(invoice, event.data.reversal, { status: 'withdrawn', version });
    case 'ExpenditureReversed':
      return expenditureReversed(onReversal(invoice, event.data.reversal, { status: 'confirmed', version }));
    case 'PaymentReversed': {
      const stepped = onReversal(approved(invoice), event.data.reversal, { status: 'confirmed', version });
      return { ...stepped, status: 'approved', unpaidOn: event.data.reversedOn };
    }
    default:
      return unreachable(event);
  }
};

export const evolveInvoice = (state: InvoiceState, event: InvoiceEvent, version: number): InvoiceState => {
  const reversals = state.status === 'absent' ? [] : state.reversals;
  if (event.type === 'InvoiceReceived') return received(event, reversals);
  if (event.type === 'InvoiceRegistered') return registered(event, reversals);
  if (state.status === 'absent') throw new Error(`${event.type} before the invoice came`);
  return isRegistered(state) ? next(state, event, version) : nextReceived(state, event);
};
