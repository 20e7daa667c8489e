import { given } from '@spillrom/event-sourcing/testing';
import { write } from '@spillrom/event-sourcing';
import * as story from '../../testing/contracts.js';
import { approving, attesting, billed, paying, registering, toInvoice } from '../../testing/invoices.js';
import {
  approved,
  attested,
  cancelled,
  disputing,
  inState,
  invoice,
  paid,
  registered,
  rejecting,
  resolving,
} from '../../testing/invoice-steps.js';

const { attestant, holder, officer, payer, told } = story;
const disputed = { code: 'DISPUTED', invoice } as const;

describe('an invoice that is disputed', () => {
  it('is so beside its status, before it is paid and in a phase that has ended', () => {
    for (const history of [registered, attested, approved, [...approved, ...cancelled]])
      given(history)
        .when(disputing(attestant))
        .thenAccepted([
          write(toInvoice(), { type: 'InvoiceDisputed', data: { by: attestant.actor, reason: 'Too many' } }),
        ]);
    const allowed = ['registered', 'attested', 'approved'];
    given(paid).when(disputing()).thenRefused(inState('paid', { allowed }));
    given(told(registered, rejecting())).when(disputing()).thenRefused(inState('rejected', { allowed }));
  });

  it('is disputed once at a time', () => {
    const once = told(registered, disputing());
    given(once)
      .when(disputing())
      .thenRefused(inState('open', { what: 'dispute', allowed: ['missing'] }));
    expect(given(told(once, resolving())).result(disputing())).toMatchObject({ kind: 'accepted' });
  });

  it('is neither attested, approved nor paid', () => {
    given(told(registered, disputing())).when(attesting()).thenRefused(disputed);
    given(told(attested, disputing())).when(approving()).thenRefused(disputed);
    given(told(approved, disputing())).when(paying('40')).thenRefused(disputed);
    given(told(approved, disputing()))
      .when(paying('40', holder))
      .thenRefused(story.samePerson(holder, 'pay', 'confirm'), disputed);
  });

  it('may be rejected meanwhile, and is no longer disputed when it comes anew', () => {
    const anew = told(registered, disputing(), rejecting(), registering([billed(4)]));
    expect(given(anew).result(attesting())).toMatchObject({ kind: 'accepted' });
  });

  it('goes on once another person has resolved it', () => {
    const open = told(approved, disputing(payer));
    given(open)
      .when(resolving(attestant))
      .thenAccepted([
        write(toInvoice(), {
          type: 'DisputeResolved',
          data: { by: attestant.actor, resolution: 'They were right' },
        }),
      ]);
    expect(given(told(open, resolving(attestant))).result(paying('40'))).toMatchObject({ kind: 'accepted' });
    const own = told(registered, disputing(officer));
    given(own)
      .when(resolving(officer))
      .thenRefused(story.samePerson(officer, 'resolve', 'dispute'));
    given(registered)
      .when(resolving())
      .thenRefused(inState('missing', { what: 'dispute', allowed: ['open'] }));
  });

  it('lets whoever disputes or resolves take any part afterwards', () => {
    const open = told(registered, disputing(attestant));
    expect(given(told(open, resolving(officer))).result(attesting(attestant))).toMatchObject({ kind: 'accepted' });
  });
});
