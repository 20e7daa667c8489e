import { given } from '@spillrom/event-sourcing/testing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { localDate, startOfDay } from '@spillrom/kernel';
import * as awards from '../../testing/awards.js';
import * as contracts from '../../testing/contracts.js';
import * as fixture from '../../testing/contracts-on-awards.js';
import type { Violation } from '../../vocabulary/violations.js';
import { approveRequest } from '../request/approve.js';
import { confirmReservationReversal, proposeReservationReversal } from '../request/reverse.js';
import { withdrawRequest } from '../request/submit.js';
import { lapseContract } from './accept.js';

type Decision = Reading<Outcome<Violation>>;

const { contract, lineOf, request, told } = contracts;
const { annulling, awarded, confirming, drafting, holder, officer, roomIn, second, withoutAward } = fixture;
const target = { request };
const on = (who: Context): Context => contracts.onDay(who, '2022-11-25');

const approving = (patients: number): Decision => {
  const cohorts = [patients, 0].map((each, index) => ({ cohort: index + 1, patients: each, reservedOre: '0' }));
  return approveRequest({ type: 'ApproveRequest', target, body: { rationale: 'Anew', cohorts } }, awards.director);
};

describe('an award, of 40 of 60 approved patients, whose request', () => {
  const reversed = told(
    awarded,
    proposeReservationReversal({ type: 'ProposeReservationReversal', target, body: { reason: 'Wrong sum' } }, officer),
    confirmReservationReversal(
      { type: 'ConfirmReservationReversal', target: { request, reversal: 1 }, body: {} },
      holder,
    ),
  );

  it('is approved anew, has room for no more than that approves', () => {
    expect(roomIn(reversed).room).toBe(40);
    given(reversed)
      .when(approving(39))
      .thenRefused({
        ...{ code: 'BELOW_USE', cohort: 1, requested: '39', inUse: '40' },
        pointer: '/cohorts/0/patients',
      });
    expect(given(reversed).result(approving(40))).toMatchObject({ kind: 'accepted' });
    expect(given(told(reversed, annulling())).result(approving(39))).toMatchObject({ kind: 'accepted' });
  });

  it('is not approved at the moment, or is withdrawn, carries no contract', () => {
    const director = on(contracts.by('trust-director', 'trust-medical-director'));
    const withdrawing = withdrawRequest({ type: 'WithdrawRequest', target, body: { reason: 'No need' } }, director);
    const drafted = told(awarded, drafting([lineOf(10, '20')]));
    for (const [history, status] of [
      [told(drafted, withdrawing), 'withdrawn'],
      [told(reversed, drafting([lineOf(10, '20')])), 'assessed'],
    ] as const) {
      const refused = given(history).result(confirming()) as { readonly violations: readonly Violation[] };
      expect(refused.violations).toContainEqual(expect.objectContaining({ code: 'REQUEST_NOT_APPROVED', status }));
      expect(given(history).result(annulling())).toMatchObject({ kind: 'accepted' });
    }
  });

  it('was filled while a contract on it was lowered, has no use of the room that comes back when that lapses', () => {
    const clock = { ...contracts.by('clock', 'clock'), decidedAt: startOfDay(localDate('2022-12-03')) };
    const filled = told(
      awarded,
      drafting([lineOf(30, '20')]),
      confirming(),
      contracts.proposing({ lines: [{ line: 1, patients: 10 }] }, officer),
      contracts.amending(1, holder),
      // 10 on the award, which has room for 10 more; 40 elsewhere.
      withoutAward(40),
      confirming(second),
      lapseContract({ type: 'LapseContract', target: { contract }, body: {} }, clock),
    );
    expect(roomIn(filled)).toEqual({ room: 40, used: [0] });
    const third = contracts.next(3);
    const covered = { code: 'COHORT_COVERED', cohort: 1, contracted: 40, patients: 20, approved: 60 };
    given(told(filled, drafting([lineOf(20, '20')], {}, third)))
      .when(confirming(third))
      .thenRefused({ ...covered, awarded: 20 } as Violation);
    const annulled = told(filled, annulling(), withoutAward(20, third));
    expect(given(annulled).result(confirming(third))).toMatchObject({ kind: 'accepted' });
  });
});
