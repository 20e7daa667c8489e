import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate } from '@spillrom/kernel';
import * as story from '../../testing/contracts.js';
import { reportDelivery, reportReturned, withdrawDelivery } from './use.js';

const { attestant, confirming, contract, delivering, drafting, drawing, holder, lineOf, officer, opened } = story;
const { target, toContract, toProvider, told, verifying, where } = story;

const confirmed = told(opened(), drafting(lineOf(20, '10')), confirming());
const ended = [...confirmed, ...story.phaseTo('cancelled')];
const suspended = write(toProvider, { type: 'ProviderSuspended', data: { reason: 'Infections' } });
const patients = (count: number) => ({ line: 1, cohort: 1, specialty: '300', patients: count });
const unknown = { code: 'LINE_UNKNOWN', line: 2, pointer: '/line' } as const;
const overDrawn = (count: number, remaining: number) =>
  ({ code: 'OVER_DRAWN', line: 1, patients: count, remaining, pointer: '/patients' }) as const;

const returning = (count: number, line = 1, endOfWaitCode = '2') =>
  reportReturned({ type: 'ReportReturned', target, body: { line, patients: count, endOfWaitCode } });
const withdrawing = (delivery: number) =>
  withdrawDelivery({ type: 'WithdrawDelivery', target: { contract, delivery }, body: {} }, officer);

describe('drawing on the quota', () => {
  it('is numbered, and goes as far as the quota', () => {
    const drawn = (count: number, draw: number) =>
      write(toContract, { type: 'ReferralsDrawn', data: { ...where, ...patients(count), draw } });
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
      .thenRefused(overDrawn(11, 10), story.samePerson(holder, 'propose', 'confirm'), story.notOpen('cancelled'));
    given(drawn)
      .when(delivering(1, '2022-11-20', 2))
      .thenRefused(unknown);
  });

  it('of an own trust state the hours outside ordinary work', () => {
    const own = story.draftingOwn(lineOf(5, '10', 1, 'internalSettlement'));
    const history = told(opened(), own, confirming(), drawing(5));
    given(history)
      .when(delivering(5))
      .thenRefused({ code: 'HOURS_REQUIRED', line: 1, pointer: '/hoursOutsideOrdinary' });
    const body = { line: 1, patients: 5, deliveredOn, hoursOutsideOrdinary: 12 };
    given(history)
      .when(reportDelivery({ type: 'ReportDelivery', target, body }, story.onDay(officer, '2022-11-20')))
      .thenAccepted(
        [
          write(toContract, {
            type: 'DeliveryReported',
            data: { by: officer.actor, ...patients(5), delivery: 1, deliveredOn, hoursOutsideOrdinary: 12 },
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
    ['2022-11-13', false],
    ['2022-11-14', true],
    ['2022-12-23', true],
    ['2022-12-24', false],
  ])('happen in the period of the contract: on %s is %s', (on, fits) => {
    const outside = { code: 'OUTSIDE_CONTRACT_PERIOD', deliveredOn: on, from: '2022-11-14', to: '2022-12-23' };
    expect(given(drawn).result(dated(on, '2022-12-31'))).toMatchObject(
      fits ? { kind: 'accepted' } : { violations: [{ ...outside, pointer: '/deliveredOn' }] },
    );
  });

  const withDelivery = told(drawn, delivering(4));

  it('are verified once, by somebody else than who reported', () => {
    const verified = { by: attestant.actor, ...where, ...patients(4), delivery: 1, deliveredOn };
    const after = given(withDelivery)
      .when(verifying(1))
      .thenAccepted([write(toContract, { type: 'DeliveryVerified', data: verified })]);
    after.when(verifying(1)).thenRefused(story.inState('verified', { allowed: ['reported'] }));
    after.when(withdrawing(1)).thenRefused(story.inState('verified', { allowed: ['reported'] }));
    given([...withDelivery, ...story.phaseTo('cancelled')])
      .when(verifying(1, officer))
      .thenRefused(story.samePerson(officer, 'attest', 'propose'), story.notOpen('cancelled'));
    given(withDelivery)
      .when(verifying(1, holder))
      .thenRefused(story.samePerson(holder, 'attest', 'confirm'));
  });

  it('are found by their number', () => {
    given(withDelivery).when(verifying(2)).thenAbsent();
    given(withDelivery).when(withdrawing(2)).thenAbsent();
    given(opened()).when(withdrawing(1)).thenAbsent();
    given(opened()).when(delivering(1)).thenAbsent();
    given(opened()).when(verifying(1)).thenAbsent();
    given(told(withDelivery, withdrawing(1)))
      .when(withdrawing(1))
      .thenRefused(story.inState('withdrawn', { allowed: ['reported'] }));
  });
});
