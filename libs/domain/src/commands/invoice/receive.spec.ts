import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { shortReference } from '@spillrom/kernel';
import type { ContractId, OrgNumber, Role } from '@spillrom/kernel';
import { contractRef } from '../../aggregates/contract/index.js';
import { settleContract } from '../contract/end.js';
import * as story from '../../testing/contracts.js';
import { cancelled, confirmed, inState, registered, rejecting, verified } from '../../testing/invoice-steps.js';
import { approving, attesting, idOf, toInvoice } from '../../testing/invoices.js';
import type { Violation } from '../../vocabulary/violations.js';
import { came, comes, receiving } from '../../testing/received.js';

const { contract, holder, hospital, officer, opened, told } = story;
const invoice = idOf();
const gateway = story.by('gateway', 'invoice-gateway' as Role);

/** What kept the invoice from being registered; nothing if it was. */
const mismatches = (history: readonly Written[], ...sent: Parameters<typeof came>) => {
  const outcome = given(history).result(receiving(came(...sent)));
  if (outcome.kind !== 'accepted') return outcome;
  const [{ event }] = outcome.events as [Written];
  return event.data['mismatches'];
};

const typesOf = (history: readonly Written[], reading: Reading<Outcome<Violation>> = receiving()) => {
  const outcome = given(history).result(reading);
  return outcome.kind === 'accepted' ? outcome.events.map(({ event }) => event.type) : outcome;
};

