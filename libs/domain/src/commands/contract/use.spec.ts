import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { localDate } from '@spillrom/kernel';
import * as story from '../../testing/contracts.js';
import { coordinator } from '../../testing/requests.js';
import { settleContract, terminateContract } from './end.js';
import { correctDraw, correctReturn, drawReferrals, reportReturned } from './use.js';

const { accepting, confirming, contract, delivering, drafting, drawing, holder, lineOf, opened } = story;
const { target, toContract, toProvider, told, where } = story;

const confirmed = told(opened(), drafting(lineOf(20, '10')), confirming(), accepting());
const ended = [...confirmed, ...story.phaseTo('cancelled')];
const suspended = write(toProvider, { type: 'ProviderSuspended', data: { reason: 'Infections' } });
const patients = (count: number) => ({ line: 1, cohort: 1, specialty: '300', patients: count });
const drawnOn = localDate('2022-11-14');
const unknown = { code: 'LINE_UNKNOWN', line: 2, pointer: '/line' } as const;
const overDrawn = (count: number, remaining: number) =>
  ({ code: 'OVER_DRAWN', line: 1, patients: count, remaining, pointer: '/patients' }) as const;

const returning = (count: number, line = 1, endOfWaitCode = '2') =>
  reportReturned({ type: 'ReportReturned', target, body: { line, patients: count, endOfWaitCode } }, coordinator);

describe('drawing on the quota', () => {
  it('is numbered, and goes as far as the quota', () => {
    const drawn = (count: number, draw: number) =>
      write(toContract, { type: 'ReferralsDrawn', data: { ...where, ...patients(count), draw, drawnOn } });
    given(confirmed)
      .when(drawing(15))
      .thenAccepted([drawn(15, 1)], '1')
      .when(drawing(5))
      .thenAccepted([drawn(5, 2)], '2')
      .when(drawing(1))
      .thenRefused({ code: 'QUOTA_EXCEEDED', line: 1, patients: 1, remaining: 0, pointer: '/patients' });
  });

  it('has back what was returned', () => {
    expect(given(told(confirmed, drawing(20), returning(1))).result(drawing(1))).toMatchObject({ kind: 'accepted' });
  });

  it('stops at once when the provider is suspended', () => {
    given([...confirmed, suspended])
      .when(drawing(1))
      .thenRefused({ code: 'PROVIDER_SUSPENDED', provider: story.hospital, status: 'suspended' });
  });

  it('is told all that is wrong at once, in order', () => {
    given([...ended, suspended])
      .when(drawing(21))
      .thenRefused(
        { code: 'QUOTA_EXCEEDED', line: 1, patients: 21, remaining: 20, pointer: '/patients' },
        { code: 'PROVIDER_SUSPENDED', provider: story.hospital, status: 'suspended' },
        story.notOpen('cancelled'),
      );
    given([...ended, suspended])
      .when(drawing(1, 2))
      .thenRefused(
        unknown,
        { code: 'PROVIDER_SUSPENDED', provider: story.hospital, status: 'suspended' },
        story.notOpen('cancelled'),
      );
  });

  it('is for a confirmed contract', () => {
    given(opened()).when(drawing(1)).thenAbsent();
    given(told(opened(), drafting(lineOf(1, '1'))))
      .when(drawing(1))
      .thenRefused(story.inState('drafted', { allowed: ['confirmed'] }));
  });
});

describe('the day of a draw', () => {
  const on = (day: string, today: string, line = 1) => {
    const body = { line, patients: 1, drawnOn: localDate(day) };
    return drawReferrals({ type: 'DrawReferrals', target, body }, story.onDay(coordinator, today));
  };
  const outside = { code: 'OUTSIDE_CONTRACT_PERIOD', from: '2022-11-14', to: '2022-12-23' };

  it.each([
    ['2022-11-11', '2022-11-20', { code: 'BEFORE_CONFIRMATION', date: '2022-11-11', confirmedOn: '2022-11-12' }],
    ['2022-11-12', '2022-11-12', undefined],
    ['2022-11-20', '2022-11-20', undefined],
    ['2022-11-21', '2022-11-20', { code: 'DATE_IN_FUTURE', date: '2022-11-21', today: '2022-11-20' }],
    ['2022-12-23', '2022-12-31', undefined],
    ['2022-12-24', '2022-12-31', { ...outside, date: '2022-12-24' }],
  ])('is not before the confirmation, in the future or after the period: %s, told on %s', (day, today, wrong) => {
    expect(given(confirmed).result(on(day, today))).toMatchObject(
      wrong === undefined ? { kind: 'accepted' } : { violations: [{ ...wrong, pointer: '/drawnOn' }] },
    );
  });
});

