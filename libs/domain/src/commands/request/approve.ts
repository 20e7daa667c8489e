import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import { negate, ore, ZERO } from '@spillrom/kernel';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { allocationCovers, movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { cohortOf, requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import type { ApproveRequest, ReleaseReservation } from './commands.js';
import {
  everyCohortOnce,
  notAssessor,
  releasable,
  totalReserved,
  whereOf,
  withinAsked,
} from '../../aggregates/request/rules.js';
import type { Violation } from '../../vocabulary/violations.js';
import { reservationEntries, standingOf } from './surroundings.js';

type Approval = ApproveRequest['body'];

/** An approval may come without money; then nothing moves. */
const reserve = (request: KnownRequest, { cohorts }: Approval, context: Context): readonly Written[] => {
  const amounts = cohorts
    .map(({ cohort, reservedOre }) => ({ cohort, amountOre: ore(reservedOre) }))
    .filter(({ amountOre }) => amountOre !== ZERO);
  if (amounts.length === 0) return [];
  const data = { request: request.request, ...movement(context, reservationEntries(request, amounts)) };
  return [write(programmeRef(request.programme), { type: 'MoneyReserved', data })];
};

const approvedCohorts = (request: KnownRequest, { cohorts }: Approval) =>
  cohorts.map(({ cohort, patients, reservedOre }) => {
    const specialty = cohortOf(request, cohort)?.specialty;
    if (specialty === undefined) throw new Error(`no cohort ${cohort} in request ${request.request}`);
    return { cohort, specialty, patients, reservedOre };
  });

export function* approveRequest({ target, body }: ApproveRequest, context: Context): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'assessed') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['assessed'] });
  }
  const { phase } = yield* standingOf(request);
  const violations = [
    ...notAssessor(request, context.actor),
    ...phaseOpenFor(phase, 'approveRequest'),
    ...everyCohortOnce(request, body.cohorts),
    ...withinAsked(request, body.cohorts),
    ...allocationCovers(phase, totalReserved(body.cohorts), '/cohorts'),
  ];
  return judge(violations, () => {
    const { rationale } = body;
    const data = { ...whereOf(request), by: context.actor, rationale, cohorts: approvedCohorts(request, body) };
    return accept([write(ref, { type: 'RequestApproved', data }), ...reserve(request, body, context)]);
  });
}

export function* releaseReservation(
  { target, body }: ReleaseReservation,
  context: Context,
): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'approved') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['approved'] });
  }
  const { phase } = yield* standingOf(request);
  const violations = [...phaseOpenFor(phase, 'releaseReservation'), ...releasable(request, body)];
  return judge(violations, () => {
    const { cohort, amountOre, reason } = body;
    const entries = reservationEntries(request, [{ cohort, amountOre: negate(ore(amountOre)) }]);
    return accept([
      write(ref, { type: 'CohortReservationReleased', data: { cohort, amountOre, reason } }),
      write(programmeRef(request.programme), {
        type: 'ReservationReleased',
        data: { ...target, cause: 'release', ...movement(context, entries) },
      }),
    ]);
  });
}