describe('an invoice that comes', () => {
  it('is registered in the same commit if nothing is wrong, with its due date, and goes on like any other', () => {
    expect(typesOf(verified)).toEqual(['InvoiceReceived', 'InvoiceRegistered', 'LinesInvoiced']);
    const outcome = given(verified).result(receiving());
    expect(outcome).toMatchObject({
      events: [
        { event: { data: { contract, document: { bytes: 4_000 }, lineCount: 1, mismatches: [] } } },
        { event: { data: { dueDate: '2022-12-31', amountOre: '40' } } },
        { ref: contractRef(contract) },
      ],
    });
    expect(story.ledgerOf(told(verified, receiving(), attesting(), approving()))).toEqual([100n, 160n, 40n, 700n]);
  });

  it('finds its line by the price that one line alone has, if it names none', () => {
    const { reference: _reference, ...nameless } = comes(4);
    expect(mismatches(verified, [nameless])).toEqual([]);
    const dearer = { ...nameless, priceOre: '11', amountOre: '44' };
    expect(mismatches(verified, [dearer])).toEqual([
      { code: 'LINE_UNKNOWN', invoiceLine: '1', priceOre: '11', lines: 0 },
    ]);
  });

  it('by a machine makes nobody take a part in the expense', () => {
    const outcome = given(verified).result(receiving(came(), gateway));
    expect(outcome).toMatchObject({
      events: [{}, {}, { event: { data: { invoice, lines: [{ line: 1, patients: 4 }] } } }],
    });
    expect(outcome).not.toMatchObject({ events: [{}, {}, { event: { data: { by: gateway.actor } } }] });
  });

  it('is registered by no one who has confirmed the contract, but may be brought by anyone if it is not what it must be', () => {
    given(confirmed)
      .when(receiving(came(), holder))
      .thenRefused(story.samePerson(holder, 'register', 'confirm'));
    expect(typesOf(confirmed, receiving(came([comes(4)], { currency: 'EUR' }), holder))).toEqual([
      'InvoiceReceived',
      'UnmatchedInvoiceNoted',
    ]);
  });

  it('waits unmatched with all that is wrong at once, in order, and its contract notes it', () => {
    const lines = [
      comes(21, { priceOre: '11', amountOre: '231' }),
      comes(1, { id: '2', reference: '2', quantity: '1.5', amountOre: '16' }),
    ];
    const more = { buyer: hospital, currency: 'SEK', vatOre: '25', vatCategories: ['S', 'E'], amountOre: '240' };
    expect(mismatches([...confirmed, ...cancelled], lines, more)).toEqual([
      { code: 'PHASE_NOT_OPEN', phase: 1, status: 'cancelled', allowed: ['open', 'closing'] },
      { code: 'WRONG_BUYER', buyer: hospital, authority: officer.org },
      { code: 'WRONG_CURRENCY', currency: 'SEK' },
      { code: 'VAT_NOT_EXEMPT', vatOre: '25', categories: ['S'] },
      { code: 'LINE_UNKNOWN', invoiceLine: '2', reference: '2' },
      { code: 'QUANTITY_NOT_WHOLE', invoiceLine: '2', quantity: '1.5' },
      { code: 'OVER_PRICE', invoiceLine: '1', line: 1, unitPriceOre: '11', contractPriceOre: '10' },
      { code: 'OVER_QUANTITY', invoiceLine: '1', line: 1, patients: 21, remaining: 20 },
      { code: 'SUM_DIFFERS', invoiceLine: '2', statedOre: '16', computedOre: '15' },
      { code: 'SUM_DIFFERS', of: 'payable', statedOre: '240', computedOre: '247' },
    ]);
  });

  it.each([
    ['names no contract', { references: { buyer: 'Department' } }, ['Department']],
    ['names another than was looked up', { references: { order: 'K-0000-0000' } }, ['K-0000-0000']],
    ['names one that nobody has found', { contract: '018490aa-0000-7000-8000-0000000000ff' as ContractId }, undefined],
  ])('knows no contract if it %s', (_, more, references) => {
    const own = references ?? [shortReference('contract', contract)];
    expect(mismatches(confirmed, [comes(4)], more)).toEqual([{ code: 'UNKNOWN_CONTRACT', references: own }]);
    expect(typesOf(confirmed, receiving(came([comes(4)], more)))).toEqual(['InvoiceReceived']);
  });

  it('may name the contract by its id', () => {
    expect(mismatches(confirmed, [comes(4)], { references: { order: contract } })).toEqual([]);
  });

  it('waits if its contract is not confirmed or not accepted, or is with somebody else', () => {
    const drafted = told(opened(), story.drafting(story.lineOf(20, '10')));
    expect(mismatches(drafted)).toEqual([{ code: 'CONTRACT_NOT_CONFIRMED', status: 'drafted' }]);
    expect(mismatches(told(drafted, story.confirming()))).toEqual([{ code: 'NOT_ACCEPTED', contract }]);
    const supplier = story.specialist;
    expect(mismatches(confirmed, [comes(4)], { supplier })).toEqual([
      { code: 'WRONG_SUPPLIER', supplier, provider: hospital },
    ]);
  });

  it('comes to quantity × price in whole øre, however the price is written', () => {
    const priced = comes(4, { priceOre: '20', pricedQuantity: '2' });
    expect(mismatches(confirmed, [priced])).toEqual([]);
    expect(mismatches(confirmed, [comes(4, { quantity: '4.00', priceOre: '10.0' })])).toEqual([]);
    const uneven = comes(3, { priceOre: '9.5', amountOre: '29' });
    expect(mismatches(confirmed, [uneven])).toEqual([
      { code: 'SUM_DIFFERS', invoiceLine: '1', statedOre: '29', computedOre: '27' },
    ]);
  });

  it('is refused when it is there already, under either number of its supplier, and may come anew once rejected', () => {
    const duplicate = { code: 'DUPLICATE', invoice, number: 'F1', contract, pointer: '/number' } as const;
    given(registered)
      .when(receiving())
      .thenRefused({ ...duplicate, status: 'registered' });
    const unmatched = told(verified, receiving(came([comes(4)], { currency: 'EUR' })));
    given(unmatched)
      .when(receiving())
      .thenRefused({ ...duplicate, status: 'unmatched' });
    expect(typesOf(told(unmatched, rejecting()))).toEqual(['InvoiceReceived', 'InvoiceRegistered', 'LinesInvoiced']);
  });

  it('that names no contract has none when it is said to be there already', () => {
    const body = came([comes(4)], { references: {} });
    given(told(verified, receiving(body)))
      .when(receiving(body))
      .thenRefused({ code: 'DUPLICATE', invoice, number: 'F1', status: 'unmatched', pointer: '/number' });
  });

  it('keeps its contract from being settled until it is matched or rejected', () => {
    const treated = told(
      confirmed,
      story.drawing(4),
      story.delivering(4, '2022-11-30'),
      story.verifying(1),
      receiving(came([comes(5)], { currency: 'EUR' })),
    );
    const settling = () =>
      settleContract(
        { type: 'SettleContract', target: story.target, body: { reason: 'No invoice will come' } },
        holder,
      );
    given(treated)
      .when(settling())
      .thenRefused({ code: 'OPEN_INVOICES', invoices: [invoice], count: 1 });
    expect(given(told(treated, rejecting())).result(settling())).toMatchObject({ kind: 'accepted' });
  });

  it('may be rejected in a phase that has ended, without a contract too', () => {
    const unmatched = told(verified, receiving(came([comes(4)], { references: {} })));
    expect(typesOf([...unmatched, ...cancelled], rejecting())).toEqual(['InvoiceRejected']);
    given(told(unmatched, rejecting()))
      .when(rejecting())
      .thenRefused(inState('rejected', { allowed: ['unmatched', 'registered', 'attested'] }));
  });

  it('that is too long for one event is told in several', () => {
    const id = (index: number) => String(index).padStart(60, '0');
    const lines = Array.from({ length: 400 }, (_, index) => comes(1, { id: id(index), reference: '2' }));
    const outcome = given(verified).result(receiving(came(lines)));
    expect(typesOf(verified, receiving(came(lines)))).toEqual([
      'InvoiceReceived',
      ...Array.from({ length: 2 }, () => 'InvoiceLinesReceived'),
      'UnmatchedInvoiceNoted',
    ]);
    expect(outcome).toMatchObject({ events: [{ event: { data: { lineCount: 400 } } }, {}, {}, {}] });
    expect(toInvoice().stream).toContain(invoice);
  });

  it('of a supplier that is nobody known waits all the same', () => {
    const supplier = '889640782' as OrgNumber;
    expect(mismatches(opened(), [comes(1)], { supplier, references: {} })).toEqual([
      { code: 'UNKNOWN_CONTRACT', references: [] },
    ]);
  });
});
