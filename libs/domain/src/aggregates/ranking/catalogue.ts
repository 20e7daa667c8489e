import type { Catalogue } from '@spillrom/event-sourcing';
import type { RankingEvent } from './events.js';

export const rankingCatalogue: Catalogue<RankingEvent> = {
  RequestsRanked: {},
  RankInherited: {},
};
