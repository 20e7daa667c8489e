import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { draftContract } from '../contract/draft.js';
import { registerInvoice } from './register.js';
import * as story from '../../testing/contracts.js';
import {
  approving,
  attesting,
  billed,
  confirmingBack,
  idOf,
  proposingBack,
  registering,
  toInvoice,
} from '../../testing/invoices.js';
import {
  confirmed,
  registered,
  approved,
  invoice,
  rejecting,
  inState,
  cancelled,
} from '../../testing/invoice-steps.js';

const { confirming, contract, drafting, holder, lineOf, officer, opened, told } = story;

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

  it('is told all that is wrong at once, in order', () => {
    given([...registered, ...cancelled])
      .when(registering([billed(17, '11'), billed(1)], 'f1', holder))
      .thenRefused(
        story.samePerson(holder, 'register', 'confirm'),
        { code: 'DUPLICATE', invoice, number: 'F1', status: 'registered', contract, pointer: '/number' },
        { code: 'OVER_PRICE', line: 1, unitPriceOre: '11', contractPriceOre: '10', pointer: '/lines/0/unitPriceOre' },
        { code: 'OVER_QUANTITY', line: 1, patients: 17, remaining: 16, pointer: '/lines/0/patients' },
        { code: 'OVER_QUANTITY', line: 1, patients: 1, remaining: 0, pointer: '/lines/1/patients' },
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
      .thenRefused(
        inState('drafted', { what: 'contract', allowed: ['confirmed', 'terminated'], pointer: '/contract' }),
      );
  });

  it.each(['F-1 ', 'f-1', 'F‑1', 'Ｆ-1', 'F - 1', 'F\u00ad-1'])(
    'is the same invoice when its number is spelt %j, and another when supplier or date are others',
    (number) => {
      given(told(confirmed, registering([billed(1)], 'F-1')))
        .when(registering([billed(1)], number))
        .thenRefused({
          ...{ code: 'DUPLICATE', invoice: idOf('F-1'), number: 'F-1', status: 'registered', contract },
          pointer: '/number',
        });
      expect(idOf('F-1', story.specialist)).not.toBe(idOf('F-1'));
      expect(idOf('F1')).not.toBe(idOf('F-1'));
    },
  );

  it('is possible anew under its own number once it was rejected, and then a standing invoice like any other', () => {
    const anew = told(registered, rejecting(), registering([billed(3)], ' f1'));
    given(anew)
      .when(registering([billed(3)]))
      .thenRefused({ code: 'DUPLICATE', invoice, number: ' f1', status: 'registered', contract, pointer: '/number' });
    const spent = told(anew, attesting(), approving());
    expect(story.ledgerOf(spent)).toEqual([100n, 170n, 30n, 700n]);
  });

  it('is possible anew on another contract, where the first was the wrong one', () => {
    const right = story.next(2);
    const body = { ...story.draftBody(lineOf(5, '10')), request: story.request };
    const history = told(
      told(registered, rejecting()),
      draftContract({ type: 'DraftContract', target: { contract: right }, body }, officer),
      confirming(holder, right),
      story.accepting(story.officer, right),
    );
    const sent = { supplier: story.hospital, number: 'F1', invoiceDate: localDate('2022-12-01'), lines: [billed(5)] };
    const anew = registerInvoice(
      { type: 'RegisterInvoice', target: { invoice }, body: { ...sent, contract: right } },
      officer,
    );
    expect(given(history).result(anew)).toMatchObject({
      kind: 'accepted',
      events: [
        { ref: { stream: toInvoice().stream }, event: { data: { contract: right, amountOre: '50' } } },
        { ref: { stream: contractRef(right).stream } },
      ],
    });
  });

  it('keeps the numbers of its reversals when it is registered anew', () => {
    const back = told(approved, proposingBack('expenditure', officer), confirmingBack(1), rejecting());
    const anew = told(back, registering([billed(4)]), attesting(), approving());
    const outcome = given(anew).result(proposingBack('expenditure', officer));
    expect(outcome).toMatchObject({ kind: 'accepted', made: '2' });
  });

  it('comes to an amount that can be stored', () => {
    const [most, over] = ['999999999999999', '1000000000000000'];
    const outcome = given(confirmed).result(registering([billed(1, most), billed(1, '1')]));
    const tooLarge = { code: 'AMOUNT_TOO_LARGE', amountOre: over, maxOre: most, pointer: '/lines' };
    expect(outcome).toMatchObject({ kind: 'refused', violations: expect.arrayContaining([tooLarge]) });
    expect(given(confirmed).result(registering([billed(1, most)]))).not.toMatchObject({
      violations: expect.arrayContaining([expect.objectContaining({ code: 'AMOUNT_TOO_LARGE' })]),
    });
  });

  it('keeps what it is called in the archive', () => {
    const outcome = given(confirmed).result(registering([billed(1)], 'F1', officer, story.hospital, '2022/417-9'));
    expect(outcome).toMatchObject({ events: [{ event: { data: { archiveReference: '2022/417-9' } } }, {}] });
  });
});
