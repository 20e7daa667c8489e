import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import { declineAmendment } from './decline.js';
import * as story from '../../testing/contracts.js';

const { acceptance, accepting, amending, confirming, contract, drafting, from, holder, lineOf, officer, opened } =
  story;
const { proposing, to, toContract, told } = story;

const confirmed = told(
  opened([
    [60, 300n],
    [40, 0n],
  ]),
  drafting(lineOf(20, '10')),
  confirming(),
);
const to35 = { lines: [{ line: 1, patients: 35 }] };
const to15 = { lines: [{ line: 1, patients: 15 }] };

describe('an amendment of the period', () => {
  const long = told(confirmed, accepting(), story.drawing(10, 1, '2022-11-20'), story.delivering(4, '2022-11-28'));
  const on = (day: string) => localDate(day);
  const early = story.onDay(officer, '2022-11-25');
  const late = story.onDay(officer, '2022-12-20');

  it.each([
    [
      'a draw',
      { from: on('2022-11-20') },
      { from: on('2022-11-21') },
      { requested: '2022-11-21', inUse: '2022-11-20' },
    ],
    [
      'a delivery',
      { to: on('2022-11-28') },
      { to: on('2022-11-27') },
      { requested: '2022-11-27', inUse: '2022-11-28' },
    ],
  ])('leaves out no day of %s', (_, fair, unfair, numbers) => {
    expect(given(long).result(proposing({ ...fair, acceptance }, early))).toMatchObject({ kind: 'accepted' });
    const pointer = 'from' in unfair ? '/from' : '/to';
    given(long)
      .when(proposing({ ...unfair, acceptance }, early))
      .thenRefused({ code: 'BELOW_USE', ...numbers, pointer });
  });

  it('does not end before today while drawn patients are still to be treated', () => {
    given(long)
      .when(proposing({ to: on('2022-12-19'), acceptance }, late))
      .thenRefused({ code: 'BELOW_USE', requested: '2022-12-19', inUse: '2022-12-20', pointer: '/to' });
    expect(given(long).result(proposing({ to: on('2022-12-20'), acceptance }, late))).toMatchObject({
      kind: 'accepted',
    });
    const treated = told(long, story.delivering(6, '2022-11-28'));
    expect(given(treated).result(proposing({ to: on('2022-12-19'), acceptance }, late))).toMatchObject({
      kind: 'accepted',
    });
  });

  it('raises when it begins earlier or ends later, and is then judged as a confirmation', () => {
    const later = { to: localDate('2022-12-24') };
    given([...confirmed, ...story.phaseTo('closing')])
      .when(proposing(later))
      .thenRefused(story.notOpen('closing', ['open'], { raises: true }));
    given(told(confirmed, proposing(later)))
      .when(amending(1, story.other))
      .thenRefused(
        { code: 'NO_DELEGATION', holder: story.other.actor, neededOre: '200' },
        { code: 'OUT_OF_PERIOD', from, to: later.to, frameworkFrom: from, frameworkTo: to },
      );
    const shorter = told(confirmed, proposing({ to: localDate('2022-12-22') }));
    expect(given(shorter).result(amending(1, story.other))).toMatchObject({ kind: 'accepted' });
  });

  it('is not raised once it is over', () => {
    const dearer = told(confirmed, proposing({ lines: [{ line: 1, patients: 21 }] }));
    expect(given(dearer).result(amending(1, story.onDay(holder, '2022-12-23')))).toMatchObject({ kind: 'accepted' });
    const over = given(dearer).result(amending(1, story.onDay(holder, '2022-12-24')));
    expect(over).toMatchObject({
      violations: [{ code: 'PERIOD_OVER', to, today: '2022-12-24' }, { code: 'OVER_LIST_PRICE' }],
    });
  });
});

describe('an amendment by which more patients cost no more', () => {
  const cheaper = { lines: [{ line: 1, patients: 61, unitPriceOre: '3' }] };

  it('raises: it asks for room in the cohort, authority and an open phase', () => {
    given(told(confirmed, proposing(cheaper)))
      .when(amending(1, story.other))
      .thenRefused(
        { code: 'NO_DELEGATION', holder: story.other.actor, neededOre: '183' },
        { code: 'COHORT_COVERED', cohort: 1, contracted: 20, patients: 41, approved: 60 },
      );
    given([...confirmed, ...story.phaseTo('closing')])
      .when(proposing(cheaper))
      .thenRefused(story.notOpen('closing', ['open'], { raises: true }));
  });
});

describe('the size of an amended contract', () => {
  const lines = (count: number) => Array.from({ length: count }, () => lineOf(1, '1'));

  it('is at most 100 lines, and a total that every store holds', () => {
    expect(given(confirmed).result(proposing({ newLines: lines(99) }))).toMatchObject({ kind: 'accepted' });
    given(confirmed)
      .when(proposing({ newLines: lines(100) }))
      .thenRefused({ code: 'TOO_MANY_LINES', lines: 101, linesMax: 100, pointer: '/newLines' });
    const most = '999999999999999';
    given(confirmed)
      .when(proposing({ newLines: [lineOf(1, most)] }))
      .thenRefused({ code: 'AMOUNT_TOO_LARGE', amountOre: '1000000000000199', maxOre: most, pointer: '/newLines' });
  });
});

describe('declining an amendment', () => {
  const up = told(confirmed, proposing(to35));
  const declining = (amendment: number, who = officer) =>
    declineAmendment({ type: 'DeclineAmendment', target: { contract, amendment }, body: { reason: 'Too dear' } }, who);

  it('ends it as if it had been withdrawn, with who and why, and is no part of the expense', () => {
    const declined = { by: officer.actor, amendment: 1, reason: 'Too dear' };
    given(up)
      .when(declining(1))
      .thenAccepted([write(toContract, { type: 'AmendmentDeclined', data: declined })])
      .when(declining(1))
      .thenRefused(story.inState('withdrawn', { what: 'amendment', allowed: ['proposed'] }));
    const after = told(up, declining(1, story.other));
    expect(given(told(after, proposing(to15, story.other))).result(amending(2))).toMatchObject({ kind: 'accepted' });
    given(confirmed).when(declining(1)).thenAbsent();
  });
});
