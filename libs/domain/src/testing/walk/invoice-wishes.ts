import { localDate, oreText } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { pendingInvoiceReversal } from '../../aggregates/invoice/index.js';
import type { KnownInvoice } from '../../aggregates/invoice/index.js';
import { drawn, when, wish } from './wish.js';
import type { Wish } from './wish.js';

const reason = 'It was so decided';

/** Mostly as early as may be; now and then earlier. */
const paidOn = (invoice: KnownInvoice, size: number): LocalDate => {
  if (!('approvedOn' in invoice) || drawn(size, 71, 4) === 0) return localDate('2023-03-01');
  return drawn(size, 72, 2) === 0 ? invoice.approvedOn : (invoice.unpaidOn ?? invoice.approvedOn);
};

export const onInvoice = (invoice: KnownInvoice, size: number): readonly Wish[] => {
  const { status } = invoice;
  const target = { invoice: invoice.invoice };
  const pending = pendingInvoiceReversal(invoice);
  const numbered = { ...target, reversal: pending?.reversal ?? 1 };
  const amountOre = oreText(invoice.amountOre + (drawn(size, 70, 8) === 0 ? 1n : 0n));
  const unpaid = status === 'registered' || status === 'attested' || status === 'approved';
  const free = pending === undefined;
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
    wish(when(free && status === 'approved', 2), {
      type: 'ProposeInvoiceReversal',
      target,
      body: { of: 'expenditure', reason },
    }),
    wish(when(free && status === 'paid', 2), {
      type: 'ProposeInvoiceReversal',
      target,
      body: { of: 'payment', reason },
    }),
    wish(when(!free, 1), { type: 'DeclineInvoiceReversal', target: numbered, body: { reason } }),
    wish(when(!free, 1.5), { type: 'WithdrawInvoiceReversal', target: numbered, body: {} }),
    wish(when(!free, 8), { type: 'ConfirmInvoiceReversal', target: numbered, body: {} }),
  ];
};
