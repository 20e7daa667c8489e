import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { approved, independent, less, opposite, stillReserved, whereOf } from '../../aggregates/request/rules.js';
import { pendingReservationReversal, requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest, ReservationReversal } from '../../aggregates/request/index.js';
import type {
  ConfirmReservationReversal,
  ProposeReservationReversal,
  WithdrawReservationReversal,
} from './commands.js';
import type { Violation } from '../../vocabulary/violations.js';
import { reservationEntries, standingOf } from './surroundings.js';

/** Of the approval in force. Once reversed the request is assessed again, so nothing is ever reversed twice. */
export function* proposeReservationReversal(
  { target, body: { reason } }: ProposeReservationReversal,
  { actor: by }: Context,
): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'approved') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['approved'] });
  }
  const { phase } = yield* standingOf(request);
  const violations = [...noneIsPending(request), ...independent(request), ...phaseOpenFor(phase, 'reverse')];
  const reversal = request.reversals.length + 1;
  return judge(violations, () =>
    accept([write(ref, { type: 'ReservationReversalProposed', data: { by, reversal, reason } })], String(reversal)),
  );
}

const noneIsPending = (request: KnownRequest): Violation[] => {
  const pending = pendingReservationReversal(request);
  return pending === undefined ? [] : [{ code: 'ALREADY_PENDING', what: 'reversal', number: pending.reversal }];
};

const reversalOf = ({ reversals }: KnownRequest, number: number): ReservationReversal | undefined =>
  reversals.find(({ reversal }) => reversal === number);

export function* withdrawReservationReversal(
  { target: { request: id, reversal } }: WithdrawReservationReversal,
  { actor: by }: Context,
): Reading<Outcome<Violation>> {
  const ref = requestRef(id);
  const request = yield* read(ref);
  const addressed = request.status === 'absent' ? undefined : reversalOf(request, reversal);
  if (addressed === undefined) return absent;
  if (addressed.status !== 'proposed')
    return refuse({ code: 'WRONG_STATE', status: addressed.status, allowed: ['proposed'] });
  return accept([write(ref, { type: 'ReservationReversalWithdrawn', data: { by, reversal } })]);
}

const notProposer = ({ by }: ReservationReversal, actor: ActorId): Violation[] =>
  by === actor ? [{ code: 'SAME_PERSON', actor, part: 'confirm', earlierPart: 'propose' }] : [];

/** The exact opposite of the reservation, of which everything is still there: nothing depends on it. */
const giveBack = (request: KnownRequest, context: Context): readonly Written[] => {
  const reserved = stillReserved(request);
  if (reserved.length === 0) return [];
  const reversed = { of: 'reservation', request: request.request } as const;
  const data = { reversed, paid: [], ...movement(context, reservationEntries(request, opposite(reserved))) };
  return [write(programmeRef(request.programme), { type: 'MovementReversed', data })];
};

export function* confirmReservationReversal(
  { target: { request: id, reversal } }: ConfirmReservationReversal,
  context: Context,
): Reading<Outcome<Violation>> {
  const ref = requestRef(id);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  const addressed = reversalOf(request, reversal);
  if (addressed === undefined) return absent;
  if (addressed.status !== 'proposed')
    return refuse({ code: 'WRONG_STATE', status: addressed.status, allowed: ['proposed'] });
  if (request.status !== 'approved') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['approved'] });
  }
  const { phase } = yield* standingOf(request);
  const violations = [
    ...notProposer(addressed, context.actor),
    ...independent(request),
    ...phaseOpenFor(phase, 'reverse'),
  ];
  return judge(violations, () => {
    const data = { ...whereOf(request), by: context.actor, reversal, cohorts: less(approved(request)) };
    return accept([write(ref, { type: 'ReservationReversed', data }), ...giveBack(request, context)]);
  });
}
