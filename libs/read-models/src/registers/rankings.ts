import { unreachable } from '@spillrom/kernel';
import type { ActorId, OrgNumber, ProgrammeId, RequestId } from '@spillrom/kernel';
import { inherited } from '@spillrom/domain';
import type { RankingEvent } from '@spillrom/domain';
import type { Place } from '../recorded-event.js';
import { headOf, known } from './row.js';
import type { Done, RowHead } from './row.js';

/** In which order a trust wants its requests in a programme to be served. */
export type RankingRow = RowHead & {
  readonly programme: ProgrammeId;
  readonly trust: OrgNumber;
  /** Who gave this order, and when */
  readonly ranked: Done<ActorId>;
  /** First the one that is to be served first. One that replaces another stands in its place; those that have ended keep theirs */
  readonly requests: readonly RequestId[];
};

export const evolveRankingRow = (row: RankingRow | undefined, event: RankingEvent, place: Place): RankingRow => {
  const head = headOf(row, place);
  switch (event.type) {
    case 'RequestsRanked': {
      const { by, ...order } = event.data;
      return { ...order, ranked: { by, at: place.recordedAt }, ...head };
    }
    case 'RankInherited': {
      const before = known(row, place);
      return { ...before, requests: inherited(before.requests, event.data), ...head };
    }
    default:
      return unreachable(event);
  }
};
