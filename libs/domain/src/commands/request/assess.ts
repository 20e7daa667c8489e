import { accept, judge, read, write } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import {
  asked,
  less,
  notAssessor,
  ownCapacityExamined,
  supplyOfCohorts,
  whereOf,
} from '../../aggregates/request/rules.js';
import { APPROVED, cohortOf, requestRef } from '../../aggregates/request/index.js';
import { entryOn, quoteOf, readCodes } from '../../aggregates/reference/index.js';
import { PRIORITY_RULE, priorityOf } from '../../aggregates/request/priority.js';
import { unless } from '../../vocabulary/rule.js';
import { onRequest } from '../guards.js';
import type { AssessRequest, OverridePriority, RejectRequest, ReturnRequest } from './commands.js';
import { standingOf } from './surroundings.js';

/** One that is assessed may be assessed again, by another. How much each cohort needs its place is kept as it is on that day. */
export const assessRequest = onRequest(
  ['submitted', 'assessed'],
  function* (request, { target, body: { assessment, supply } }: AssessRequest, { actor, decidedAt }) {
    const { phase } = yield* standingOf(request);
    const on = osloDate(decidedAt);
    const rule = entryOn(yield* readCodes('priorityRule'), PRIORITY_RULE, on);
    const violations = [
      ...phaseOpenFor(phase, 'assessRequest'),
      ...unless(rule !== undefined, { code: 'CODE_UNKNOWN', value: PRIORITY_RULE }),
      ...supplyOfCohorts(request, supply),
      ...ownCapacityExamined(request, supply),
    ];
    return judge(violations, () => {
      if (rule === undefined) throw new Error('no rule, and no violation');
      const cohorts = request.cohorts.map((cohort) => ({
        cohort: cohort.cohort,
        ...priorityOf(cohort, on, rule),
      }));
      const priority = { on, rule: quoteOf('priorityRule', rule), cohorts };
      const data = { by: actor, assessment, priority, supply };
      return accept([write(requestRef(target.request), { type: 'RequestAssessed', data })]);
    });
  },
  function* ({ status, assessedBy }, { actor }) {
    return unless(assessedBy !== actor, { code: 'WRONG_STATE', what: 'request', status, allowed: ['submitted'] });
  },
);

/** By another than the assessor, as long as the request is in the queue. */
export const overridePriority = onRequest(
  ['submitted', 'assessed', ...APPROVED],
  function* (request, { target, body }: OverridePriority, { actor }) {
    const { phase } = yield* standingOf(request);
    const cohort = cohortOf(request, body.cohort);
    const isNew = cohort === undefined || (cohort.override ?? 'none') !== body.to;
    const violations = [
      ...phaseOpenFor(phase, 'overridePriority'),
      ...unless(cohort !== undefined, { code: 'COHORT_UNKNOWN', cohort: body.cohort, pointer: '/cohort' }),
      ...unless(isNew, { code: 'CHANGES_NOTHING', what: 'priority', pointer: '/to' }),
    ];
    const { to, reason } = body;
    const data = { by: actor, cohort: body.cohort, to, reason };
    return judge(violations, () => accept([write(requestRef(target.request), { type: 'PriorityOverridden', data })]));
  },
  function* (request, { actor }) {
    return notAssessor(request, actor, 'overridePriority');
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
