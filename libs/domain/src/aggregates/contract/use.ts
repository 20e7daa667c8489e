import { add, ore, subtract, unreachable, ZERO } from '@spillrom/kernel';
import type { InvoiceId } from '@spillrom/kernel';
import type { ContractEvent } from './events.js';
import type { DeliveryState, InvoiceOnContract, KnownContract, LineState } from './state.js';

/** Events by which a confirmed contract is used: referrals, deliveries, and the marks of its invoices. */
export type UseEvent = Extract<
  ContractEvent,
  {
    type:
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
  }
>;

const onLine = (
  contract: KnownContract,
  line: number,
  change: (line: LineState) => Partial<LineState>,
): KnownContract => ({
  ...contract,
  lines: contract.lines.map((each) => (each.line === line ? { ...each, ...change(each) } : each)),
});

const onLines = <Item extends { readonly line: number }>(
  contract: KnownContract,
  items: readonly Item[],
  change: (line: LineState, item: Item) => Partial<LineState>,
): KnownContract => items.reduce((onto, item) => onLine(onto, item.line, (line) => change(line, item)), contract);

const onDelivery = (
  contract: KnownContract,
  delivery: number,
  change: (known: DeliveryState) => Partial<DeliveryState>,
): KnownContract => ({
  ...contract,
  deliveries: contract.deliveries.map((each) => (each.delivery === delivery ? { ...each, ...change(each) } : each)),
});

const deliveryOf = (contract: KnownContract, delivery: number): DeliveryState => {
  const found = contract.deliveries.find((each) => each.delivery === delivery);
  if (found === undefined) throw new Error(`no delivery ${delivery} on ${contract.contract}`);
  return found;
};

const invoiceOf = (contract: KnownContract, invoice: InvoiceId): InvoiceOnContract => {
  const found = contract.invoices.get(invoice);
  if (found === undefined) throw new Error(`no invoice ${invoice} on ${contract.contract}`);
  return found;
};

const withInvoice = (
  contract: KnownContract,
  invoice: InvoiceId,
  change: Partial<InvoiceOnContract>,
): KnownContract => ({
  ...contract,
  invoices: new Map(contract.invoices).set(invoice, { ...invoiceOf(contract, invoice), ...change }),
});

const invoiced = (
  contract: KnownContract,
  { data }: Extract<UseEvent, { type: 'LinesInvoiced' }>,
  version: number,
): KnownContract => {
  const invoice: InvoiceOnContract = { status: 'registered', lines: data.lines, uses: [], expended: [], version };
  const noted = { ...contract, invoices: new Map(contract.invoices).set(data.invoice, invoice) };
  return onLines(noted, data.lines, (line, { patients }) => ({ invoiced: line.invoiced + patients }));
};

const attested = (contract: KnownContract, { data }: Extract<UseEvent, { type: 'LinesAttested' }>): KnownContract => {
  const noted = withInvoice(contract, data.invoice, { status: 'attested', uses: data.uses });
  const used = data.uses.reduce(
    (onto, { delivery, patients }) => onDelivery(onto, delivery, (known) => ({ used: known.used + patients })),
    noted,
  );
  return onLines(used, data.uses, (line, { patients }) => ({ attested: line.attested + patients }));
};

/** A rejected invoice counts nowhere: its patients may be invoiced again, and its deliveries are unused again. */
const rejected = (contract: KnownContract, invoice: InvoiceId): KnownContract => {
  const { lines, uses } = invoiceOf(contract, invoice);
  const noted = withInvoice(contract, invoice, { status: 'rejected', uses: [] });
  const unused = uses.reduce(
    (onto, { delivery, patients }) => onDelivery(onto, delivery, (known) => ({ used: known.used - patients })),
    noted,
  );
  const unattested = onLines(unused, uses, (line, { patients }) => ({ attested: line.attested - patients }));
  return onLines(unattested, lines, (line, { patients }) => ({ invoiced: line.invoiced - patients }));
};

const expended = (contract: KnownContract, { data }: Extract<UseEvent, { type: 'LinesExpended' }>): KnownContract => {
  const amounts = data.lines.map(({ line, amountOre }) => ({ line, amountOre: ore(amountOre) }));
  return onLines(
    withInvoice(contract, data.invoice, { status: 'approved', expended: amounts }),
    amounts,
    (line, { amountOre }) => ({
      committedOre: subtract(line.committedOre, amountOre),
      expendedOre: add(line.expendedOre, amountOre),
    }),
  );
};

const expenditureReversed = (contract: KnownContract, invoice: InvoiceId): KnownContract => {
  const amounts = invoiceOf(contract, invoice).expended;
  return onLines(
    withInvoice(contract, invoice, { status: 'attested', expended: [] }),
    amounts,
    (line, { amountOre }) => ({
      committedOre: add(line.committedOre, amountOre),
      expendedOre: subtract(line.expendedOre, amountOre),
    }),
  );
};

export const evolveUse = (contract: KnownContract, event: UseEvent, version: number): KnownContract => {
  switch (event.type) {
    case 'ReferralsDrawn': {
      const { line, patients, draw } = event.data;
      const drawn = { ...contract, draws: [...contract.draws, { draw, version }] };
      return onLine(drawn, line, ({ referred }) => ({ referred: referred + patients }));
    }
    case 'ReferralsReturned': {
      const { line, patients } = event.data;
      return onLine({ ...contract, returns: event.data.return }, line, ({ returned }) => ({
        returned: returned + patients,
      }));
    }
    case 'DeliveryReported': {
      const { line, patients, delivery, deliveredOn } = event.data;
      const reported: DeliveryState = { delivery, line, patients, deliveredOn, status: 'reported', used: 0, version };
      const noted = { ...contract, deliveries: [...contract.deliveries, reported] };
      return onLine(noted, line, (known) => ({ reported: known.reported + patients }));
    }
    case 'DeliveryWithdrawn': {
      const { line, patients } = deliveryOf(contract, event.data.delivery);
      const noted = onDelivery(contract, event.data.delivery, () => ({ status: 'withdrawn', version }));
      return onLine(noted, line, (known) => ({ reported: known.reported - patients }));
    }
    case 'DeliveryVerified': {
      const { line, patients } = deliveryOf(contract, event.data.delivery);
      const noted = onDelivery(contract, event.data.delivery, () => ({ status: 'verified', version }));
      return onLine(noted, line, (known) => ({ verified: known.verified + patients }));
    }
    case 'LinesInvoiced':
      return invoiced(contract, event, version);
    case 'LinesAttested':
      return attested(contract, event);
    case 'LinesRejected':
      return rejected(contract, event.data.invoice);
    case 'LinesExpended':
      return expended(contract, event);
    case 'LinesPaid':
      return withInvoice(contract, event.data.invoice, { status: 'paid' });
    case 'LinesPaymentReversed':
      return withInvoice(contract, event.data.invoice, { status: 'approved' });
    case 'LinesExpenditureReversed':
      return expenditureReversed(contract, event.data.invoice);
    case 'InvoiceReversalNoted':
      return contract;
    default:
      return unreachable(event);
  }
};

/** A line as the contract first names it, before anything happened on it. */
export const untouched = {
  referred: 0,
  returned: 0,
  reported: 0,
  verified: 0,
  invoiced: 0,
  attested: 0,
  committedOre: ZERO,
  expendedOre: ZERO,
} as const;
