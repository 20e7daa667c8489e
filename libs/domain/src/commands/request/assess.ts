import { accept, judge, read, write } from '@spillrom/event-sourcing';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { asked, less, whereOf } from '../../aggregates/request/rules.js';
import { requestRef } from '../../aggregates/request/index.js';
import { firstOf, onRequest, wrongState } from '../guards.js';
import type { AssessRequest, RejectRequest, ReturnRequest } from './commands.js';
import { standingOf } from './surroundings.js';

/** One that is assessed may be assessed again, by another. */
export const assessRequest = onRequest(
  ['submitted', 'assessed'],
  function* (request, { target, body }: AssessRequest, { actor }) {
    const { phase } = yield* standingOf(request);
    const already = request.assessedBy === actor ? wrongState('request', request.status, ['submitted']) : undefined;
    const data = { by: actor, assessment: body.assessment };
    return firstOf(already, () =>
      judge(phaseOpenFor(phase, 'assessRequest'), () =>
        accept([write(requestRef(target.request), { type: 'RequestAssessed', data })]),
      ),
    );
  },
);

/** Whatever the phase has come to: nothing is reserved before approval. */
export const returnRequest = onRequest(['submitted', 'assessed'], function* (request, { target, body }: ReturnRequest) {
  const toPhase = phaseRef(request.programme, request.phase);
  yield* read(toPhase);
  const data = { ...whereOf(request), reason: body.reason, cohorts: less(asked(request)) };
  return accept([
    write(requestRef(target.request), { type: 'RequestReturned', data }),
    write(toPhase, { type: 'RequestLeft', data: target }),
  ]);
});

/** Only what was assessed; its patients stay counted as requested. Whatever the phase has come to: nothing is reserved before approval. */
export const rejectRequest = onRequest(['assessed'], function* (request, { target, body }: RejectRequest) {
  const toPhase = phaseRef(request.programme, request.phase);
  yield* read(toPhase);
  return accept([
    write(requestRef(target.request), { type: 'RequestRejected', data: { reason: body.reason } }),
    write(toPhase, { type: 'RequestLeft', data: target }),
  ]);
});
