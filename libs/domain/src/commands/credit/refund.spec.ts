import { read } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import * as story from '../../testing/contracts.js';
import {
  approvingCredit,
  creditLine,
  crediting,
  creditOf,
  moneyOf,
  refunding,
  toCredit,
  undoing,
} from '../../testing/credits.js';
import {
  approving,
  attesting,
  billed,
  confirmingBack,
  idOf,
  paying,
  registering,
  toInvoice,
} from '../../testing/invoices.js';
import * as steps from '../../testing/invoice-steps.js';
import { unverifyDelivery } from '../contract/deliver.js';
import { settleContract } from '../contract/end.js';

const { attestant, contract, holder, officer, payer, told } = story;
const { approved, invoice, paid } = steps;
const two = [creditLine(2, '20')];
const credit = creditOf();
const owed = told(paid, crediting(two), approvingCredit());
const settling = () =>
  settleContract({ type: 'SettleContract', target: story.target, body: { reason: 'None will come' } }, holder);
const dependedOn = (...on: readonly object[]) => ({ code: 'DEPENDED_ON', on, count: on.length }) as never;

describe('recording a refund', () => {
  it('comes in parts, up to what is receivable', () => {
    const half = told(owed, refunding('15'));
    expect(moneyOf(half)).toMatchObject({ expended: 20, paid: 25, receivable: 5 });
    given(half)
      .when(refunding('6'))
      .thenRefused({ code: 'REFUND_EXCEEDS', amountOre: '6', receivableOre: '5', pointer: '/amountOre' });
    expect(moneyOf(told(half, refunding('5')))).toMatchObject({ expended: 20, paid: 20, receivable: 0 });
  });

  it('counts on the day on which it was received, or once so much is receivable', () => {
    const later = story.onDay(holder, '2023-01-12');
    const credited = told(paid, crediting(two), approvingCredit(later));
    const daysOf = (...days: readonly string[]) =>
      days.map((day) => told(credited, refunding('15', day)).at(-1)?.event.data['effectiveOn']);
    expect(daysOf('2023-01-10', '2023-01-12', '2023-01-14')).toEqual(['2023-01-12', '2023-01-12', '2023-01-14']);
  });

  it('is refused with all that is wrong with it', () => {
    given(paid)
      .when(refunding('1', '2023-01-21', holder))
      .thenRefused(
        story.samePerson(holder, 'refund', 'confirm'),
        { code: 'REFUND_EXCEEDS', amountOre: '1', receivableOre: '0', pointer: '/amountOre' },
        { code: 'DATE_IN_FUTURE', date: '2023-01-21', today: '2023-01-20', pointer: '/receivedOn' } as never,
      );
    given(approved)
      .when(refunding('1'))
      .thenRefused(steps.inState('approved', { allowed: ['paid'] }));
    expect(moneyOf(told([...owed, ...story.phaseTo('closing')], refunding('20')))).toMatchObject({ receivable: 0 });
  });
});

