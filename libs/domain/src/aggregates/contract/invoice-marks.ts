import { ore, unreachable, ZERO } from '@spillrom/kernel';
import type { InvoiceId } from '@spillrom/kernel';
import { creditOn, usesWith, usesWithout } from './credited.js';
import type { DeliveryState, InvoiceOnContract, KnownContract } from './state.js';
import type { UseEvent } from './use-events.js';

/** Deliveries are numbered from 1 in the order of the list, of which there may be thousands: none is looked for. */
export const deliveryIn = (deliveries: readonly DeliveryState[], delivery: number): DeliveryState => {
  const found = deliveries[delivery - 1];
  if (found?.delivery !== delivery) throw new Error(`no delivery ${delivery}`);
  return found;
};

export const invoiceIn = (contract: KnownContract, invoice: InvoiceId): InvoiceOnContract => {
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
  invoices: new Map(contract.invoices).set(invoice, { ...invoiceIn(contract, invoice), ...change }),
});

/** These deliveries have been expended once. */
const expendedBefore = (contract: KnownContract, uses: InvoiceOnContract['uses']): KnownContract => {
  const deliveries = [...contract.deliveries];
  for (const { delivery } of uses) {
    deliveries[delivery - 1] = { ...deliveryIn(deliveries, delivery), expendedBefore: true };
  }
  return { ...contract, deliveries };
};

type InvoiceMark = Extract<UseEvent, { readonly data: { readonly invoice: InvoiceId } }>;

/** What the contract notes of its invoices and their credits. */
export const invoiceNoted = (contract: KnownContract, event: InvoiceMark, version: number): KnownContract => {
  const { invoice } = event.data;
  switch (event.type) {
    case 'UnmatchedInvoiceNoted': {
      const mark: InvoiceOnContract = { status: 'unmatched', lines: [], uses: [], expended: [], credits: [], version };
      return { ...contract, invoices: new Map(contract.invoices).set(invoice, mark) };
    }
    case 'UnmatchedInvoiceDropped': {
      const invoices = new Map(contract.invoices);
      invoices.delete(invoice);
      return { ...contract, invoices };
    }
    case 'LinesInvoiced': {
      const lines = event.data.lines.map((each) => ({ ...each, excessOre: ore(each.excessOre ?? ZERO) }));
      const mark: InvoiceOnContract = { status: 'registered', lines, uses: [], expended: [], credits: [], version };
      return { ...contract, invoices: new Map(contract.invoices).set(invoice, mark) };
    }
    case 'LinesAttested':
      return withInvoice(contract, invoice, { status: 'attested', usedAt: version });
    case 'DeliveriesUsed': {
      const { uses } = invoiceIn(contract, invoice);
      return withInvoice(contract, invoice, { uses: [...uses, ...event.data.uses] });
    }
    case 'LinesRejected':
      return withInvoice(contract, invoice, { status: 'rejected', uses: [] });
    case 'LinesExpended': {
      const expended = event.data.lines.map(({ line, amountOre, excessOre = '0' }) => {
        return { line, amountOre: ore(amountOre), excessOre: ore(excessOre) };
      });
      return withInvoice(contract, invoice, { status: 'approved', expended });
    }
    case 'LinesPaid':
      return withInvoice(contract, invoice, { status: 'paid' });
    case 'LinesPaymentReversed':
      return withInvoice(contract, invoice, { status: 'approved' });
    case 'LinesExpenditureReversed':
      return expendedBefore(
        withInvoice(contract, invoice, { status: 'attested', expended: [] }),
        invoiceIn(contract, invoice).uses,
      );
    case 'LinesCredited':
    case 'DeliveriesGivenBack':
    case 'LinesCreditReversed':
      return creditNoted(contract, event, version);
    case 'InvoiceReversalNoted':
    case 'CreditNoted':
    case 'CreditRejectionNoted':
    case 'RefundNoted':
    case 'LinesRefundReversed':
      return contract;
    default:
      return unreachable(event);
  }
};

type CreditMark = Extract<UseEvent, { type: 'LinesCredited' | 'DeliveriesGivenBack' | 'LinesCreditReversed' }>;

const creditNoted = (contract: KnownContract, event: CreditMark, version: number): KnownContract => {
  const { invoice, credit } = event.data;
  const { credits, uses } = invoiceIn(contract, invoice);
  switch (event.type) {
    case 'LinesCredited': {
      const { lines, to, status } = event.data;
      return withInvoice(contract, invoice, {
        status,
        credits: [...credits, { credit, lines, to, uses: [], version }],
      });
    }
    case 'DeliveriesGivenBack': {
      const given = event.data.uses;
      const after = credits.map((each) =>
        each.credit === credit ? { ...each, uses: [...each.uses, ...given] } : each,
      );
      return expendedBefore(withInvoice(contract, invoice, { credits: after, uses: usesWithout(uses, given) }), given);
    }
    case 'LinesCreditReversed': {
      const { uses: given } = creditOn({ credits }, credit);
      return withInvoice(contract, invoice, {
        status: event.data.status,
        credits: credits.filter((each) => each.credit !== credit),
        uses: usesWith(uses, given),
      });
    }
    default:
      return unreachable(event);
  }
};
