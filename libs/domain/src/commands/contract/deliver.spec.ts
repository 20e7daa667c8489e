import { write } from '@spillrom/event-sourcing';
import { given } from '@spillrom/event-sourcing/testing';
import { instant, localDate } from '@spillrom/kernel';
import * as story from '../../testing/contracts.js';
import { coordinator } from '../../testing/requests.js';
import { reportDelivery, unverifyDelivery, withdrawDelivery } from './deliver.js';
import { settleContract } from './end.js';
import { reportReturned } from './use.js';
import { attesting, billed, registering } from '../../testing/invoices.js';

const { attestant, accepting, confirming, contract, delivering, drafting, drawing, holder, lineOf, officer, opened } =
  story;
const { target, toContract, told, verifying, where } = story;

const confirmed = told(opened(), drafting(lineOf(20, '10')), confirming(), accepting());
const patients = (count: number) => ({ line: 1, cohort: 1, specialty: '300', patients: count });
const unknown = { code: 'LINE_UNKNOWN', line: 2, pointer: '/line' } as const;
const overDrawn = (count: number, remaining: number) =>
  ({ code: 'OVER_DRAWN', line: 1, patients: count, remaining, pointer: '/patients' }) as const;

const returning = (count: number, line = 1, endOfWaitCode = '2') =>
  reportReturned({ type: 'ReportReturned', target, body: { line, patients: count, endOfWaitCode } }, coordinator);
const withdrawing = (delivery: number) =>
  withdrawDelivery({ type: 'WithdrawDelivery', target: { contract, delivery }, body: {} }, officer);

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
      .thenRefused(story.samePerson(holder, 'report', 'confirm'), overDrawn(11, 10), story.notOpen('cancelled'));
    given(drawn)
      .when(delivering(1, '2022-11-20', 2))
      .thenRefused(unknown);
  });

  it('of an own trust state the minutes outside ordinary work', () => {
    const own = story.draftingOwn(story.contract, lineOf(5, '10', 1, 'internalSettlement'));
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
    const open = told(
      opened(),
      drafting(lineOf(20, '10')),
      confirming(story.onDay(holder, '2022-11-16')),
      accepting(story.onDay(officer, '2022-11-16')),
    );
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
