import { negate, ore, sum, unreachable, ZERO } from '@spillrom/kernel';
import type { CreditId } from '@spillrom/kernel';
import type { InvoiceEvent } from './events.js';
import type {
  CreditOnInvoice,
  InvoiceMovement,
  InvoiceReversal,
  InvoiceState,
  KnownInvoice,
  ReceivedInvoice,
} from './state.js';
import { isRegistered, isSameMovement } from './state.js';

type Of<Type extends InvoiceEvent['type']> = Extract<InvoiceEvent, { type: Type }>;
type Approved = Extract<KnownInvoice, { readonly status: 'approved' | 'paid' | 'credited' }>;

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
  const { invoice, programme, phase, trust, request, contract, supplier, number, lines, amountOre } = data;
  const named = { invoice, programme, phase, trust, request, contract, supplier, number, lines };
  const nothingYet = { paidOre: ZERO, credits: [], refunds: [], movements: [], receivable: [] };
  return { ...named, status: 'registered', amountOre: ore(amountOre), reversals, ...nothingYet };
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

const moved = <State extends KnownInvoice>(invoice: State, movement: InvoiceMovement): State => ({
  ...invoice,
  movements: [...invoice.movements, movement],
});

const undone = <State extends KnownInvoice>(invoice: State, movement: InvoiceMovement): State => ({
  ...invoice,
  movements: invoice.movements.filter((each) => !isSameMovement(each, movement)),
});

const onCredit = <State extends KnownInvoice>(
  invoice: State,
  credit: CreditId,
  change: (known: CreditOnInvoice) => CreditOnInvoice,
): State => ({ ...invoice, credits: invoice.credits.map((each) => (each.credit === credit ? change(each) : each)) });

/** One that was rejected may be registered anew, under its own number and with other lines. */
const creditRegistered = (invoice: KnownInvoice, { data }: Of<'InvoiceCreditRegistered'>): KnownInvoice => {
  const { credit, lines, amountOre } = data;
  const others = invoice.credits.filter((each) => each.credit !== credit);
  return {
    ...invoice,
    credits: [...others, { credit, status: 'registered', lines, amountOre: ore(amountOre) }],
  };
};

const credited = (invoice: KnownInvoice, { data }: Of<'InvoiceCredited'>): KnownInvoice => {
  const { credit, lines, to, receivableOre, creditedOn: on, status } = data;
  const inForce = { lines, to, receivableOre: ore(receivableOre) };
  const known = onCredit(approved(invoice), credit, (each) => ({ ...each, status: 'approved', inForce }));
  const receivable = [...known.receivable, { on, amountOre: inForce.receivableOre }];
  return moved({ ...known, status, receivable }, { of: 'credit', credit });
};

const creditReversed = (
  invoice: KnownInvoice,
  { data }: Of<'InvoiceCreditReversed'>,
  version: number,
): KnownInvoice => {
  const { credit, reversal, reversedOn: on } = data;
  const known = onReversal(approved(invoice), reversal, { status: 'confirmed', version });
  const taken = known.credits.find((each) => each.credit === credit)?.inForce?.receivableOre ?? ZERO;
  const stepped = onCredit(known, credit, ({ inForce: _inForce, ...rest }) => ({ ...rest, status: 'registered' }));
  const receivable = [...stepped.receivable, { on, amountOre: negate(taken) }];
  const paid = stepped.movements.some(({ of }) => of === 'payment');
  const back = paid ? ({ status: 'paid' } as const) : ({ status: 'approved', unpaidOn: on } as const);
  return undone({ ...stepped, ...back, receivable }, { of: 'credit', credit });
};

const refunded = (invoice: KnownInvoice, { data }: Of<'RefundRecorded'>): KnownInvoice => {
  const { refund, cohorts, effectiveOn: on } = data;
  const amountOre = ore(data.amountOre);
  const receivable = [...invoice.receivable, { on, amountOre: negate(amountOre) }];
  const refunds = [...invoice.refunds, { refund, status: 'recorded', amountOre, cohorts } as const];
  return moved({ ...invoice, refunds, receivable }, { of: 'refund', refund });
};

const refundReversed = (invoice: KnownInvoice, { data }: Of<'RefundReversed'>, version: number): KnownInvoice => {
  const { refund, reversal, reversedOn: on } = data;
  const known = onReversal(invoice, reversal, { status: 'confirmed', version });
  const back = sum(known.refunds.filter((each) => each.refund === refund).map(({ amountOre }) => amountOre));
  const refunds = known.refunds.map((each) =>
    each.refund === refund ? ({ ...each, status: 'reversed' } as const) : each,
  );
  const receivable = [...known.receivable, { on, amountOre: back }];
  return undone({ ...known, refunds, receivable }, { of: 'refund', refund });
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
  return undone({ ...rest, status: 'attested' }, { of: 'expenditure' });
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
    case 'InvoiceDisputed':
      return { ...invoice, disputedBy: event.data.by };
    case 'DisputeResolved':
      return undisputed(invoice);
    case 'InvoiceApproved':
      return moved(
        { ...attested(invoice), status: 'approved', approvedOn: event.data.approvedOn },
        { of: 'expenditure' },
      );
    case 'InvoicePaid':
      return moved({ ...approved(invoice), status: 'paid', paidOre: ore(event.data.amountOre) }, { of: 'payment' });
    case 'InvoiceReversalProposed': {
      const { reason: _reason, ...proposal } = event.data;
      return { ...invoice, reversals: [...invoice.reversals, { ...proposal, status: 'proposed', version }] };
    }
    case 'InvoiceReversalWithdrawn':
    case 'InvoiceReversalDeclined':
      return onReversal(invoice, event.data.reversal, { status: 'withdrawn', version });
    case 'ExpenditureReversed':
      return expenditureReversed(onReversal(invoice, event.data.reversal, { status: 'confirmed', version }));
    case 'PaymentReversed': {
      const stepped = onReversal(approved(invoice), event.data.reversal, { status: 'confirmed', version });
      return undone(
        { ...stepped, status: 'approved', paidOre: ZERO, unpaidOn: event.data.reversedOn },
        { of: 'payment' },
      );
    }
    case 'InvoiceCreditRegistered':
      return creditRegistered(invoice, event);
    case 'InvoiceCreditRejected':
      return onCredit(invoice, event.data.credit, (each) => ({ ...each, status: 'rejected' }));
    case 'InvoiceCredited':
      return credited(invoice, event);
    case 'InvoiceCreditReversed':
      return creditReversed(invoice, event, version);
    case 'RefundRecorded':
      return refunded(invoice, event);
    case 'RefundReversed':
      return refundReversed(invoice, event, version);
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
