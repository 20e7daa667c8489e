import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { rejectInvoice } from './attest.js';
import { settleContract } from '../contract/end.js';
import { withdrawInvoiceReversal } from './reverse.js';
import * as story from '../../testing/contracts.js';
import * as invoices from '../../testing/invoices.js';

const {
  attestant,
  confirming,
  contract,
  dated,
  delivering,
  drafting,
  drawing,
  holder,
  lineOf,
  officer,
  opened,
  payer,
} = story;
const { toProgramme, told, verifying } = story;
const { approving, attesting, billed, confirmingBack, idOf, paying, proposingBack, registering, toInvoice } = invoices;

const toContract = contractRef(contract);
const invoice = idOf();
const names = { contract, invoice };
const confirmed = told(opened(), drafting(lineOf(20, '10')), confirming());
const inState = (status: string, more: object) => ({ code: 'WRONG_STATE' as const, status, ...more });
const delivered = told(confirmed, drawing(20), delivering(8, '2022-11-30'), delivering(4, '2022-11-18'));
const verified = told(delivered, verifying(1), verifying(2));
const registered = told(verified, registering([billed(4)]));
const attested = told(registered, attesting());
const approved = told(attested, approving());
const paid = told(approved, paying('40'));
const cancelled = story.phaseTo('cancelled');

const rejecting = () =>
  rejectInvoice({ type: 'RejectInvoice', target: { invoice }, body: { reason: 'Wrong' } }, attestant);
const ofCohort = { phase: 1, trust: story.stOlavs, specialty: '300', request: story.request, cohort: 1, contract };

describe('registering an invoice', () => {
  it('holds price and patients against the contract, all invoices together', () => {
    expect(given(confirmed).result(registering([billed(15), billed(5)]))).toMatchObject({ kind: 'accepted' });
    given(told(confirmed, registering([billed(15)])))
      .when(registering([billed(3), billed(3, '11'), billed(1, '1', 2)], 'F2'))
      .thenRefused(
        { code: 'LINE_UNKNOWN', line: 2, pointer: '/lines/2/line' },
        { code: 'OVER_PRICE', line: 1, unitPriceOre: '11', contractPriceOre: '10', pointer: '/lines/1/unitPriceOre' },
        { code: 'OVER_QUANTITY', line: 1, patients: 3, remaining: 2, pointer: '/lines/1/patients' },
      );
  });

  it('is told all that is wrong at once, in order; a number stays taken after rejection', () => {
    const taken = told(registered, rejecting());
    given([...taken, ...cancelled])
      .when(registering([billed(21, '11')], 'F1', holder))
      .thenRefused(
        { code: 'DUPLICATE', invoice, pointer: '/number' },
        { code: 'OVER_PRICE', line: 1, unitPriceOre: '11', contractPriceOre: '10', pointer: '/lines/0/unitPriceOre' },
        { code: 'OVER_QUANTITY', line: 1, patients: 21, remaining: 20, pointer: '/lines/0/patients' },
        story.samePerson(holder, 'register', 'confirm'),
        story.notOpen('cancelled'),
      );
    given(confirmed)
      .when(registering([billed(1)], 'F1', officer, story.specialist))
      .thenRefused({
        code: 'WRONG_SUPPLIER',
        supplier: story.specialist,
        provider: story.hospital,
        pointer: '/supplier',
      });
  });

  it('is for a contract that runs', () => {
    given(opened())
      .when(registering([billed(1)]))
      .thenRefused({ code: 'NOT_FOUND', what: 'contract', pointer: '/contract' });
    given(told(opened(), drafting(lineOf(1, '1'))))
      .when(registering([billed(1)]))
      .thenRefused(inState('drafted', { allowed: ['confirmed', 'terminated'], pointer: '/contract' }));
  });
});

describe('attesting an invoice', () => {
  it('uses up verified deliveries by date, and the latest of them dates the expenditure', () => {
    given(told(verified, registering([billed(6)])))
      .when(attesting())
      .thenAccepted([
        write(toInvoice(), {
          type: 'InvoiceAttested',
          data: { by: attestant.actor, effectiveOn: localDate('2022-11-30') },
        }),
        write(toContract, {
          type: 'LinesAttested',
          data: {
            by: attestant.actor,
            invoice,
            uses: [
              { line: 1, delivery: 2, patients: 4 },
              { line: 1, delivery: 1, patients: 2 },
            ],
          },
        }),
      ])
      .when(attesting())
      .thenRefused(inState('attested', { allowed: ['registered'] }));
  });

  it('goes as far as what is verified and not attested yet', () => {
    const other = idOf('F2');
    expect(given(told(attested, registering([billed(8)], 'F2'))).result(attesting(attestant, other))).toMatchObject({
      kind: 'accepted',
    });
    given([...told(attested, registering([billed(9)], 'F2')), ...cancelled])
      .when(attesting(officer, other))
      .thenRefused(
        { code: 'NOT_DELIVERED', line: 1, patients: 9, verified: 8 },
        story.samePerson(officer, 'attest', 'draft'),
        story.notOpen('cancelled'),
      );
    given(opened()).when(attesting()).thenAbsent();
  });

  it('or rejecting it frees patients and deliveries', () => {
    const rejected = given(attested)
      .when(rejecting())
      .thenAccepted([
        write(toInvoice(), { type: 'InvoiceRejected', data: { by: attestant.actor, reason: 'Wrong' } }),
        write(toContract, { type: 'LinesRejected', data: { by: attestant.actor, invoice } }),
      ]);
    rejected.when(rejecting()).thenRefused(inState('rejected', { allowed: ['registered', 'attested'] }));
    const again = told(told(attested, rejecting()), registering([billed(12)], 'F2'), attesting(attestant, idOf('F2')));
    expect(again.length).toBeGreaterThan(attested.length);
    given([...attested, ...cancelled])
      .when(rejecting())
      .thenRefused(story.notOpen('cancelled'));
    given(opened()).when(rejecting()).thenAbsent();
  });
});

