import { ore, unreachable } from '@spillrom/kernel';
import type { InvoiceEvent } from './events.js';
import type { InvoiceReversal, InvoiceState, KnownInvoice } from './state.js';

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

const undisputed = <State extends KnownInvoice>({ disputedBy: _disputedBy, ...invoice }: State): State =>
  invoice as unknown as State;

const rejected = (disputed: KnownInvoice): KnownInvoice => {
  const invoice = undisputed(disputed);
  if (!('attestedOn' in invoice)) return { ...invoice, status: 'rejected' };
  const { attestedOn: _attestedOn, attestedBy: _attestedBy, ...rest } = invoice;
  return { ...rest, status: 'rejected' };
};

const expenditureReversed = (invoice: KnownInvoice): KnownInvoice => {
  const { approvedOn: _approvedOn, unpaidOn: _unpaidOn, ...rest } = approved(invoice);
  return { ...rest, status: 'attested' };
};

const next = (invoice: KnownInvoice, event: InvoiceEvent, version: number): KnownInvoice => {
  switch (event.type) {
    case 'InvoiceRegistered':
      return registered(event, invoice.reversals);
    case 'InvoiceAttested':
      return { ...invoice, status: 'attested', attestedOn: event.data.effectiveOn, attestedBy: event.data.by };
    case 'InvoiceRejected':
      return rejected(invoice);
    case 'InvoiceDisputed':
      return { ...invoice, disputedBy: event.data.by };
    case 'DisputeResolved':
      return undisputed(invoice);
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
  if (state.status !== 'absent') return next(state, event, version);
  if (event.type !== 'InvoiceRegistered') throw new Error(`${event.type} before the invoice was registered`);
  return registered(event, []);
};
