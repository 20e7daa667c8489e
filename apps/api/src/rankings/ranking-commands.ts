import type { CommandRows } from '../commands/row.js';

/** In which order a trust wants to be served. */
export const rankingCommands = {
  RankRequests: {
    route: 'PUT /programmes/:programme/rankings/:trust',
    summary: "Put your own trust's requests in order",
    note: 'For the trust that you act for. `requests` names submitted, assessed and approved requests of the trust in the programme, each once, first the one that is to be served first. It takes the place of the order before; requests that it does not name come after those that it does. A request that replaces another stands in its place. Where two cohorts have the same points and the same latest treatment date, this order decides. If-Match is not needed; with it, the order must still be the one that you saw.',
    example: {
      requests: ['d2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66', 'a81b6f1e-2c34-8d5f-9b60-4e0c1f7a2d38'],
    },
  },
} as const satisfies CommandRows;
