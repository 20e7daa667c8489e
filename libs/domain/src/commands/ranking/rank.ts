import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import type { RequestId } from '@spillrom/kernel';
import { programmeRef } from '../../aggregates/programme/index.js';
import { rankingRef } from '../../aggregates/ranking/index.js';
import type { KnownRanking } from '../../aggregates/ranking/index.js';
import { APPROVED, requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { firstOf, newRanking, wrongState } from '../guards.js';
import type { Naming } from '../guards.js';
import type { RankRequests } from './commands.js';

/** A request of another trust or programme is not there for this order. */
function* namedByOrder({
  target: { programme, trust },
  body,
}: RankRequests): Naming<readonly KnownRequest[], ViolationOf<'NOT_FOUND'>> {
  if ((yield* read(programmeRef(programme))).status === 'absent') return { outcome: absent };
  const named: KnownRequest[] = [];
  for (const [index, each] of body.requests.entries()) {
    const request = yield* read(requestRef(each));
    if (request.status === 'absent' || request.trust !== trust || request.programme !== programme) {
      return { outcome: refuse({ code: 'NOT_FOUND', what: 'request', pointer: `/requests/${index}` }) };
    }
    named.push(request);
  }
  return { named };
}

/** Requests in the queue: from their submission on, until they are contracted or end. */
const RANKED = ['submitted', 'assessed', ...APPROVED] as const;

const firstNotInQueue = (requests: readonly KnownRequest[]): Outcome<ViolationOf<'WRONG_STATE'>> | undefined => {
  const index = requests.findIndex(({ status }) => !RANKED.some((each) => each === status));
  const wrong = requests[index];
  return wrong && wrongState('request', wrong.status, RANKED, `/requests/${index}`);
};

const namedOnce = (requests: readonly RequestId[]) =>
  requests.flatMap((request, index) =>
    unless(requests.indexOf(request) === index, { code: 'REQUEST_REPEATED', request, pointer: `/requests/${index}` }),
  );

const isAnother = (before: KnownRanking | undefined, requests: readonly RequestId[]): boolean =>
  before === undefined ||
  before.requests.length !== requests.length ||
  before.requests.some((each, index) => each !== requests[index]);

/** The newest order is the order: whatever is not in it comes last. */
export const rankRequests = newRanking(
  namedByOrder,
  function* (
    named: readonly KnownRequest[],
    { target, body: { requests } }: RankRequests,
    { actor }: Context,
    before,
  ): Reading<Outcome<ViolationOf<'WRONG_STATE' | 'REQUEST_REPEATED' | 'CHANGES_NOTHING'>>> {
    const violations = [
      ...namedOnce(requests),
      ...unless(isAnother(before, requests), { code: 'CHANGES_NOTHING', what: 'ranking', pointer: '/requests' }),
    ];
    const data = { ...target, by: actor, requests };
    return firstOf(firstNotInQueue(named), () =>
      judge(violations, () =>
        accept([write(rankingRef(target.programme, target.trust), { type: 'RequestsRanked', data })]),
      ),
    );
  },
);
