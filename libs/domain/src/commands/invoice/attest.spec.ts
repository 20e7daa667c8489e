import { read, write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import * as story from '../../testing/contracts.js';
import { attesting, billed, idOf, registering, toInvoice } from '../../testing/invoices.js';
import { verified, attested, invoice, rejecting, inState, cancelled } from '../../testing/invoice-steps.js';

const { contract, attestant, officer, opened, told } = story;
const toContract = contractRef(contract);

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
          data: { by: attestant.actor, invoice },
        }),
        write(toContract, {
          type: 'DeliveriesUsed',
          data: {
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

  it('may be done again by another, of the same deliveries and with the same date', () => {
    const second = story.by('second-attestant', 'attestant');
    // What is verified later, and earlier, is not asked for.
    const later = told(attested, story.delivering(1, '2022-11-15'), story.verifying(3));
    const after = given(later)
      .when(attesting(second))
      .thenAccepted([
        write(toInvoice(), {
          type: 'InvoiceAttested',
          data: { by: second.actor, effectiveOn: localDate('2022-11-18') },
        }),
        write(toContract, { type: 'LinesAttested', data: { by: second.actor, invoice } }),
      ]);
    expect(after.result(read(toInvoice()))).toMatchObject({ status: 'attested', attestedBy: second.actor });
    const used = (history: typeof attested) => {
      const state = given(history).result(read(toContract));
      return state.status === 'absent' ? [] : state.deliveries.map((each) => each.used);
    };
    expect(used(told(later, attesting(second)))).toEqual(used(later));
    given(attested)
      .when(attesting(officer))
      .thenRefused(story.samePerson(officer, 'attest', 'draft'));
    given([...attested, ...cancelled])
      .when(attesting(second))
      .thenRefused(story.notOpen('cancelled'));
  });

  it('or rejecting it frees patients and deliveries', () => {
    const rejected = given(attested)
      .when(rejecting())
      .thenAccepted([
        write(toInvoice(), { type: 'InvoiceRejected', data: { by: attestant.actor, reason: 'Wrong' } }),
        write(toContract, { type: 'LinesRejected', data: { by: attestant.actor, invoice } }),
      ]);
    rejected.when(rejecting()).thenRefused(inState('rejected', { allowed: ['unmatched', 'registered', 'attested'] }));
    given(attested)
      .when(rejecting(officer))
      .thenRefused(story.samePerson(officer, 'reject', 'draft'));
    const again = told(told(attested, rejecting()), registering([billed(12)], 'F2'), attesting(attestant, idOf('F2')));
    expect(again.length).toBeGreaterThan(attested.length);
    given([...attested, ...cancelled])
      .when(rejecting())
      .thenRefused(story.notOpen('cancelled'));
    given(opened()).when(rejecting()).thenAbsent();
  });
});
