import { ore, oreText, unreachable } from '@spillrom/kernel';
import type { ActorId, InvoiceId, OreText } from '@spillrom/kernel';
import type { ContractEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import type { ContractRow, DeliveryRow, InvoiceMark, LineRow } from './contract-rows.js';
import { changed } from './row.js';
import type { Done } from './row.js';

type UseType =
  | 'ReferralsDrawn'
  | 'ReferralsReturned'
  | 'DeliveryReported'
  | 'DeliveryWithdrawn'
  | 'DeliveryVerified'
  | 'LinesInvoiced'
  | 'LinesAttested'
  | 'LinesRejected'
  | 'LinesExpended'
  | 'LinesPaid'
  | 'InvoiceReversalNoted'
  | 'LinesExpenditureReversed'
  | 'LinesPaymentReversed';

/** Events by which a confirmed contract is used: referrals, deliveries, and the marks of its invoices. */
export type UseEvent = Extract<ContractEvent, { type: UseType }>;
type Of<Type extends UseType> = Extract<UseEvent, { type: Type }>;

/** The part of a contract's row that use changes. */
export type Used = Pick<ContractRow, 'lines' | 'draws' | 'returns' | 'deliveries' | 'invoices'>;

type Item = { readonly line: number };

const onLines = <Row extends Used, Each extends Item>(
  row: Row,
  items: readonly Each[],
  change: (line: LineRow, item: Each) => Partial<LineRow>,
): Row => {
  const lines = items.reduce<readonly LineRow[]>(
    (all, item) =>
      changed(
        all,
        (each) => each.line === item.line,
        (each) => ({ ...each, ...change(each, item) }),
      ),
    row.lines,
  );
  return { ...row, lines };
};

const onDelivery = <Row extends Used>(
  row: Row,
  delivery: number,
  change: (known: DeliveryRow) => Partial<DeliveryRow>,
): Row => ({
  ...row,
  deliveries: changed(
    row.deliveries,
    (each) => each.delivery === delivery,
    (each) => ({ ...each, ...change(each) }),
  ),
});

const onInvoice = <Row extends Used>(row: Row, invoice: InvoiceId, change: Partial<InvoiceMark>): Row => ({
  ...row,
  invoices: changed(
    row.invoices,
    (each) => each.invoice === invoice,
    (each) => ({ ...each, ...change }),
  ),
});

const deliveryOf = ({ deliveries }: Used, delivery: number): DeliveryRow => {
  const found = deliveries.find((each) => each.delivery === delivery);
  if (found === undefined) throw new Error(`no delivery ${delivery}`);
  return found;
};

const markOf = ({ invoices }: Used, invoice: InvoiceId): InvoiceMark => {
  const found = invoices.find((each) => each.invoice === invoice);
  if (found === undefined) throw new Error(`no invoice ${invoice}`);
  return found;
};

const plus = (a: OreText, b: OreText): OreText => oreText(ore(a) + ore(b));
const minus = (a: OreText, b: OreText): OreText => oreText(ore(a) - ore(b));

const reported = <Row extends Used>(
  row: Row,
  { data }: Of<'DeliveryReported'>,
  { version, recordedAt }: Place,
): Row => {
  const { by, cohort: _cohort, specialty: _specialty, ...rest } = data;
  const delivery: DeliveryRow = {
    ...rest,
    status: 'reported',
    used: 0,
    reported: { by, at: recordedAt },
    etag: version,
  };
  return onLines({ ...row, deliveries: [...row.deliveries, delivery] }, [data], (line, { patients }) => ({
    reported: line.reported + patients,
  }));
};

const closedDelivery = <Row extends Used>(
  row: Row,
  delivery: number,
  status: 'withdrawn' | 'verified',
  closed: Done<ActorId>,
  etag: number,
): Row => {
  const noted = onDelivery(row, delivery, () => ({ status, closed, etag }));
  return onLines(noted, [deliveryOf(row, delivery)], (line, { patients }) =>
    status === 'verified' ? { verified: line.verified + patients } : { reported: line.reported - patients },
  );
};

const invoiced = <Row extends Used>(row: Row, { data: { invoice, lines } }: Of<'LinesInvoiced'>): Row => {
  const mark: InvoiceMark = { invoice, status: 'registered', lines, uses: [], expended: [] };
  return onLines({ ...row, invoices: [...row.invoices, mark] }, lines, (line, { patients }) => ({
    invoiced: line.invoiced + patients,
  }));
};

const useDeliveries = <Row extends Used>(row: Row, uses: InvoiceMark['uses'], sign: 1 | -1): Row => {
  const used = uses.reduce(
    (all, { delivery, patients }) => onDelivery(all, delivery, (known) => ({ used: known.used + sign * patients })),
    row,
  );
  return onLines(used, uses, (line, { patients }) => ({ attested: line.attested + sign * patients }));
};

const attested = <Row extends Used>(row: Row, { data: { invoice, uses } }: Of<'LinesAttested'>): Row =>
  useDeliveries(onInvoice(row, invoice, { status: 'attested', uses }), uses, 1);

/** A rejected invoice counts nowhere. */
const rejected = <Row extends Used>(row: Row, { data: { invoice } }: Of<'LinesRejected'>): Row => {
  const { lines, uses } = markOf(row, invoice);
  const noted = useDeliveries(onInvoice(row, invoice, { status: 'rejected', uses: [] }), uses, -1);
  return onLines(noted, lines, (line, { patients }) => ({ invoiced: line.invoiced - patients }));
};

const expended = <Row extends Used>(row: Row, { data: { invoice, lines } }: Of<'LinesExpended'>): Row =>
  onLines(onInvoice(row, invoice, { status: 'approved', expended: lines }), lines, (line, { amountOre }) => ({
    committedOre: minus(line.committedOre, amountOre),
    expendedOre: plus(line.expendedOre, amountOre),
  }));

const expenditureReversed = <Row extends Used>(row: Row, invoice: InvoiceId): Row => {
  const { expended: lines } = markOf(row, invoice);
  return onLines(onInvoice(row, invoice, { status: 'attested', expended: [] }), lines, (line, { amountOre }) => ({
    committedOre: plus(line.committedOre, amountOre),
    expendedOre: minus(line.expendedOre, amountOre),
  }));
};

export const evolveUseRow = <Row extends Used>(row: Row, event: UseEvent, place: Place): Row => {
  const at = place.recordedAt;
  switch (event.type) {
    case 'ReferralsDrawn': {
      const { draw, line, patients } = event.data;
      const drawn = { ...row, draws: [...row.draws, { draw, line, patients, at }] };
      return onLines(drawn, [event.data], ({ referred }) => ({ referred: referred + patients }));
    }
    case 'ReferralsReturned': {
      const { return: number, line, patients, endOfWaitCode } = event.data;
      const noted = { ...row, returns: [...row.returns, { return: number, line, patients, endOfWaitCode, at }] };
      return onLines(noted, [event.data], ({ returned }) => ({ returned: returned + patients }));
    }
    case 'DeliveryReported':
      return reported(row, event, place);
    case 'DeliveryWithdrawn':
      return closedDelivery(row, event.data.delivery, 'withdrawn', { by: event.data.by, at }, place.version);
    case 'DeliveryVerified':
      return closedDelivery(row, event.data.delivery, 'verified', { by: event.data.by, at }, place.version);
    case 'LinesInvoiced':
      return invoiced(row, event);
    case 'LinesAttested':
      return attested(row, event);
    case 'LinesRejected':
      return rejected(row, event);
    case 'LinesExpended':
      return expended(row, event);
    case 'LinesPaid':
      return onInvoice(row, event.data.invoice, { status: 'paid' });
    case 'LinesPaymentReversed':
      return onInvoice(row, event.data.invoice, { status: 'approved' });
    case 'LinesExpenditureReversed':
      return expenditureReversed(row, event.data.invoice);
    case 'InvoiceReversalNoted':
      return row;
    default:
      return unreachable(event);
  }
};
