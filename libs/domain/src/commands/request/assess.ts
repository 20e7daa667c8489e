import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';

import { asked, less, whereOf } from '../../aggregates/request/rules.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { AssessRequest, RejectRequest, ReturnRequest } from './commands.js';
import type { Violation } from '../../vocabulary/violations.js';
import { standingOf } from './surroundings.js';

export function* assessRequest(
  { target, body: { assessment } }: AssessRequest,
  { actor }: Context,
): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'submitted') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['submitted'] });
  }
  const { phase } = yield* standingOf(request);
  return judge(phaseOpenFor(phase, 'assessRequest'), () =>
    accept([write(ref, { type: 'RequestAssessed', data: { by: actor, assessment } })]),
  );
}

/** Whatever the phase has come to: nothing is reserved before approval. */
export function* returnRequest({ target, body: { reason } }: ReturnRequest): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'submitted' && request.status !== 'assessed') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['submitted', 'assessed'] });
  }
  const toPhase = phaseRef(request.programme, request.phase);
  yield* read(toPhase);
  const data = { ...whereOf(request), reason, cohorts: less(asked(request)) };
  return accept([write(ref, { type: 'RequestReturned', data }), write(toPhase, { type: 'RequestLeft', data: target })]);
}

/** Only what was assessed; its patients stay counted as requested. Whatever the phase has come to: nothing is reserved before approval. */
export function* rejectRequest({ target, body: { reason } }: RejectRequest): Reading<Outcome<Violation>> {
  const ref = requestRef(target.request);
  const request = yield* read(ref);
  if (request.status === 'absent') return absent;
  if (request.status !== 'assessed') {
    return refuse({ code: 'WRONG_STATE', status: request.status, allowed: ['assessed'] });
  }
  const toPhase = phaseRef(request.programme, request.phase);
  yield* read(toPhase);
  return accept([
    write(ref, { type: 'RequestRejected', data: { reason } }),
    write(toPhase, { type: 'RequestLeft', data: target }),
  ]);
}