describe('approving and paying an invoice', () => {
  it('expends on the day of the delivery', () => {
    const lines = [{ line: 1, amountOre: '40' }];
    const grant = { holder: holder.actor, version: 0, limitOre: '100000' };
    given(attested)
      .when(approving())
      .thenAccepted([
        write(toInvoice(), { type: 'InvoiceApproved', data: { by: holder.actor, grant, amountOre: '40' } }),
        write(toContract, { type: 'LinesExpended', data: { by: holder.actor, invoice, lines } }),
        write(toProgramme, {
          type: 'MoneyExpended',
          data: {
            ...names,
            effectiveOn: localDate('2022-11-18'),
            fiscalYear: 2022,
            entries: [
              { account: 'committed', ...ofCohort, amountOre: '-40' },
              { account: 'expended', ...ofCohort, amountOre: '40' },
            ],
          },
        }),
      ])
      .when(approving())
      .thenRefused(inState('approved', { allowed: ['attested'] }));
  });

  it('asks for a delegation that covers the whole contract, and for another person', () => {
    const neededOre = '200';
    given(attested)
      .when(approving(story.other))
      .thenRefused({ code: 'NO_DELEGATION', holder: story.other.actor, neededOre });
    const limited = (limit: string) => [...attested, story.granted(story.other, limit)];
    expect(given(limited('200')).result(approving(story.other))).toMatchObject({ kind: 'accepted' });
    given(limited('199'))
      .when(approving(story.other))
      .thenRefused({ code: 'OVER_DELEGATION', holder: story.other.actor, neededOre, limitOre: '199' });
    given([...attested, ...cancelled])
      .when(approving(attestant))
      .thenRefused(
        story.samePerson(attestant, 'approve', 'verify'),
        { code: 'NO_DELEGATION', holder: attestant.actor, neededOre },
        story.notOpen('cancelled'),
      );
    given(opened()).when(approving()).thenAbsent();
  });

  it('pays the full amount, on the day it is paid, also in a phase that has ended', () => {
    const paidOn = localDate('2023-01-05');
    given([...approved, ...cancelled])
      .when(paying('40'))
      .thenAccepted([
        write(toInvoice(), {
          type: 'InvoicePaid',
          data: { by: payer.actor, paidOn, amountOre: '40', reference: 'KID 7' },
        }),
        write(toContract, { type: 'LinesPaid', data: { by: payer.actor, invoice } }),
        write(toProgramme, {
          type: 'MoneyPaid',
          data: {
            ...names,
            effectiveOn: paidOn,
            fiscalYear: 2023,
            entries: [],
            paid: [{ account: 'paid', ...ofCohort, amountOre: '40' }],
          },
        }),
      ])
      .when(paying('40'))
      .thenRefused(inState('paid', { allowed: ['approved'] }));
    const differs = { code: 'AMOUNT_DIFFERS', amountOre: '39', invoicedOre: '40', pointer: '/amountOre' } as const;
    given(approved)
      .when(paying('39', holder))
      .thenRefused(story.samePerson(holder, 'pay', 'confirm'), differs);
    given(attested)
      .when(paying('40'))
      .thenRefused(inState('attested', { allowed: ['approved'] }));
    const [date, today] = [localDate('2023-01-05'), localDate('2023-01-04')];
    given(approved)
      .when(paying('40', payer, invoice, today))
      .thenRefused({ code: 'DATE_IN_FUTURE', date, today, pointer: '/paidOn' });
    given(opened()).when(paying('40')).thenAbsent();
  });
});

describe('reversing an expenditure or a payment', () => {
  it('steps the invoice back: paid, approved, attested, on the reversal’s own day', () => {
    const unpaid = told(paid, proposingBack('payment', payer));
    given(unpaid)
      .when(confirmingBack(1))
      .thenAccepted([
        write(toInvoice(), { type: 'PaymentReversed', data: { by: holder.actor, reversal: 1 } }),
        write(toContract, { type: 'LinesPaymentReversed', data: { by: holder.actor, invoice } }),
        write(toProgramme, {
          type: 'MovementReversed',
          data: {
            reversed: { of: 'payment', ...names },
            paid: [{ account: 'paid', ...ofCohort, amountOre: '-40' }],
            ...dated,
            entries: [],
          },
        }),
      ])
      .when(confirmingBack(1))
      .thenRefused(inState('confirmed', { allowed: ['proposed'] }));
    const unspent = told(unpaid, confirmingBack(1), proposingBack('expenditure', officer), confirmingBack(2));
    expect(story.ledgerOf(unspent)).toEqual(story.ledgerOf(attested));
    given(unspent)
      .when(proposingBack('expenditure', officer))
      .thenRefused(inState('attested', { allowed: ['approved'] }));
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
      .thenRefused(inState('withdrawn', { allowed: ['proposed'] }));
    given(paid).when(withdrawing(1)).thenAbsent();
    given(paid).when(confirmingBack(1)).thenAbsent();
    given(opened()).when(proposingBack('payment', payer)).thenAbsent();
  });
});
