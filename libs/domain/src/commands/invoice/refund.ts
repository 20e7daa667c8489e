import { accept, judge, write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { ore } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { onePart } from '../../aggregates/contract/rules.js';
import { refundCountsFrom, refundedCohorts, refundFits } from '../../aggregates/invoice/credits.js';
import { invoiceRef } from '../../aggregates/invoice/index.js';
import type { KnownInvoice } from '../../aggregates/invoice/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { by } from '../contract/surroundings.js';
import { notInFuture } from '../dates.js';
import { onInvoice } from '../guards.js';
import type { RecordRefund } from './commands.js';
import { around, refundEntries } from './surroundings.js';

function* refundedToAnother(invoice: KnownInvoice, { actor }: Context) {
  const { contract } = yield* around(invoice);
  return onePart(contract, actor, 'refund');
}

/** The supplier pays back, in as many parts as it likes; what was set off in a later payment is recorded so too. */
export const recordRefund = onInvoice(
  ['paid'],
  function* (invoice, { target, body }: RecordRefund, context) {
    const { contract, phase } = yield* around(invoice);
    const { receivedOn, amountOre, reference } = body;
    const violations = [
      ...refundFits(invoice, amountOre),
      ...notInFuture(receivedOn, context, '/receivedOn'),
      ...phaseOpenFor(phase, 'pay'),
    ];
    return judge(violations, () => {
      const refund = invoice.refunds.length + 1;
      const cohorts = refundedCohorts(invoice, ore(amountOre));
      const effectiveOn = refundCountsFrom(invoice, ore(amountOre), receivedOn);
      const received = { receivedOn, effectiveOn, amountOre, reference, cohorts };
      const names = { contract: contract.contract, ...target, refund };
      return accept(
        [
          write(invoiceRef(target.invoice), { type: 'RefundRecorded', data: { ...by(context), refund, ...received } }),
          write(contractRef(contract.contract), {
            type: 'RefundNoted',
            data: { ...by(context), ...target, refund },
          }),
          write(programmeRef(contract.programme), {
            type: 'MoneyRefunded',
            data: { ...names, ...movement(effectiveOn, []), ...refundEntries(invoice, cohorts, -1) },
          }),
        ],
        String(refund),
      );
    });
  },
  refundedToAnother,
);
