import { read, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate, startOfDay } from '@spillrom/kernel';
import * as contracts from '../../testing/contracts.js';
import * as story from '../../testing/requests.js';
import type { Violation } from '../../vocabulary/violations.js';
import { discardContract } from '../contract/draft.js';
import { amendApproval, approveRequest, releaseReservation } from './approve.js';
import type { AmendApproval } from './commands.js';
import { lapseReservation } from './lapse.js';
import { proposeReservationReversal } from './reverse.js';

const { director, officer, request, target, toProgramme, toRequest } = story;
const { told } = contracts;
const day = localDate;

type Decision = Reading<Outcome<Violation>>;

const amending = (body: Partial<AmendApproval['body']>, on = '2022-11-12'): Decision =>
  amendApproval(
    { type: 'AmendApproval', target, body: { reason: 'So decided', cohorts: [], ...body } },
    contracts.onDay(director, on),
  );
const until = (date: string, on?: string): Decision => amending({ reservedUntil: day(date) }, on);
const lapsing = (decidedAt: string): Decision =>
  lapseReservation(
    { type: 'LapseReservation', target, body: {} },
    { ...story.by('clock', 'clock'), decidedAt: instant(decidedAt) },
  );

/** 60 patients approved, 300 øre reserved. */
const reserved = contracts.opened();
const ending = told(reserved, until('2022-11-20'));
const due = startOfDay(day('2022-11-21'));

describe('the end of a reservation', () => {
  const cohorts = [
    { cohort: 1, patients: 60, reservedOre: '300' },
    { cohort: 2, patients: 0, reservedOre: '0' },
  ];
  const approving = (date: string): Decision =>
    approveRequest(
      { type: 'ApproveRequest', target, body: { rationale: 'Need', cohorts, reservedUntil: day(date) } },
      director,
    );
  const assessed: readonly Written[] = [...story.programmeWith('open'), ...story.standing.assessed];

  it('is stated by an approval: today or later', () => {
    const after = told(assessed, approving('2022-11-12'));
    expect(given(after).result(read(toRequest))).toMatchObject({ reservedUntil: '2022-11-12' });
    given(assessed)
      .when(approving('2022-11-11'))
      .thenRefused({
        code: 'DATE_IN_PAST',
        date: day('2022-11-11'),
        today: day('2022-11-12'),
        pointer: '/reservedUntil',
      });
  });

  it('is restated by an amendment of the approval, which need change nothing else', () => {
    expect(given(ending).result(read(toRequest))).toMatchObject({ reservedUntil: '2022-11-20' });
    given(ending)
      .when(until('2022-11-20'))
      .thenRefused({ code: 'CHANGES_NOTHING', what: 'approval', pointer: '/cohorts' });
    expect(given(told(ending, until('2022-11-14'))).result(read(toRequest))).toMatchObject({
      reservedUntil: '2022-11-14',
    });
  });

  it('must be restated by what raises once it is past, and stays where what lowers does not name it', () => {
    const [more, fewer] = [61, 59].map((patients) => ({ cohorts: [{ cohort: 1, patients, reservedOre: '300' }] }));
    expect(given(ending).result(amending(more!, '2022-11-20'))).toMatchObject({ kind: 'accepted' });
    given(ending)
      .when(amending(more!, '2022-11-21'))
      .thenRefused({
        code: 'DATE_IN_PAST',
        date: day('2022-11-20'),
        today: day('2022-11-21'),
        pointer: '/reservedUntil',
      });
    const renewed = { ...more!, reservedUntil: day('2022-11-21') };
    expect(given(ending).result(amending(renewed, '2022-11-21'))).toMatchObject({ kind: 'accepted' });
    const lowered = told(ending, amending(fewer!, '2022-11-21'));
    expect(given(lowered).result(read(toRequest))).toMatchObject({ reservedUntil: '2022-11-20' });
  });
});

describe('the lapse of a reservation', () => {
  it('releases what is still reserved to available, for good', () => {
    const dated = { effectiveOn: day('2022-11-21'), fiscalYear: 2022 };
    const owner = { trust: story.stOlavs, specialty: '300', request, cohort: 1 };
    const released = [{ cohort: 1, amountOre: '300' }];
    const after = given(ending)
      .when(lapsing(due))
      .thenAccepted([
        write(toRequest, { type: 'ReservationLapsed', data: { reservedUntil: day('2022-11-20'), released } }),
        write(toProgramme, {
          type: 'ReservationReleased',
          data: {
            request,
            cause: 'lapse',
            ...dated,
            entries: [
              { account: 'available', phase: 1, amountOre: '300' },
              { account: 'reserved', phase: 1, ...owner, amountOre: '-300' },
            ],
          },
        }),
      ]);
    after.when(lapsing(due)).thenRefused({ code: 'NOT_DUE' });
    after
      .when(
        proposeReservationReversal({ type: 'ProposeReservationReversal', target, body: { reason: 'Wrong' } }, officer),
      )
      .thenRefused({ code: 'DEPENDED_ON', on: [{ kind: 'movement', of: 'release', number: 1 }], count: 1 });
  });

  it('is due with the beginning of the day after the last', () => {
    given(ending).when(lapsing('2022-11-20T22:59:59.999999Z')).thenRefused({ code: 'NOT_DUE', dueAt: due });
    expect(given(ending).result(lapsing('2022-11-20T23:00:00Z'))).toMatchObject({ kind: 'accepted' });
  });

  it('comes to no reservation without an end, and to none of which nothing is left', () => {
    given(reserved).when(lapsing('2023-06-01T08:00:00Z')).thenRefused({ code: 'NOT_DUE' });
    const releasing = releaseReservation(
      { type: 'ReleaseReservation', target, body: { cohort: 1, amountOre: '300', reason: 'Dearer' } },
      director,
    );
    given(told(ending, releasing)).when(lapsing(due)).thenRefused({ code: 'NOT_DUE' });
  });

  it('waits for thirty days from the drafting of a contract that is still a draft, and no longer', () => {
    const drafted = told(ending, contracts.drafting(contracts.lineOf(1, '1')));
    // Drafted on 12 November.
    const held = startOfDay(day('2022-12-13'));
    given(drafted).when(lapsing('2022-12-12T22:59:59Z')).thenRefused({ code: 'NOT_DUE', dueAt: held });
    expect(given(drafted).result(lapsing(held))).toMatchObject({ kind: 'accepted' });
    const discarded = discardContract({ type: 'DiscardContract', target: contracts.target, body: {} }, officer);
    expect(given(told(drafted, discarded)).result(lapsing(due))).toMatchObject({ kind: 'accepted' });
    expect(given(told(drafted, contracts.confirming())).result(lapsing(due))).toMatchObject({ kind: 'accepted' });
  });

  it('does not wait for a draft of whose drafting no day is known', () => {
    const noted = write(toRequest, { type: 'ContractDraftNoted', data: { contract: contracts.contract } });
    expect(given([...ending, noted]).result(lapsing(due))).toMatchObject({ kind: 'accepted' });
  });

  it('is for an approved request', () => {
    given(story.programmeWith('open')).when(lapsing(due)).thenAbsent();
    given([...story.programmeWith('open'), ...story.standing.assessed])
      .when(lapsing(due))
      .thenRefused({
        code: 'WRONG_STATE',
        what: 'request',
        status: 'assessed',
        allowed: ['approved', 'partlyApproved'],
      });
  });
});
