import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { OrgNumber, ProgrammeId } from '@spillrom/kernel';
import { rankingCatalogue } from './catalogue.js';
import type { RankingEvent } from './events.js';
import { evolveRanking } from './evolve.js';
import type { RankingState } from './state.js';

export * from './events.js';
export { inherited } from './evolve.js';
export * from './state.js';

export const rankingAggregate: Aggregate<RankingState, RankingEvent> = {
  initial: { status: 'absent' },
  evolve: evolveRanking,
  catalogue: rankingCatalogue,
};

/** The number of the trust comes last and has nine digits, so that no two orders share a stream. */
export const rankingRef = (programme: ProgrammeId, trust: OrgNumber): StreamRef<RankingState, RankingEvent> => ({
  stream: streamName(`ranking-${programme}.${trust}`),
  aggregate: rankingAggregate,
});
