import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import * as story from '../../testing/contracts.js';
import { approving, confirmingBack, paying, proposingBack, toInvoice } from '../../testing/invoices.js';
import { attested, approved, invoice, inState, cancelled, ofCohort } from '../../testing/invoice-steps.js';

const { attestant, contract, dated, holder, opened, payer, toProgramme, told } = story;
const toContract = contractRef(contract);
const names = { contract, invoice };

describe('approving and paying an invoice', () => {
  it('expends on the day of the delivery', () => {
    const lines = [{ line: 1, amountOre: '40' }];
    const grant = { holder: holder.actor, version: 0, limitOre: '100000' };
    const effectiveOn = localDate('2022-11-18');
    const days = { approvedOn: dated.effectiveOn, effectiveOn };
    given(attested)
      .when(approving())
      .thenAccepted([
        write(toInvoice(), { type: 'InvoiceApproved', data: { by: holder.actor, grant, amountOre: '40', ...days } }),
        write(toContract, { type: 'LinesExpended', data: { by: holder.actor, invoice, effectiveOn, lines } }),
        write(toProgramme, {
          type: 'MoneyExpended',
          data: {
            ...names,
            effectiveOn,
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

  it('is not dated before the approval, nor before the reversal of an earlier payment', () => {
    const on = (day: string) => paying('40', payer, invoice, '2023-01-05', day);
    expect(given(approved).result(on('2022-11-12'))).toMatchObject({ kind: 'accepted' });
    given(approved)
      .when(on('2022-11-11'))
      .thenRefused({
        ...{ code: 'PAID_BEFORE_APPROVAL', paidOn: localDate('2022-11-11'), approvedOn: localDate('2022-11-12') },
        pointer: '/paidOn',
      });
    const unpaid = told(
      approved,
      on('2022-11-20'),
      proposingBack('payment', payer),
      confirmingBack(1, story.onDay(holder, '2022-12-10')),
    );
    expect(given(unpaid).result(on('2022-12-10'))).toMatchObject({ kind: 'accepted' });
    given(unpaid)
      .when(on('2022-12-09'))
      .thenRefused({
        ...{ code: 'PAID_BEFORE_REVERSAL', paidOn: localDate('2022-12-09'), reversedOn: localDate('2022-12-10') },
        pointer: '/paidOn',
      });
  });
});
