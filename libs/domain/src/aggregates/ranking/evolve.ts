import { unreachable } from '@spillrom/kernel';
import type { RequestId } from '@spillrom/kernel';
import type { RankingEvent } from './events.js';
import type { RankingState } from './state.js';

/** The order after one request has taken another's place. */
export const inherited = (
  requests: readonly RequestId[],
  { from, to }: { readonly from: RequestId; readonly to: RequestId },
): readonly RequestId[] =>
  requests.filter((each) => each !== to || from === to).map((each) => (each === from ? to : each));

export const evolveRanking = (state: RankingState, event: RankingEvent): RankingState => {
  switch (event.type) {
    case 'RequestsRanked': {
      const { programme, trust, requests } = event.data;
      return { status: 'ranked', programme, trust, requests };
    }
    case 'RankInherited':
      return state.status === 'absent' ? state : { ...state, requests: inherited(state.requests, event.data) };
    default:
      return unreachable(event);
  }
};