describe('correcting a draw', () => {
  const correcting = (count: number, draw = 1) =>
    correctDraw(
      { type: 'CorrectDraw', target: { contract, draw }, body: { patients: count, reason: 'Miscounted' } },
      coordinator,
    );
  const corrected = (change: number, to: number) =>
    write(toContract, {
      type: 'DrawCorrected',
      data: { ...where, ...patients(change), draw: 1, drawnPatients: to, drawnOn, reason: 'Miscounted' },
    });
  const drawn = told(confirmed, drawing(10), delivering(4), returning(1));
  const below = (requested: string, inUse: string) =>
    ({ code: 'BELOW_USE', line: 1, requested, inUse, pointer: '/patients' }) as const;

  it('counts it anew, down to what was reported and returned since, and up to the quota', () => {
    given(drawn)
      .when(correcting(5))
      .thenAccepted([corrected(-5, 5)])
      .when(correcting(4))
      .thenRefused(below('4', '5'));
    given(drawn)
      .when(correcting(21))
      .thenAccepted([corrected(11, 21)])
      .when(correcting(22))
      .thenRefused({ code: 'QUOTA_EXCEEDED', line: 1, patients: 1, remaining: 0, pointer: '/patients' });
    given(drawn).when(correcting(10)).thenRefused({ code: 'CHANGES_NOTHING', what: 'draw' });
  });

  it('leaves referred by each date what was delivered by then, whatever was drawn later', () => {
    const later = told(confirmed, drawing(4), delivering(4), drawing(6, 1, '2022-11-25'));
    given(later).when(correcting(3)).thenRefused(below('3', '4'));
    expect(given(later).result(correcting(0, 2))).toMatchObject({ kind: 'accepted' });
  });

  it('to more is a draw: not with a suspended provider, nor once the contract is terminated', () => {
    given([...drawn, suspended])
      .when(correcting(11))
      .thenRefused({ code: 'PROVIDER_SUSPENDED', provider: story.hospital, status: 'suspended' });
    expect(given([...drawn, suspended]).result(correcting(9))).toMatchObject({ kind: 'accepted' });
    const terminating = terminateContract({ type: 'TerminateContract', target, body: { reason: 'Moved' } }, holder);
    const over = told(drawn, terminating);
    given(over)
      .when(correcting(11))
      .thenRefused({ code: 'QUOTA_EXCEEDED', line: 1, patients: 1, remaining: 0, pointer: '/patients' });
    expect(given(over).result(correcting(9))).toMatchObject({ kind: 'accepted' });
  });

  it('is for a draw that is there, on a contract that runs', () => {
    given(drawn).when(correcting(1, 2)).thenAbsent();
    const none = told(confirmed, drawing(1), correcting(0));
    const settling = settleContract({ type: 'SettleContract', target, body: {} }, holder);
    given(told(none, settling))
      .when(correcting(1))
      .thenRefused(story.inState('settled', { what: 'draw', allowed: ['standing'] }));
  });
});

describe('correcting a return', () => {
  const correcting = (count: number) =>
    correctReturn(
      { type: 'CorrectReturn', target: { contract, return: 1 }, body: { patients: count, reason: 'Miscounted' } },
      coordinator,
    );
  const drawn = told(confirmed, drawing(20), returning(5), drawing(2), delivering(10));

  it('counts it anew, up to what is open, and down to what the quota has room for', () => {
    const corrected = (change: number, to: number) =>
      write(toContract, {
        type: 'ReturnCorrected',
        data: { ...where, ...patients(change), return: 1, returnedPatients: to, reason: 'Miscounted' },
      });
    given(drawn)
      .when(correcting(12))
      .thenAccepted([corrected(7, 12)])
      .when(correcting(13))
      .thenRefused(overDrawn(1, 0));
    given(drawn)
      .when(correcting(2))
      .thenAccepted([corrected(-3, 2)])
      .when(correcting(1))
      .thenRefused({ code: 'QUOTA_EXCEEDED', line: 1, patients: 1, remaining: 0, pointer: '/patients' });
    given(drawn).when(correcting(5)).thenRefused({ code: 'CHANGES_NOTHING', what: 'return' });
    given(told(confirmed, drawing(1)))
      .when(correcting(1))
      .thenAbsent();
  });
});

describe('reporting patients as returned', () => {
  const drawn = told(confirmed, drawing(10), delivering(4));

  it('goes as far as those who are referred and not reported as treated', () => {
    const returned = { ...where, ...patients(6), return: 1, endOfWaitCode: '2' };
    given(drawn)
      .when(returning(6))
      .thenAccepted([write(toContract, { type: 'ReferralsReturned', data: returned })], '1')
      .when(returning(1))
      .thenRefused(overDrawn(1, 0));
  });

  it('is told all that is wrong at once, in order', () => {
    given([...drawn, ...story.phaseTo('cancelled')])
      .when(returning(7, 1, '8'))
      .thenRefused(
        overDrawn(7, 6),
        { code: 'CODE_UNKNOWN', value: '8', pointer: '/endOfWaitCode' },
        story.notOpen('cancelled'),
      );
    given(drawn).when(returning(1, 2)).thenRefused(unknown);
  });

  it('is for a contract that runs', () => {
    given(opened()).when(returning(1)).thenAbsent();
    given(told(opened(), drafting(lineOf(1, '1'))))
      .when(returning(1))
      .thenRefused(story.inState('drafted', { allowed: ['confirmed', 'terminated'] }));
  });
});
