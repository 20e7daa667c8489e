import { write } from '@spillrom/event-sourcing';
import type { Context } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { contractRef } from '../../aggregates/contract/index.js';
import { settleContract } from '../contract/end.js';
import { declineInvoiceReversal, withdrawInvoiceReversal } from './reverse.js';
import * as story from '../../testing/contracts.js';
import {
  approving,
  attesting,
  billed,
  confirmingBack,
  paying,
  proposingBack,
  registering,
  toInvoice,
} from '../../testing/invoices.js';
import {
  confirmed,
  attested,
  approved,
  paid,
  invoice,
  inState,
  cancelled,
  ofCohort,
} from '../../testing/invoice-steps.js';

const { contract, dated, delivering, drawing, holder, officer, opened, payer, toProgramme, told, verifying } = story;
const toContract = contractRef(contract);
const names = { contract, invoice };

describe('reversing an expenditure or a payment', () => {
  it('steps the invoice back: paid, approved, attested, on the reversal’s own day', () => {
    const unpaid = told(paid, proposingBack('payment', payer));
    const stepped = { by: holder.actor, reversal: 1, reversedOn: dated.effectiveOn };
    given(unpaid)
      .when(confirmingBack(1))
      .thenAccepted([
        write(toInvoice(), { type: 'PaymentReversed', data: stepped }),
        write(toContract, { type: 'LinesPaymentReversed', data: { by: holder.actor, invoice } }),
        write(toProgramme, {
          type: 'MovementReversed',
          data: {
            reversed: { of: 'payment', ...names },
            paid: [{ account: 'paid', ...ofCohort, amountOre: '-40' }],
            receivable: [],
            ...dated,
            entries: [],
          },
        }),
      ])
      .when(confirmingBack(1))
      .thenRefused(inState('confirmed', { what: 'reversal', allowed: ['proposed'] }));
    const unspent = told(unpaid, confirmingBack(1), proposingBack('expenditure', officer), confirmingBack(2));
    expect(story.ledgerOf(unspent)).toEqual(story.ledgerOf(attested));
    given(unspent)
      .when(proposingBack('expenditure', officer))
      .thenRefused(inState('attested', { allowed: ['approved', 'paid', 'credited'] }));
    expect(given(unspent).result(approving())).toMatchObject({ kind: 'accepted' });
  });

  it('is refused with all that is wrong, in order', () => {
    const settle = () => settleContract({ type: 'SettleContract', target: story.target, body: {} }, holder);
    const returns = told(
      confirmed,
      drawing(4),
      delivering(4),
      verifying(1),
      registering([billed(4)]),
      attesting(),
      approving(),
      paying('40'),
    );
    given([...told(returns, settle()), ...cancelled])
      .when(proposingBack('expenditure', holder))
      .thenRefused(
        story.samePerson(holder, 'propose', 'confirm'),
        { code: 'DEPENDED_ON', on: [{ kind: 'movement', of: 'payment' }, { kind: 'settlement' }], count: 2 },
        story.notOpen('cancelled'),
      );
    given(told(paid, proposingBack('payment', payer)))
      .when(confirmingBack(1, payer))
      .thenRefused(story.samePerson(payer, 'confirm', 'pay'));
    given(approved)
      .when(proposingBack('payment', payer))
      .thenRefused(inState('approved', { allowed: ['paid'] }));
    given(told(returns, settle(), proposingBack('payment', payer)))
      .when(proposingBack('payment', payer))
      .thenRefused({ code: 'ALREADY_PENDING', what: 'reversal', number: 1 });
  });

  it('is withdrawn once, and found by its number', () => {
    const withdrawing = (reversal: number) =>
      withdrawInvoiceReversal({ type: 'WithdrawInvoiceReversal', target: { invoice, reversal }, body: {} }, payer);
    given(told(paid, proposingBack('payment', payer)))
      .when(withdrawing(1))
      .thenAccepted([write(toInvoice(), { type: 'InvoiceReversalWithdrawn', data: { by: payer.actor, reversal: 1 } })])
      .when(withdrawing(1))
      .thenRefused(inState('withdrawn', { what: 'reversal', allowed: ['proposed'] }));
    given(paid).when(withdrawing(1)).thenAbsent();
    given(paid).when(confirmingBack(1)).thenAbsent();
    given(opened()).when(proposingBack('payment', payer)).thenAbsent();
  });

  it('is declined once, with a reason, by whoever may confirm, and that is no part of the expense', () => {
    const declining = (who: Context) =>
      declineInvoiceReversal(
        { type: 'DeclineInvoiceReversal', target: { invoice, reversal: 1 }, body: { reason: 'It was paid' } },
        who,
      );
    const declined = { by: story.other.actor, reversal: 1, reason: 'It was paid' };
    const proposed = told(paid, proposingBack('payment', payer));
    given(proposed)
      .when(declining(story.other))
      .thenAccepted([write(toInvoice(), { type: 'InvoiceReversalDeclined', data: declined })])
      .when(declining(story.other))
      .thenRefused(inState('withdrawn', { what: 'reversal', allowed: ['proposed'] }));
    expect(given(told(proposed, declining(holder))).result(proposingBack('payment', payer))).toMatchObject({
      kind: 'accepted',
    });
    given(paid).when(declining(holder)).thenAbsent();
  });
});
