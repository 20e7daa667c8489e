import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate } from '@spillrom/kernel';
import * as story from '../../testing/contracts.js';
import { coordinator } from '../../testing/requests.js';
import { reportDelivery, unverifyDelivery, withdrawDelivery } from './deliver.js';
import { settleContract, terminateContract } from './end.js';
import { correctDraw, correctReturn, drawReferrals, reportReturned } from './use.js';
import { attesting, billed, registering } from '../../testing/invoices.js';

const { attestant, confirming, contract, delivering, drafting, drawing, holder, lineOf, officer, opened } = story;
const { target, toContract, toProvider, told, verifying, where } = story;

const confirmed = told(opened(), drafting(lineOf(20, '10')), confirming());
const ended = [...confirmed, ...story.phaseTo('cancelled')];
const suspended = write(toProvider, { type: 'ProviderSuspended', data: { reason: 'Infections' } });
const patients = (count: number) => ({ line: 1, cohort: 1, specialty: '300', patients: count });
const drawnOn = localDate('2022-11-14');
const unknown = { code: 'LINE_UNKNOWN', line: 2, pointer: '/line' } as const;
const overDrawn = (count: number, remaining: number) =>
  ({ code: 'OVER_DRAWN', line: 1, patients: count, remaining, pointer: '/patients' }) as const;

const returning = (count: number, line = 1, endOfWaitCode = '2') =>
  reportReturned({ type: 'ReportReturned', target, body: { line, patients: count, endOfWaitCode } }, coordinator);
