import { given } from '@spillrom/event-sourcing/testing';
import { contractRef } from '../../aggregates/contract/index.js';
import * as story from '../../testing/contracts.js';
import { approved, confirmed, inState, rejecting, verified } from '../../testing/invoice-steps.js';
import { approving, attesting, billed, idOf, registering, toInvoice } from '../../testing/invoices.js';
import { came, comes, matched, matching, receiving } from '../../testing/received.js';
import { draftContract } from '../contract/draft.js';

const { attestant, contract, holder, hospital, officer, told } = story;

/** Its only fault: it names a line that the contract has not. */
const astray = came([comes(4, { reference: '7' })]);
const unmatched = told(verified, receiving(astray));

describe('matching an invoice', () => {
  it('registers it, and it goes on like any other', () => {
    const outcome = given(unmatched).result(matching([matched(4)]));
    expect(outcome).toMatchObject({
      kind: 'accepted',
      events: [
        { event: { type: 'InvoiceMatched', data: { contract, lines: [{ invoiceLine: 1, line: 1, patients: 4 }] } } },
        { event: { type: 'InvoiceRegistered', data: { dueDate: '2022-12-31', number: 'F1', amountOre: '40' } } },
        { event: { type: 'LinesInvoiced', data: { by: officer.actor, matched: true } } },
      ],
    });
    const spent = told(unmatched, matching([matched(4)]), attesting(), approving());
    expect(story.ledgerOf(spent)).toEqual([100n, 160n, 40n, 700n]);
  });

  it('is a part of the expense', () => {
    given(unmatched)
      .when(matching([matched(4)], holder))
      .thenRefused(story.samePerson(holder, 'match', 'confirm'));
    given(told(unmatched, matching([matched(4)])))
      .when(attesting({ ...attestant, actor: officer.actor }))
      .thenRefused({ ...story.samePerson(officer, 'attest', 'draft') });
  });

  it('names every line of the invoice with what it comes to and as many patients, and no other', () => {
    given(unmatched)
      .when(matching([matched(3), matched(1, '9', '2')]))
      .thenRefused(
        { code: 'LINE_UNKNOWN', line: 1, invoiceLine: '2', pointer: '/lines/1/invoiceLine' },
        { code: 'SUM_DIFFERS', invoiceLine: '1', statedOre: '40', matchedOre: '30', pointer: '/lines' },
        { code: 'SUM_DIFFERS', statedOre: '40', matchedOre: '39', pointer: '/lines' },
        { code: 'QUANTITY_DIFFERS', invoiceLine: '1', stated: '4', matched: 3, pointer: '/lines' },
      );
    const halves = came([comes(4, { quantity: '1.5', amountOre: '15' })]);
    expect(
      given(told(verified, receiving(halves))).result(matching([matched(1, '10'), matched(1, '5')], officer, halves)),
    ).toMatchObject({ kind: 'accepted' });
  });

  it('cannot make the lines come to what is not to be paid', () => {
    const less = came([comes(4)], { amountOre: '39' });
    given(told(verified, receiving(less)))
      .when(matching([matched(4)], officer, less))
      .thenRefused({ code: 'SUM_DIFFERS', statedOre: '39', matchedOre: '40', pointer: '/lines' });
  });

  it.each([
    ['WRONG_BUYER', { buyer: hospital }],
    ['WRONG_CURRENCY', { currency: 'EUR' }],
    ['VAT_NOT_EXEMPT', { vatCategories: ['S'] }],
  ])('cannot mend %s', (mismatch, wrong) => {
    const body = came([comes(4)], wrong);
    given(told(verified, receiving(body)))
      .when(matching([matched(4)], officer, body))
      .thenRefused({ code: 'NOT_MATCHABLE', mismatches: [mismatch] });
  });

  it('is held against the contract as a registration is', () => {
    const dear = came([comes(21, { priceOre: '11', amountOre: '231' })]);
    given(told(verified, receiving(dear)))
      .when(matching([matched(21, '11')], officer, dear))
      .thenRefused(
        { code: 'OVER_PRICE', line: 1, unitPriceOre: '11', contractPriceOre: '10', pointer: '/lines/0/unitPriceOre' },
        { code: 'OVER_QUANTITY', line: 1, patients: 21, remaining: 20, pointer: '/lines/0/patients' },
      );
  });

  it('may be with another contract than the invoice names, which then forgets it', () => {
    const right = story.next(2);
    const body = { ...story.draftBody(story.lineOf(5, '10')), request: story.request };
    const both = told(
      unmatched,
      draftContract({ type: 'DraftContract', target: { contract: right }, body }, officer),
      story.confirming(holder, right),
      story.accepting(officer, right),
    );
    const outcome = given(both).result(matching([matched(4)], officer, astray, right));
    expect(outcome).toMatchObject({
      events: [
        { ref: { stream: toInvoice().stream } },
        { ref: { stream: contractRef(contract).stream }, event: { type: 'UnmatchedInvoiceDropped' } },
        { ref: { stream: toInvoice().stream } },
        { ref: { stream: contractRef(right).stream }, event: { type: 'LinesInvoiced' } },
      ],
    });
  });

  it('is for an invoice that waits and a contract that runs', () => {
    given(approved)
      .when(matching([matched(4)]))
      .thenRefused(inState('approved', { allowed: ['unmatched'] }));
    given(told(unmatched, rejecting()))
      .when(matching([matched(4)]))
      .thenRefused(inState('rejected', { allowed: ['unmatched'] }));
    given(unmatched)
      .when(matching([matched(4)], officer, astray, story.next(9)))
      .thenRefused({ code: 'NOT_FOUND', what: 'contract', pointer: '/contract' });
    given(confirmed)
      .when(matching([matched(4)]))
      .thenAbsent();
  });

  it('is what there is to do with it: its number is taken, also for a registration by hand', () => {
    given(unmatched)
      .when(registering([billed(4)]))
      .thenRefused({
        ...{ code: 'DUPLICATE', invoice: idOf(), number: 'F1', status: 'unmatched', contract },
        pointer: '/number',
      });
  });
});
