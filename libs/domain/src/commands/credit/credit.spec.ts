import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { contractRef } from '../../aggregates/contract/index.js';
import { frameworkRef } from '../../aggregates/framework/index.js';
import * as story from '../../testing/contracts.js';
import {
  approvingCredit,
  creditLine,
  crediting,
  creditOf,
  moneyOf,
  reason,
  rejectingCredit,
  toCredit,
} from '../../testing/credits.js';
import { approving, attesting, billed, idOf, paying, registering, toInvoice } from '../../testing/invoices.js';
import * as steps from '../../testing/invoice-steps.js';
import { settleContract } from '../contract/end.js';

const { attestant, contract, dated, holder, officer, payer, told } = story;
const toContract = contractRef(contract);
const { approved, invoice, ofCohort, paid } = steps;
const two = [creditLine(2, '20')];
const settling = () =>
  settleContract({ type: 'SettleContract', target: story.target, body: { reason: 'None will come' } }, holder);
/** All that was drawn is treated: nothing stands in the way of a settlement. */
const whole = story.told(
  steps.confirmed,
  story.drawing(4),
  story.delivering(4),
  story.verifying(1),
  registering([billed(4)]),
  attesting(),
  approving(),
);
const used = (history: Parameters<typeof given>[0]) => {
  const state = given(history).result(read(toContract));
  return state.status === 'absent' ? [] : state.deliveries.map((each) => each.used);
};

describe('registering a credit', () => {
  it('moves no money, and is noted by the invoice and its contract', () => {
    const said = { number: 'K1', creditDate: '2022-12-20', lines: two, amountOre: '20', reason };
    given(approved)
      .when(crediting(two))
      .thenAccepted(
        [
          write(toCredit(), {
            type: 'CreditRegistered',
            data: {
              ...{ by: officer.actor, credit: creditOf(), programme: story.where.programme, phase: 1 },
              ...{ trust: story.stOlavs, request: story.request, contract, invoice, supplier: story.hospital },
              ...(said as Omit<typeof said, 'creditDate'> & { creditDate: never }),
            },
          }),
          write(toInvoice(), {
            type: 'InvoiceCreditRegistered',
            data: { by: officer.actor, credit: creditOf(), ...(said as typeof said & { creditDate: never }) },
          }),
          write(toContract, { type: 'CreditNoted', data: { by: officer.actor, invoice, credit: creditOf() } }),
        ],
        creditOf(),
      );
    expect(moneyOf(told(approved, crediting(two)))).toEqual(moneyOf(approved));
  });

  it('takes no more of a line than all credits that are not rejected have left', () => {
    const exceeds = { code: 'CREDIT_EXCEEDS', line: 1, pointer: '/lines/0' } as const;
    const all = { remainingPatients: 4, remainingOre: '40' };
    given(approved)
      .when(crediting([creditLine(5, '40')]))
      .thenRefused({ ...exceeds, patients: 5, amountOre: '40', ...all });
    given(approved)
      .when(crediting([creditLine(4, '41')]))
      .thenRefused({ ...exceeds, patients: 4, amountOre: '41', ...all });
    const once = told(approved, crediting(two));
    given(once)
      .when(crediting([creditLine(3, '20')], 'K2'))
      .thenRefused({ ...exceeds, patients: 3, amountOre: '20', remainingPatients: 2, remainingOre: '20' });
    expect(given(once).result(crediting(two, 'K2'))).toMatchObject({ kind: 'accepted' });
    expect(given(told(once, rejectingCredit())).result(crediting([creditLine(4, '40')], 'K2'))).toMatchObject({
      kind: 'accepted',
    });
  });

  it('leaves no more above the price of the contract than there was', () => {
    given(approved)
      .when(crediting([creditLine(2, '19')]))
      .thenRefused({
        ...{ code: 'CREDIT_EXCEEDS', line: 1, patients: 2, remainingPatients: 4, amountOre: '19', remainingOre: '40' },
        ...{ excessOre: '1', pointer: '/lines/0' },
      });
    expect(given(approved).result(crediting([creditLine(0, '1')]))).toMatchObject({ kind: 'accepted' });
  });

  it('is refused with all that is wrong with it', () => {
    given([...told(approved, crediting(two)), ...steps.cancelled])
      .when(crediting([creditLine(0, '0', 2), creditLine(0, '0', 1), creditLine(0, '0', 1)], 'k 1', attestant))
      .thenRefused(
        story.samePerson(attestant, 'register', 'verify'),
        {
          ...{ code: 'DUPLICATE', invoice, credit: creditOf(), number: 'K1', status: 'registered', contract },
          pointer: '/number',
        },
        { code: 'LINE_UNKNOWN', line: 2, pointer: '/lines/0/line' },
        { code: 'LINE_REPEATED', line: 1, pointer: '/lines/2/line' },
        { code: 'CHANGES_NOTHING', what: 'credit', pointer: '/lines' },
      );
    given(steps.attested)
      .when(crediting(two))
      .thenRefused(steps.inState('attested', { allowed: ['approved', 'paid'] }));
    given(story.opened()).when(crediting(two)).thenAbsent();
  });
});

