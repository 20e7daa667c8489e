import { localDate, oreText } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { KnownCredit } from '../../aggregates/credit/index.js';
import { payableOre, receivableOre } from '../../aggregates/invoice/credits.js';
import { pendingInvoiceReversal } from '../../aggregates/invoice/index.js';
import type { InvoiceMovement, KnownInvoice } from '../../aggregates/invoice/index.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'It was so decided';

/** Mostly as early as may be; now and then earlier. */
const paidOn = (invoice: KnownInvoice, size: number): LocalDate => {
  if (!('approvedOn' in invoice) || drawn(size, 71, 4) === 0) return localDate('2023-03-01');
  return drawn(size, 72, 2) === 0 ? invoice.approvedOn : (invoice.unpaidOn ?? invoice.approvedOn);
};

/** Mostly some patients at their price; now and then a price alone, more than is left, or a credit of much. */
const creditOf = (invoice: KnownInvoice, size: number) => {
  const place = 1 + drawn(size, 73, invoice.lines.length);
  const { patients, unitPriceOre } = invoice.lines[place - 1]!;
  const some = drawn(size, 74, patients + 1);
  const amountOre = BigInt(unitPriceOre) * BigInt(some) + (some === 0 ? BigInt(1 + drawn(size, 75, 8)) : 0n);
  return { line: place, patients: some, amountOre: oreText(amountOre) };
};

/** The last movement of the invoice, or now and then the first. */
const movementOf = ({ movements }: KnownInvoice, size: number): InvoiceMovement | undefined =>
  drawn(size, 76, 6) === 0 ? movements[0] : movements.at(-1);

const refundOf = (invoice: KnownInvoice, size: number) => {
  const owed = receivableOre(invoice);
  const part = drawn(size, 77, 3) === 0 ? owed : (owed + 1n) / 2n;
  return {
    receivedOn: drawn(size, 78, 2) === 0 ? localDate('2023-03-01') : paidOn(invoice, size),
    amountOre: oreText(part > 0n ? part : 1n),
    reference: 'KID 8',
  };
};

const onCredits = (invoice: KnownInvoice, size: number): readonly Wish[] => {
  const { status } = invoice;
  const target = { invoice: invoice.invoice };
  const [creditable, owes] = [status === 'approved' || status === 'paid', receivableOre(invoice) > 0n];
  return [
    wish(when(creditable && payableOre(invoice) > 0n, 2), {
      type: 'RegisterCredit',
      target,
      body: {
        number: `K-${drawn(size, 79, 60)}`,
        date: localDate('2023-03-02'),
        lines: [creditOf(invoice, size)],
        reason,
      },
    }),
    wish(when(status === 'paid', owes ? 4 : 0.05), { type: 'RecordRefund', target, body: refundOf(invoice, size) }),
  ];
};

/** On a credit, whichever invoice it is of. */
export const onCredit = ({ credit, status }: KnownCredit): readonly Wish[] => {
  const target = { credit };
  return [
    wish(when(status === 'registered', 6), { type: 'ApproveCredit', target, body: {} }),
    wish(when(status === 'registered', 0.6), { type: 'RejectCredit', target, body: { reason } }),
  ];
};

export const onInvoice = (invoice: KnownInvoice, size: number): readonly Wish[] => {
  const { status } = invoice;
  const target = { invoice: invoice.invoice };
  const pending = pendingInvoiceReversal(invoice);
  const numbered = { ...target, reversal: pending?.reversal ?? 1 };
  const amountOre = oreText(payableOre(invoice) + (drawn(size, 70, 8) === 0 ? 1n : 0n));
  const unpaid = status === 'registered' || status === 'attested' || status === 'approved';
  const free = pending === undefined;
  const last = movementOf(invoice, size);
  return [
    wish(when(status === 'registered', 8), { type: 'AttestInvoice', target, body: {} }),
    wish(when(status === 'registered' || status === 'attested', 0.4), {
      type: 'RejectInvoice',
      target,
      body: { reason },
    }),
    wish(when(unpaid && invoice.disputedBy === undefined, 0.3), { type: 'DisputeInvoice', target, body: { reason } }),
    wish(when(unpaid && invoice.disputedBy !== undefined, 5), {
      type: 'ResolveDispute',
      target,
      body: { resolution: reason },
    }),
    wish(when(status === 'attested', 8), { type: 'ApproveInvoice', target, body: {} }),
    wish(when(status === 'approved', 4), {
      type: 'RecordPayment',
      target,
      body: { paidOn: paidOn(invoice, size), amountOre, reference: 'KID 7' },
    }),
    ...onCredits(invoice, size),
    ...(last === undefined
      ? []
      : [
          wish(when(free, last.of === 'credit' ? 6 : 2), {
            type: 'ProposeInvoiceReversal',
            target,
            body: { ...last, reason },
          }),
        ]),
    wish(when(!free, 1), { type: 'DeclineInvoiceReversal', target: numbered, body: { reason } }),
    wish(when(!free, 1.5), { type: 'WithdrawInvoiceReversal', target: numbered, body: {} }),
    wish(when(!free, 8), { type: 'ConfirmInvoiceReversal', target: numbered, body: {} }),
  ];
};