const withdrawing = (delivery: number) =>
  withdrawDelivery({ type: 'WithdrawDelivery', target: { contract, delivery }, body: {} }, officer);

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
      .thenRefused({ code: 'PROVIDER_SUSPENDED', provider: story.hospital });
  });

  it('is told all that is wrong at once, in order', () => {
    given([...ended, suspended])
      .when(drawing(21))
      .thenRefused(
        { code: 'QUOTA_EXCEEDED', line: 1, patients: 21, remaining: 20, pointer: '/patients' },
        { code: 'PROVIDER_SUSPENDED', provider: story.hospital },
        story.notOpen('cancelled'),
      );
    given([...ended, suspended])
      .when(drawing(1, 2))
      .thenRefused(unknown, { code: 'PROVIDER_SUSPENDED', provider: story.hospital }, story.notOpen('cancelled'));
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
      .thenRefused({ code: 'PROVIDER_SUSPENDED', provider: story.hospital });
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

describe('deliveries', () => {
  const drawn = told(confirmed, drawing(10));
  const deliveredOn = localDate('2022-11-20');
  const reported = (count: number, delivery: number) =>
    write(toContract, {
      type: 'DeliveryReported',
      data: { by: officer.actor, ...patients(count), delivery, deliveredOn },
    });

  it('are reported up to those referred and not returned; what is withdrawn may be reported again', () => {
    const full = given(told(drawn, returning(1)))
      .when(delivering(9))
      .thenAccepted([reported(9, 1)], '1');
    full.when(delivering(1)).thenRefused(overDrawn(1, 0));
    full
      .when(withdrawing(1))
      .thenAccepted([write(toContract, { type: 'DeliveryWithdrawn', data: { by: officer.actor, delivery: 1 } })])
      .when(delivering(9))
      .thenAccepted([reported(9, 2)], '2');
  });

  it('are told all that is wrong at once, in order', () => {
    given([...drawn, ...story.phaseTo('cancelled')])
      .when(delivering(11, '2022-11-20', 1, holder))
      .thenRefused(overDrawn(11, 10), story.samePerson(holder, 'report', 'confirm'), story.notOpen('cancelled'));
    given(drawn)
      .when(delivering(1, '2022-11-20', 2))
      .thenRefused(unknown);
  });

  it('of an own trust state the minutes outside ordinary work', () => {
    const own = story.draftingOwn(lineOf(5, '10', 1, 'internalSettlement'));
    const history = told(opened(), own, confirming(), drawing(5));
    given(history)
      .when(delivering(5))
      .thenRefused({ code: 'MINUTES_REQUIRED', line: 1, pointer: '/minutesOutsideOrdinary' });
    const body = { line: 1, patients: 5, deliveredOn, minutesOutsideOrdinary: 12 };
    given(history)
      .when(reportDelivery({ type: 'ReportDelivery', target, body }, story.onDay(officer, '2022-11-20')))
      .thenAccepted(
        [
          write(toContract, {
            type: 'DeliveryReported',
            data: { by: officer.actor, ...patients(5), delivery: 1, deliveredOn, minutesOutsideOrdinary: 12 },
          }),
        ],
        '1',
      );
  });

  const dated = (on: string, today: string) => {
    const body = { line: 1, patients: 1, deliveredOn: localDate(on) };
    return reportDelivery({ type: 'ReportDelivery', target, body }, story.onDay(officer, today));
  };

  it('have happened, by the calendar of Oslo', () => {
    expect(given(drawn).result(dated('2022-11-20', '2022-11-20'))).toMatchObject({ kind: 'accepted' });
    given(drawn)
      .when(dated('2022-11-21', '2022-11-20'))
      .thenRefused({
        code: 'DATE_IN_FUTURE',
        date: localDate('2022-11-21'),
        today: localDate('2022-11-20'),
        pointer: '/deliveredOn',
      });
    const lateEvening = { ...officer, decidedAt: instant('2022-11-20T23:00:00Z') };
    const body = { line: 1, patients: 1, deliveredOn: localDate('2022-11-21') };
    expect(given(drawn).result(reportDelivery({ type: 'ReportDelivery', target, body }, lateEvening))).toMatchObject({
      kind: 'accepted',
    });
  });

  it.each([
    ['2022-11-14', true],
    ['2022-12-23', true],
    ['2022-12-24', false],
  ])('happen in the period of the contract: on %s is %s', (on, fits) => {
    const outside = { code: 'OUTSIDE_CONTRACT_PERIOD', date: on, from: '2022-11-14', to: '2022-12-23' };
    expect(given(drawn).result(dated(on, '2022-12-31'))).toMatchObject(
      fits ? { kind: 'accepted' } : { violations: [{ ...outside, pointer: '/deliveredOn' }] },
    );
  });

  it('happen not before the contract was confirmed', () => {
    const open = told(opened(), drafting(lineOf(20, '10')), confirming(story.onDay(holder, '2022-11-16')));
    const late = told(open, drawing(5, 1, '2022-11-16'));
    given(late)
      .when(dated('2022-11-15', '2022-12-31'))
      .thenRefused(
        {
          code: 'BEFORE_CONFIRMATION',
          date: localDate('2022-11-15'),
          confirmedOn: localDate('2022-11-16'),
          pointer: '/deliveredOn',
        },
        beforeReferral('2022-11-15', 1, 0),
      );
    expect(given(late).result(dated('2022-11-16', '2022-12-31'))).toMatchObject({ kind: 'accepted' });
  });

  const beforeReferral = (on: string, count: number, remaining: number) =>
    ({
      code: 'BEFORE_REFERRAL',
      line: 1,
      deliveredOn: localDate(on),
      patients: count,
      remaining,
      pointer: '/deliveredOn',
    }) as const;

  it('are by each date no more than were referred by then', () => {
    const twice = told(confirmed, drawing(3), drawing(5, 1, '2022-11-25'), delivering(1, '2022-11-28'));
    given(twice)
      .when(delivering(4, '2022-11-24'))
      .thenRefused(beforeReferral('2022-11-24', 4, 3));
    expect(given(twice).result(delivering(3, '2022-11-24'))).toMatchObject({ kind: 'accepted' });
    expect(given(twice).result(delivering(7, '2022-11-25'))).toMatchObject({ kind: 'accepted' });
    const taken = told(confirmed, drawing(3), delivering(3, '2022-11-20'), drawing(5, 1, '2022-11-25'));
    given(taken)
      .when(delivering(1, '2022-11-15'))
      .thenRefused(beforeReferral('2022-11-15', 1, 0));
  });

  const unverifying = (who = story.attestant) =>
    unverifyDelivery(
      { type: 'UnverifyDelivery', target: { contract, delivery: 1 }, body: { reason: 'Wrong patients' } },
      who,
    );
  const otherAttestant = story.by('other-attestant', 'attestant');

  it('are unverified by another attestant, while no attested invoice counts on them', () => {
    const verified = told(drawn, delivering(4), verifying(1));
    const unverified = { by: otherAttestant.actor, ...where, ...patients(-4), delivery: 1, deliveredOn };
    given(verified)
      .when(unverifying())
      .thenRefused(story.samePerson(attestant, 'unverify', 'verify'));
    given(verified)
      .when(unverifying(otherAttestant))
      .thenAccepted([
        write(toContract, { type: 'DeliveryUnverified', data: { ...unverified, reason: 'Wrong patients' } }),
      ])
      .when(unverifying(otherAttestant))
      .thenRefused(story.inState('reported', { what: 'delivery', allowed: ['verified'] }));
    expect(given(told(verified, unverifying(otherAttestant))).result(withdrawing(1))).toMatchObject({
      kind: 'accepted',
    });
    given(told(verified, registering([billed(3)]), attesting()))
      .when(unverifying(otherAttestant))
      .thenRefused({ code: 'DELIVERY_USED', delivery: 1, used: 3 });
  });

  it('stay verified on a settled contract', () => {
    const settling = settleContract({ type: 'SettleContract', target, body: { reason: 'Free of charge' } }, holder);
    given(told(confirmed, drawing(4), delivering(4), verifying(1), settling))
      .when(unverifying(otherAttestant))
      .thenRefused(story.inState('settled', { allowed: ['confirmed', 'terminated'] }));
  });

  const withDelivery = told(drawn, delivering(4));

  it('are verified once, by somebody else than who reported', () => {
    const verified = { by: attestant.actor, ...where, ...patients(4), delivery: 1, deliveredOn };
    const after = given(withDelivery)
      .when(verifying(1))
      .thenAccepted([write(toContract, { type: 'DeliveryVerified', data: verified })]);
    after.when(verifying(1)).thenRefused(story.inState('verified', { what: 'delivery', allowed: ['reported'] }));
    after.when(withdrawing(1)).thenRefused(story.inState('verified', { what: 'delivery', allowed: ['reported'] }));
    given([...withDelivery, ...story.phaseTo('cancelled')])
      .when(verifying(1, officer))
      .thenRefused(story.samePerson(officer, 'verify', 'draft'), story.notOpen('cancelled'));
    given(withDelivery)
      .when(verifying(1, holder))
      .thenRefused(story.samePerson(holder, 'verify', 'confirm'));
  });

  it('are found by their number', () => {
    given(withDelivery).when(verifying(2)).thenAbsent();
    given(withDelivery).when(withdrawing(2)).thenAbsent();
    given(opened()).when(withdrawing(1)).thenAbsent();
    given(opened()).when(delivering(1)).thenAbsent();
    given(opened()).when(verifying(1)).thenAbsent();
    given(told(withDelivery, withdrawing(1)))
      .when(withdrawing(1))
      .thenRefused(story.inState('withdrawn', { what: 'delivery', allowed: ['reported'] }));
  });
});
