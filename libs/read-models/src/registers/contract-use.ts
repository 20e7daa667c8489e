import { ore, oreText, unreachable } from '@spillrom/kernel';
import type { InvoiceId } from '@spillrom/kernel';
import { addUse, creditOn, deliveriesUsed, useOf, usesWith, usesWithout } from '@spillrom/domain';
import type { LineUse, LineUseChange, UsedBefore, UseEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import type { ContractRow, DeliveryRow, InvoiceMark, LineRow } from './contract-rows.js';
import { changed } from './row.js';

/** The part of a contract's row that use changes. */
export type Used = Pick<ContractRow, 'lines' | 'draws' | 'returns' | 'deliveries' | 'invoices'>;

type Of<Type extends UseEvent['type']> = Extract<UseEvent, { type: Type }>;

const usedLine = (line: LineRow, changes: readonly LineUseChange[]): LineRow => {
  const own = changes.filter((change) => change.line === line.line);
  if (own.length === 0) return line;
  const before: LineUse = { ...line, committedOre: ore(line.committedOre), expendedOre: ore(line.expendedOre) };
  const use = own.reduce<LineUse>(addUse, before);
  return { ...line, ...use, committedOre: oreText(use.committedOre), expendedOre: oreText(use.expendedOre) };
};

const before = ({ deliveries, invoices }: Used): UsedBefore => ({
  delivery: (delivery) => {
    const found = deliveries[delivery - 1];
    if (found?.delivery !== delivery) throw new Error(`no delivery ${delivery}`);
    return found;
  },
  invoice: (invoice) => {
    const found = invoices.find((each) => each.invoice === invoice);
    if (found === undefined) throw new Error(`no invoice ${invoice}`);
    return found;
  },
});

const onDelivery = (
  { deliveries }: Used,
  delivery: number,
  change: (known: DeliveryRow) => DeliveryRow,
): Pick<Used, 'deliveries'> => ({
  deliveries: changed(deliveries, (each) => each.delivery === delivery, change),
});

const onInvoice = ({ invoices }: Used, invoice: InvoiceId, change: Partial<InvoiceMark>): Pick<Used, 'invoices'> => ({
  invoices: changed(
    invoices,
    (each) => each.invoice === invoice,
    (each) => ({ ...each, ...change }),
  ),
});

const reported = (
  { deliveries }: Used,
  { data }: Of<'DeliveryReported'>,
  { version, recordedAt }: Place,
): Pick<Used, 'deliveries'> => {
  const { by, cohort: _cohort, specialty: _specialty, ...rest } = data;
  const done = { by, at: recordedAt };
  const delivery = { ...rest, status: 'reported', used: 0, reported: done, unverified: [], etag: version } as const;
  return { deliveries: [...deliveries, delivery] };
};

const unverified = (row: Used, { data }: Of<'DeliveryUnverified'>, { version, recordedAt }: Place) =>
  onDelivery(row, data.delivery, ({ closed: _closed, ...known }) => ({
    ...known,
    status: 'reported',
    unverified: [...known.unverified, { by: data.by, at: recordedAt, reason: data.reason }],
    etag: version,
  }));

/** What the row notes of the event beside its lines. */
const noted = (row: Used, event: UseEvent, place: Place): Partial<Used> => {
  const { recordedAt: at, version: etag } = place;
  switch (event.type) {
    case 'ReferralsDrawn': {
      const { draw, line, patients, drawnOn } = event.data;
      return { draws: [...row.draws, { draw, line, patients, drawnOn, at, corrections: [] }] };
    }
    case 'DrawCorrected': {
      const { draw, drawnPatients: patients, reason } = event.data;
      const correct = (each: Used['draws'][number]) => ({
        ...each,
        patients,
        corrections: [...each.corrections, { patients, reason, at }],
      });
      return { draws: changed(row.draws, (each) => each.draw === draw, correct) };
    }
    case 'ReferralsReturned': {
      const { return: number, line, patients, endOfWaitCode } = event.data;
      return { returns: [...row.returns, { return: number, line, patients, endOfWaitCode, at, corrections: [] }] };
    }
    case 'ReturnCorrected': {
      const { return: number, returnedPatients: patients, reason } = event.data;
      const correct = (each: Used['returns'][number]) => ({
        ...each,
        patients,
        corrections: [...each.corrections, { patients, reason, at }],
      });
      return { returns: changed(row.returns, (each) => each.return === number, correct) };
    }
    case 'DeliveryReported':
      return reported(row, event, place);
    case 'DeliveryWithdrawn':
    case 'DeliveryVerified': {
      const { delivery, by } = event.data;
      const status = event.type === 'DeliveryVerified' ? 'verified' : 'withdrawn';
      return onDelivery(row, delivery, (each) => ({ ...each, status, closed: { by, at }, etag }));
    }
    case 'DeliveryUnverified':
      return unverified(row, event, place);
    default:
      return invoiceNoted(row, event);
  }
};

type InvoiceEvent = Extract<UseEvent, { readonly data: { readonly invoice: InvoiceId } }>;

const invoiceNoted = (row: Used, event: InvoiceEvent): Partial<Used> => {
  const { invoice } = event.data;
  switch (event.type) {
    case 'UnmatchedInvoiceNoted': {
      const mark: InvoiceMark = { invoice, status: 'unmatched', lines: [], uses: [], expended: [], credits: [] };
      return { invoices: [...row.invoices.filter((each) => each.invoice !== invoice), mark] };
    }
    case 'UnmatchedInvoiceDropped':
      return { invoices: row.invoices.filter((each) => each.invoice !== invoice) };
    case 'LinesInvoiced': {
      const mark: InvoiceMark = {
        invoice,
        status: 'registered',
        lines: event.data.lines,
        uses: [],
        expended: [],
        credits: [],
      };
      const isKnown = row.invoices.some((each) => each.invoice === invoice);
      return isKnown ? onInvoice(row, invoice, mark) : { invoices: [...row.invoices, mark] };
    }
    case 'LinesAttested':
      return onInvoice(row, invoice, { status: 'attested' });
    case 'DeliveriesUsed': {
      const { uses } = before(row).invoice(invoice);
      return onInvoice(row, invoice, { uses: [...uses, ...event.data.uses] });
    }
    case 'LinesRejected':
      return onInvoice(row, invoice, { status: 'rejected', uses: [] });
    case 'LinesExpended':
      return onInvoice(row, invoice, { status: 'approved', expended: event.data.lines });
    case 'LinesPaid':
      return onInvoice(row, invoice, { status: 'paid' });
    case 'LinesPaymentReversed':
      return onInvoice(row, invoice, { status: 'approved' });
    case 'LinesExpenditureReversed':
      return onInvoice(row, invoice, { status: 'attested', expended: [] });
    case 'LinesCredited':
    case 'DeliveriesGivenBack':
    case 'LinesCreditReversed':
      return creditNoted(row, event);
    case 'InvoiceReversalNoted':
    case 'CreditNoted':
    case 'CreditRejectionNoted':
    case 'RefundNoted':
    case 'LinesRefundReversed':
      return {};
    default:
      return unreachable(event);
  }
};

type CreditEvent = Extract<UseEvent, { type: 'LinesCredited' | 'DeliveriesGivenBack' | 'LinesCreditReversed' }>;

const creditNoted = (row: Used, event: CreditEvent): Partial<Used> => {
  const { invoice, credit } = event.data;
  const { credits, uses } = before(row).invoice(invoice);
  switch (event.type) {
    case 'LinesCredited': {
      const { lines, to, status } = event.data;
      return onInvoice(row, invoice, { status, credits: [...credits, { credit, lines, to, uses: [] }] });
    }
    case 'DeliveriesGivenBack': {
      const given = event.data.uses;
      const after = changed(
        credits,
        (each) => each.credit === credit,
        (each) => ({ ...each, uses: [...each.uses, ...given] }),
      );
      return onInvoice(row, invoice, { credits: after, uses: usesWithout(uses, given) });
    }
    case 'LinesCreditReversed':
      return onInvoice(row, invoice, {
        status: event.data.status,
        credits: credits.filter((each) => each.credit !== credit),
        uses: usesWith(uses, creditOn({ credits }, credit).uses),
      });
    default:
      return unreachable(event);
  }
};

const usedDeliveries = (deliveries: readonly DeliveryRow[], uses: ReturnType<typeof deliveriesUsed>) => {
  if (uses.length === 0) return deliveries;
  const counts = new Map<number, number>();
  for (const { delivery, patients } of uses) counts.set(delivery, (counts.get(delivery) ?? 0) + patients);
  return deliveries.map((each) => {
    const patients = counts.get(each.delivery);
    return patients === undefined ? each : { ...each, used: each.used + patients };
  });
};

/** The lines' counts and money are what the contract's own fold makes of the event; the rest is told as it happened. */
export const evolveUseRow = <Row extends Used>(row: Row, event: UseEvent, place: Place): Row => {
  const known = before(row);
  const changes = useOf(event, known);
  const next = { ...row, ...noted(row, event, place) };
  return {
    ...next,
    lines: row.lines.map((line) => usedLine(line, changes)),
    deliveries: usedDeliveries(next.deliveries, deliveriesUsed(event, known)),
  };
};