describe('approving a credit', () => {
  it('commits again what was expended, and frees the deliveries, latest first', () => {
    const names = { contract, invoice, credit: creditOf() };
    const lines = [{ line: 1, patients: 2, coveredOre: '20', excessOre: '0' }];
    const done = { by: holder.actor, credit: creditOf() };
    given(told(approved, crediting(two)))
      .when(approvingCredit())
      .thenAccepted([
        write(toCredit(), {
          type: 'CreditApproved',
          data: { by: holder.actor, approvedOn: dated.effectiveOn, receivableOre: '0' },
        }),
        write(toInvoice(), {
          type: 'InvoiceCredited',
          data: {
            ...{ ...done, creditedOn: dated.effectiveOn, to: 'committed', receivableOre: '0', status: 'approved' },
            lines: lines.map((line) => ({ ...line, cohort: 1, specialty: '300' })),
          },
        }),
        write(toContract, {
          type: 'LinesCredited',
          data: { ...done, invoice, effectiveOn: dated.effectiveOn, lines, to: 'committed', status: 'approved' },
        }),
        write(toContract, {
          type: 'DeliveriesGivenBack',
          data: { invoice, credit: creditOf(), uses: [{ line: 1, delivery: 2, patients: 2 }] },
        }),
        write(story.toProgramme, {
          type: 'MoneyCredited',
          data: {
            ...{ ...names, ...dated, receivable: [] },
            entries: [
              { account: 'expended', ...ofCohort, amountOre: '-20' },
              { account: 'committed', ...ofCohort, amountOre: '20' },
            ],
          },
        }),
      ])
      .when(approvingCredit())
      .thenRefused({ code: 'WRONG_STATE', what: 'credit', status: 'approved', allowed: ['registered'] });
  });

  it('leaves so much less to pay, and nothing at all of an invoice that is credited', () => {
    const less = told(approved, crediting(two), approvingCredit());
    given(less)
      .when(paying('40'))
      .thenRefused({ code: 'AMOUNT_DIFFERS', amountOre: '40', invoicedOre: '20', pointer: '/amountOre' });
    expect(moneyOf(told(less, paying('20')))).toMatchObject({ expended: 20, paid: 20, receivable: 0 });
    const nothing = told(less, crediting(two, 'K2'), approvingCredit(holder, 'K2'));
    given(nothing)
      .when(paying('0'))
      .thenRefused(steps.inState('credited', { allowed: ['approved'] }));
    expect(moneyOf(nothing)).toMatchObject({ committed: 200, expended: 0, paid: 0, receivable: 0 });
  });

  it('makes receivable what was paid', () => {
    expect(moneyOf(told(paid, crediting(two), approvingCredit()))).toMatchObject({
      ...{ committed: 180, expended: 20, paid: 40, receivable: 20 },
    });
  });

  it('lets the patients be invoiced again, and pins the price of the line all the same', () => {
    const credited = told(approved, crediting([creditLine(4, '40')]), approvingCredit());
    expect(used(credited)).toEqual([0, 0]);
    const again = told(credited, registering([billed(12)], 'F2'), attesting(attestant, idOf('F2')));
    const later = told(again, approving(story.onDay(holder, '2022-12-24'), idOf('F2')));
    expect(moneyOf(later)).toMatchObject({ committed: 80, expended: 120 });
    // What was expended once counts on the day of its new approval.
    expect(given(later).result(read(toInvoice('F2')))).toMatchObject({ status: 'approved' });
    expect(later.at(-1)?.event.data).toMatchObject({ effectiveOn: '2022-12-24' });
    given(credited)
      .when(story.proposing({ lines: [{ line: 1, patients: 20, unitPriceOre: '9' }], acceptance: story.acceptance }))
      .thenRefused({ code: 'BELOW_USE', line: 1, requested: '9', inUse: '10', pointer: '/lines/0/unitPriceOre' });
  });

  it('frees what is credited of a settled contract, and gives it back to the framework', () => {
    const settled = told(whole, paying('40'), settling());
    const credited = told(settled, crediting(two), approvingCredit());
    expect(moneyOf(settled)).toMatchObject({ committed: 0, expended: 40, available: 860 });
    expect(moneyOf(credited)).toMatchObject({ committed: 0, expended: 20, receivable: 20, available: 880 });
    expect(used(credited)).toEqual([4]);
    const state = given(credited).result(read(frameworkRef(story.framework)));
    expect(state).toMatchObject({ drawnOre: 20n });
  });

  it('leaves unallocated what is credited once the phase is closed or cancelled', () => {
    const closed = [...told(whole, paying('40'), settling()), ...story.phaseTo('closed')];
    const credited = told(closed, crediting(two), approvingCredit());
    const { unallocated, available } = moneyOf(closed);
    expect(moneyOf(credited)).toMatchObject({ expended: 20, receivable: 20, available, unallocated: unallocated + 20 });
  });

  it('is for another person than whoever registered, attested or paid, and needs no delegation', () => {
    const registered = told(paid, crediting(two));
    for (const [who, part, earlier] of [
      [officer, 'approve', 'draft'],
      [attestant, 'approve', 'verify'],
      [payer, 'approve', 'pay'],
    ] as const) {
      given(registered)
        .when(approvingCredit(who))
        .thenRefused(story.samePerson(who, part, earlier));
      given(registered)
        .when(rejectingCredit(who))
        .thenRefused(story.samePerson(who, 'rejectCredit', earlier));
    }
    expect(given(registered).result(approvingCredit(story.other))).toMatchObject({ kind: 'accepted' });
  });
});

describe('rejecting a credit', () => {
  it('lets its number be registered anew', () => {
    const rejected = told(approved, crediting(two), rejectingCredit());
    given(rejected)
      .when(approvingCredit())
      .thenRefused({ code: 'WRONG_STATE', what: 'credit', status: 'rejected', allowed: ['registered'] });
    expect(moneyOf(told(rejected, crediting([creditLine(1, '10')]), approvingCredit()))).toMatchObject({
      expended: 30,
    });
  });
});
