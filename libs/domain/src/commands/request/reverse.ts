import { accept, judge, write } from '@spillrom/event-sourcing';
import type { Context, Written } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { movement } from '../../aggregates/programme/ledger.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import {
  approved,
  independent,
  less,
  noReversalPending,
  opposite,
  stillReserved,
  whereOf,
} from '../../aggregates/request/rules.js';
import { APPROVED, isApproved, requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest, ReservationReversal } from '../../aggregates/request/index.js';
import { unless } from '../../vocabulary/rule.js';
import { firstOf, onRequest, onRequestReversal, wrongState } from '../guards.js';
import { aRequest } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import type {
  ConfirmReservationReversal,
  DeclineReservationReversal,
  ProposeReservationReversal,
  WithdrawReservationReversal,
} from './commands.js';
import { reservationEntries, standingOf } from './surroundings.js';

/** Of the approval in force. Once reversed the request is assessed again, so nothing is ever reversed twice. */
export const proposeReservationReversal = onRequest(
  APPROVED,
  function* (request, { target, body: { reason } }: ProposeReservationReversal, { actor: by }) {
    const { phase } = yield* standingOf(request);
    const violations = [
      ...noReversalPending(request),
      ...independent(request),
      ...phaseOpenFor(phase, 'reverseReservation'),
    ];
    const reversal = request.reversals.length + 1;
    const proposed = { by, reversal, reason };
    return judge(violations, () =>
      accept(
        [write(requestRef(target.request), { type: 'ReservationReversalProposed', data: proposed })],
        String(reversal),
      ),
    );
  },
);

export const withdrawReservationReversal = onRequestReversal(
  ['proposed'],
  function* (_request, { reversal }, { target }: WithdrawReservationReversal, { actor: by }) {
    const data = { by, reversal };
    return accept([write(requestRef(target.request), { type: 'ReservationReversalWithdrawn', data })]);
  },
);

/** Whoever could confirm says no instead: it ends as if it had been withdrawn, and no phase stands in its way. */
export const declineReservationReversal = onRequestReversal(
  ['proposed'],
  function* (_request, { reversal }, { target, body: { reason } }: DeclineReservationReversal, { actor: by }) {
    const data = { by, reversal, reason };
    return accept([write(requestRef(target.request), { type: 'ReservationReversalDeclined', data })]);
  },
);

const notProposer = ({ by }: ReservationReversal, actor: ActorId) =>
  unless(by !== actor, { code: 'SAME_PERSON', actor, part: 'confirm', earlierPart: 'propose' });

/** The exact opposite of the reservation, of which everything is still there: nothing depends on it. */
const giveBack = (request: KnownRequest, context: Context): readonly Written[] => {
  const reserved = stillReserved(request);
  if (reserved.length === 0) return [];
  const reversed = { of: 'reservation', request: request.request } as const;
  const data = {
    reversed,
    paid: [],
    receivable: [],
    ...movement(context, reservationEntries(request, opposite(reserved))),
  };
  return [write(programmeRef(request.programme), { type: 'MovementReversed', data })];
};

/** A proposal outlives the approval that it is about: then the request is in the wrong state. */
export const confirmReservationReversal = onRequestReversal(
  ['proposed'],
  function* (request, proposal, { target }: ConfirmReservationReversal, context) {
    const outdated = isApproved(request) ? undefined : wrongState('request', request.status, APPROVED);
    const { phase } = yield* standingOf(request);
    const prepared = yield* preparedBy(proposal.by, 'reversal', aRequest(request.request));
    const violations = [
      ...notProposer(proposal, context.actor),
      ...prepared,
      ...independent(request),
      ...phaseOpenFor(phase, 'reverseReservation'),
    ];
    const confirmed = () => {
      const { reversal } = proposal;
      const data = { ...whereOf(request), by: context.actor, reversal, cohorts: less(approved(request)) };
      const reversed = write(requestRef(target.request), { type: 'ReservationReversed', data });
      return accept([reversed, ...giveBack(request, context)]);
    };
    return firstOf(outdated, () => judge(violations, confirmed));
  },
);
