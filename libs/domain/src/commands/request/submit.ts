import { accept, judge, read, write } from '@spillrom/event-sourcing';
import { oreText } from '@spillrom/kernel';
import { phaseRef } from '../../aggregates/phase/index.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import {
  approved,
  asked,
  freeOfContracts,
  freeOfInquiries,
  less,
  planRules,
  stillReserved,
  whereOf,
} from '../../aggregates/request/rules.js';
import { requestRef } from '../../aggregates/request/index.js';
import { firstOf, onRequest } from '../guards.js';
import type { SubmitRequest, WithdrawRequest } from './commands.js';
import { notReplaceable, replacedOf, superseding } from './replace.js';
import { releaseAll, standingOf } from './surroundings.js';

/** Submitting counts what is asked for, also when it was returned before; it then stands in its phase, and what it replaces ends. */
export const submitRequest = onRequest(['draft', 'returned'], function* (request, { target }: SubmitRequest) {
  const { programme, phase } = yield* standingOf(request);
  const { trust, cohorts } = request;
  const toPhase = phaseRef(request.programme, request.phase);
  yield* read(toPhase);
  const replaced = yield* replacedOf(request);
  const ended = yield* superseding(replaced, request.request);
  const violations = [
    ...phaseOpenFor(phase, 'submitRequest'),
    ...planRules(trust, cohorts, { phase, exceptions: programme.exceptions }, 'nothing'),
  ];
  const dates = cohorts.map(({ cohort, latestTreatmentOn }) => ({ cohort, latestTreatmentOn }));
  const submitted = { ...whereOf(request), cohorts: asked(request) };
  return firstOf(notReplaceable(replaced), () =>
    judge(violations, () =>
      accept([
        write(requestRef(target.request), { type: 'RequestSubmitted', data: submitted }),
        write(toPhase, { type: 'RequestEntered', data: { ...target, trust, cohorts: dates } }),
        ...ended,
      ]),
    ),
  );
});

/** A drafted contract does not hold the request; it can never be confirmed once the request is withdrawn. */
export const withdrawRequest = onRequest(
  ['submitted', 'assessed', 'returned', 'approved', 'partlyApproved'],
  function* (request, { target, body: { reason } }: WithdrawRequest, context) {
    const reserved = stillReserved(request);
    const { phase } = yield* standingOf(request);
    const toPhase = phaseRef(request.programme, request.phase);
    yield* read(toPhase);
    const isReturned = request.status === 'returned';
    const violations = [
      ...(reserved.length === 0 ? [] : phaseOpenFor(phase, 'withdrawReserved')),
      ...freeOfContracts(request),
      ...freeOfInquiries(request),
    ];
    return judge(violations, () => {
      const data = {
        ...whereOf(request),
        reason,
        requested: isReturned ? [] : less(asked(request)),
        approved: less(approved(request)),
        released: reserved.map(({ cohort, amountOre }) => ({ cohort, amountOre: oreText(amountOre) })),
      };
      return accept([
        write(requestRef(target.request), { type: 'RequestWithdrawn', data }),
        ...releaseAll(request, 'withdrawal', context),
        ...(isReturned ? [] : [write(toPhase, { type: 'RequestLeft', data: target })]),
      ]);
    });
  },
);
