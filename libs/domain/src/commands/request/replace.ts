import { read, refuse, write } from '@spillrom/event-sourcing';
import type { Outcome, Reading, Written } from '@spillrom/event-sourcing';
import type { OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import { phaseRef } from '../../aggregates/phase/index.js';
import { rankingRef } from '../../aggregates/ranking/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import { asked, less, whereOf } from '../../aggregates/request/rules.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { wrongState } from '../guards.js';

const REPLACEABLE = ['submitted', 'returned', 'assessed'] as const;

/** Who asks, and where: what a request replaces is of the same trust and programme, and is another one. */
interface Replacing {
  readonly request: RequestId;
  readonly programme: ProgrammeId;
  readonly trust: OrgNumber;
}

/** The request that a draft names as replaced, or the outcome when that is not there for it. */
export function* replacedBy(
  { request, programme, trust }: Replacing,
  replaces: RequestId | undefined,
): Reading<{ readonly replaced?: KnownRequest } | { readonly outcome: Outcome<ViolationOf<'NOT_FOUND'>> }> {
  if (replaces === undefined) return {};
  const replaced = yield* read(requestRef(replaces));
  const isThere = replaced.status !== 'absent' && replaced.trust === trust && replaced.programme === programme;
  return isThere && replaces !== request
    ? { replaced }
    : { outcome: refuse({ code: 'NOT_FOUND', what: 'request', pointer: '/replaces' }) };
}

/** The outcome where what is to be replaced can no longer be. */
export const notReplaceable = (
  replaced: KnownRequest | undefined,
  pointer?: string,
): Outcome<ViolationOf<'WRONG_STATE'>> | undefined =>
  replaced === undefined || REPLACEABLE.some((each) => each === replaced.status)
    ? undefined
    : wrongState('request', replaced.status, REPLACEABLE, pointer);

/** What a request replaces, as it is submitted. */
export function* replacedOf({ replaces }: KnownRequest): Reading<KnownRequest | undefined> {
  if (replaces === undefined) return undefined;
  const replaced = yield* read(requestRef(replaces));
  if (replaced.status === 'absent') throw new Error(`nothing is known of request ${replaces}`);
  return replaced;
}

/** The replaced request ends: its patients are no longer asked for, and its place in the trust's order is handed on. */
export function* superseding(replaced: KnownRequest | undefined, by: RequestId): Reading<readonly Written[]> {
  if (replaced === undefined) return [];
  const { programme, trust, phase, request } = replaced;
  const [toPhase, toRanking] = [phaseRef(programme, phase), rankingRef(programme, trust)];
  yield* read(toPhase);
  const ranking = yield* read(toRanking);
  const isRanked = ranking.status === 'ranked' && ranking.requests.includes(request);
  const isReturned = replaced.status === 'returned';
  const data = { ...whereOf(replaced), by, requested: isReturned ? [] : less(asked(replaced)) };
  return [
    write(requestRef(request), { type: 'RequestSuperseded', data }),
    ...(isReturned ? [] : [write(toPhase, { type: 'RequestLeft', data: { request } })]),
    ...(isRanked ? [write(toRanking, { type: 'RankInherited', data: { from: request, to: by } })] : []),
  ];
}