describe('reversing credits and refunds', () => {
  const refunded = told(owed, refunding('15'));

  it('undoes the last first: refund, credit, payment, expenditure', () => {
    const onCredit = { kind: 'movement', of: 'credit', credit };
    const onRefund = { kind: 'movement', of: 'refund', number: 1 };
    given(refunded)
      .when(undoing({ of: 'credit', credit }))
      .thenRefused(dependedOn(onRefund));
    given(refunded)
      .when(undoing({ of: 'payment' }, payer))
      .thenRefused(dependedOn(onCredit, onRefund));
    given(refunded)
      .when(undoing({ of: 'expenditure' }))
      .thenRefused(dependedOn({ kind: 'movement', of: 'payment' }, onCredit, onRefund));
    const back = told(refunded, undoing({ of: 'refund', refund: 1 }, payer), confirmingBack(1));
    expect(moneyOf(back)).toEqual(moneyOf(owed));
    const uncredited = told(back, undoing({ of: 'credit', credit }), confirmingBack(2));
    expect(moneyOf(uncredited)).toEqual(moneyOf(paid));
    const unpaid = told(uncredited, undoing({ of: 'payment' }, payer), confirmingBack(3));
    expect(moneyOf(unpaid)).toEqual(moneyOf(approved));
    given(unpaid)
      .when(undoing({ of: 'expenditure' }))
      .thenRefused(dependedOn({ kind: 'credit', credit, invoice }));
  });

  it('steps the credit back to registered, to be approved anew, and never twice', () => {
    const back = told(owed, undoing({ of: 'credit', credit }), confirmingBack(1));
    expect(given(back).result(read(toCredit()))).toMatchObject({ status: 'registered', receivableOre: 0n });
    given(back)
      .when(undoing({ of: 'credit', credit }))
      .thenRefused({ code: 'WRONG_STATE', what: 'credit', status: 'registered', allowed: ['approved'] });
    expect(moneyOf(told(back, approvingCredit()))).toEqual(moneyOf(owed));
    const twice = told(refunded, undoing({ of: 'refund', refund: 1 }, payer), confirmingBack(1));
    given(twice)
      .when(undoing({ of: 'refund', refund: 1 }, payer))
      .thenRefused({ code: 'WRONG_STATE', what: 'refund', status: 'reversed', allowed: ['recorded'] });
    given(owed)
      .when(undoing({ of: 'refund', refund: 1 }, payer))
      .thenRefused({ code: 'NOT_FOUND', what: 'refund', pointer: '/refund' });
    given(owed)
      .when(undoing({ of: 'credit', credit: creditOf('K9') }))
      .thenRefused({ code: 'NOT_FOUND', what: 'credit', pointer: '/credit' });
  });

  it('makes an invoice with nothing left approved again, to be paid from that day on', () => {
    const nothing = told(approved, crediting([creditLine(4, '40')]), approvingCredit());
    const on = (day: string) => story.onDay(holder, day);
    const back = told(nothing, undoing({ of: 'credit', credit }), confirmingBack(1, on('2023-01-03')));
    expect(given(back).result(read(toInvoice()))).toMatchObject({ status: 'approved' });
    given(back)
      .when(paying('40', payer, invoice, '2023-01-05', '2023-01-02'))
      .thenRefused({
        ...{ code: 'PAID_BEFORE_REVERSAL', paidOn: '2023-01-02', reversedOn: '2023-01-03', pointer: '/paidOn' },
      } as never);
    expect(moneyOf(told(back, paying('40')))).toEqual(moneyOf(paid));
  });

  it('waits for whatever has been built on the credit', () => {
    const other = told(owed, registering([billed(1)], 'F2'));
    given(other)
      .when(undoing({ of: 'credit', credit }))
      .thenRefused(dependedOn({ kind: 'invoice', invoice: idOf('F2') }));
    const fewer = told(steps.confirmed, story.drawing(12), story.delivering(12), story.verifying(1));
    const credited = told(fewer, registering([billed(4)]), attesting(), approving(), crediting(two), approvingCredit());
    const lines = [{ line: 1, patients: 19 }];
    given(told(credited, story.proposing({ lines, acceptance: story.acceptance }), story.amending(1)))
      .when(undoing({ of: 'credit', credit }))
      .thenRefused(dependedOn({ kind: 'movement', of: 'amendment', number: 1 }));
    const all = told(paid, crediting([creditLine(4, '40')]), approvingCredit());
    const unverified = told(
      all,
      unverifyDelivery(
        { type: 'UnverifyDelivery', target: { contract, delivery: 2 }, body: { reason: 'Not treated' } },
        story.by('second-attestant', 'attestant'),
      ),
    );
    given(unverified)
      .when(undoing({ of: 'credit', credit }))
      .thenRefused(dependedOn({ kind: 'delivery', number: 2 }));
  });

  it('waits for an invoice, registered before it, that has used the deliveries', () => {
    const both = told(steps.verified, registering([billed(4)]), registering([billed(10)], 'F2'));
    const credited = told(both, attesting(), approving(), crediting(two), approvingCredit());
    const taken = told(credited, attesting(attestant, idOf('F2')));
    given(taken)
      .when(undoing({ of: 'credit', credit }))
      .thenRefused(dependedOn({ kind: 'invoice', invoice: idOf('F2') }));
    expect(given(credited).result(undoing({ of: 'credit', credit }))).toMatchObject({ kind: 'accepted' });
  });

  it('takes from what is available what a settled contract gave there, if it is there', () => {
    const treated = told(steps.confirmed, story.drawing(4), story.delivering(4), story.verifying(1));
    const expended = told(treated, registering([billed(4)]), attesting(), approving());
    const whole = told(expended, paying('40'), settling(), crediting(two), approvingCredit());
    given(whole)
      .when(undoing({ of: 'expenditure' }))
      .thenRefused(
        dependedOn(
          { kind: 'movement', of: 'payment' },
          { kind: 'movement', of: 'credit', credit },
          { kind: 'settlement' },
        ),
      );
    const back = told(whole, undoing({ of: 'credit', credit }), confirmingBack(1));
    expect(moneyOf(back)).toMatchObject({ expended: 40, paid: 40, receivable: 0, available: 860 });
    given(told(expended, crediting(two), approvingCredit(), settling()))
      .when(undoing({ of: 'credit', credit }))
      .thenRefused(dependedOn({ kind: 'settlement' }));
  });

  it('is proposed by an officer for a credit, and no longer possible in a closed phase', () => {
    given([...owed, ...steps.cancelled])
      .when(undoing({ of: 'credit', credit }, attestant))
      .thenRefused(story.samePerson(attestant, 'propose', 'verify'), story.notOpen('cancelled'));
    given(told(owed, undoing({ of: 'credit', credit })))
      .when(confirmingBack(1, officer))
      .thenRefused(story.samePerson(officer, 'confirm', 'draft'));
  });
});
