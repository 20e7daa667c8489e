import { accept, judge, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import { negate, ore, oreText, sum, ZERO } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { allocationCovers, movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { APPROVED, cohortOf, requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import {
  changesOf,
  cohortsNamedOnce,
  coversContracted,
  everyCohortNamed,
  assessorOf,
  notAssessor,
  releasable,
  reservedForPatients,
  totalReserved,
  whereOf,
  withinAsked,
} from '../../aggregates/request/rules.js';
import type { ApprovalChange, CohortAmount } from '../../aggregates/request/rules.js';
import { amountFits } from '../../vocabulary/amounts.js';
import { unless } from '../../vocabulary/rule.js';
import { notInPast } from '../dates.js';
import { onRequest } from '../guards.js';
import { aRequest } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import type { AmendApproval, ApproveRequest, ReleaseReservation } from './commands.js';
import { reservationEntries, standingOf } from './surroundings.js';

type Approval = ApproveRequest['body'];

/** Reservations made or changed by one event of the ledger; none where no money moves. */
const moved = (
  type: 'MoneyReserved' | 'ReservationAmended',
  request: KnownRequest,
  amounts: readonly CohortAmount[],
  context: Context,
): readonly Written[] => {
  const moving = amounts.filter(({ amountOre }) => amountOre !== ZERO);
  if (moving.length === 0) return [];
  const data = { request: request.request, ...movement(context, reservationEntries(request, moving)) };
  return [write(programmeRef(request.programme), { type, data })];
};

const approvedCohorts = (request: KnownRequest, { cohorts }: Approval) =>
  cohorts.map(({ cohort, patients, reservedOre }) => {
    const specialty = cohortOf(request, cohort)?.specialty;
    if (specialty === undefined) throw new Error(`no cohort ${cohort} in request ${request.request}`);
    return { cohort, specialty, patients, reservedOre };
  });

type Ending = { readonly reservedUntil?: LocalDate };

const endInTime = ({ reservedUntil }: Ending, context: Context) =>
  reservedUntil === undefined ? [] : notInPast(reservedUntil, context, '/reservedUntil');

const ending = ({ reservedUntil }: Ending): Ending => (reservedUntil === undefined ? {} : { reservedUntil });

const raises = ({ patients, amountOre }: ApprovalChange): boolean => patients > 0 || amountOre > ZERO;

function* notOwnAssessment(request: KnownRequest, { actor }: Context) {
  return notAssessor(request, actor);
}

function* assessedByAnother(request: KnownRequest, { actor }: Context) {
  const prepared = yield* preparedBy(assessorOf(request), 'assessment', aRequest(request.request));
  return [...notAssessor(request, actor), ...prepared];
}

/** With fewer patients than asked for in any cohort the request is partly approved. An approval may come without money. */
export const approveRequest = onRequest(
  ['assessed'],
  function* (request, { target, body }: ApproveRequest, context) {
    const { phase } = yield* standingOf(request);
    const total = totalReserved(body.cohorts);
    const violations = [
      ...phaseOpenFor(phase, 'approveRequest'),
      ...cohortsNamedOnce(request, body.cohorts),
      ...everyCohortNamed(request, body.cohorts),
      ...withinAsked(request, body.cohorts),
      // An earlier approval that was reversed may have led to awards.
      ...coversContracted(request, body.cohorts),
      ...reservedForPatients(body.cohorts),
      ...endInTime(body, context),
      ...amountFits(total, '/cohorts'),
      ...allocationCovers(phase, total, '/cohorts'),
    ];
    return judge(violations, () => {
      const { rationale } = body;
      const data = {
        ...whereOf(request),
        by: context.actor,
        rationale,
        ...ending(body),
        cohorts: approvedCohorts(request, body),
      };
      const amounts = body.cohorts.map(({ cohort, reservedOre }) => ({ cohort, amountOre: ore(reservedOre) }));
      return accept([
        write(requestRef(target.request), { type: 'RequestApproved', data }),
        ...moved('MoneyReserved', request, amounts, context),
      ]);
    });
  },
  assessedByAnother,
);

/** Says what is to stand in some cohorts, and for how long; the rest of the approval stays. What raises needs an end that is not past. Money goes from available to reservations and back. */
export const amendApproval = onRequest(
  APPROVED,
  function* (request, { target, body }: AmendApproval, context) {
    const { phase } = yield* standingOf(request);
    const changes = changesOf(request, body.cohorts);
    const movesEnd = body.reservedUntil !== undefined && body.reservedUntil !== request.reservedUntil;
    const risesBy = sum(changes.map(({ amountOre }) => amountOre));
    const violations = [
      ...phaseOpenFor(phase, 'amendApproval'),
      ...cohortsNamedOnce(request, body.cohorts),
      ...unless(changes.length > 0 || movesEnd, { code: 'CHANGES_NOTHING', what: 'approval', pointer: '/cohorts' }),
      ...withinAsked(request, body.cohorts),
      ...coversContracted(request, body.cohorts),
      ...reservedForPatients(body.cohorts),
      ...endInTime(body, context),
      ...(body.reservedUntil === undefined && changes.some(raises) ? endInTime(request, context) : []),
      ...amountFits(totalReserved(body.cohorts), '/cohorts'),
      ...allocationCovers(phase, risesBy, '/cohorts'),
    ];
    return judge(violations, () => {
      const cohorts = changes.map(({ amountOre, ...patients }) => ({ ...patients, reservedOre: oreText(amountOre) }));
      const data = { ...whereOf(request), by: context.actor, reason: body.reason, ...ending(body), cohorts };
      return accept([
        write(requestRef(target.request), { type: 'ApprovalAmended', data }),
        ...moved('ReservationAmended', request, changes, context),
      ]);
    });
  },
  notOwnAssessment,
);

export const releaseReservation = onRequest(
  APPROVED,
  function* (request, { target, body }: ReleaseReservation, context) {
    const { phase } = yield* standingOf(request);
    const violations = [...phaseOpenFor(phase, 'releaseReservation'), ...releasable(request, body)];
    return judge(violations, () => {
      const { cohort, amountOre, reason } = body;
      const entries = reservationEntries(request, [{ cohort, amountOre: negate(ore(amountOre)) }]);
      return accept([
        write(requestRef(target.request), { type: 'CohortReservationReleased', data: { cohort, amountOre, reason } }),
        write(programmeRef(request.programme), {
          type: 'ReservationReleased',
          data: { ...target, cause: 'release', ...movement(context, entries) },
        }),
      ]);
    });
  },
);
