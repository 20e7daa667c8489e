import { entryOn, PRIORITY_RULE } from '@spillrom/domain';
import { shortReference } from '@spillrom/kernel';
import { breachRisk, IN_QUEUE, priorityQueue, type QueuePlace } from '@spillrom/read-models';
import type { Application } from '../application.js';
import { malformed, unfit } from '../problems/problem.js';
import { listAt } from '../reference/reference-lists.js';
import type { LogEnd } from './log-end.js';
import type { Asked } from './parameters.js';
import { pageFrom, whereabouts, type PagedAsked } from './same-state.js';
import type { Sight } from './sight.js';

type Filters = Asked<'programme' | 'phase' | 'trust' | 'specialty'>;

export interface QueueAsked {
  readonly sight: Sight;
  readonly query: PagedAsked & Filters;
}

type Filtered = { readonly [Name in 'programme' | 'trust' | 'specialty']?: string } & { readonly phase?: number };

/** Trusts see their own. */
const mayShow = (sight: Sight, { programme, phase, trust, specialty }: Filters) => {
  const wanted = Object.entries({ programme, phase, trust, specialty }).filter(([, value]) => value !== undefined);
  return (each: Filtered): boolean =>
    (sight.of === 'everything' || each.trust === sight.trust) &&
    wanted.every(([name, value]) => each[name as keyof Filtered] === value);
};

const shownPlace = (place: QueuePlace) => ({
  ...place,
  requestReference: shortReference('request', place.request),
});

/** Who is to be served first, and whose deadlines are near. */
export const queueViews = ({ views, store, today }: Pick<Application, 'views' | 'store' | 'today'>, end: LogEnd) => ({
  priority: async ({ sight, query }: QueueAsked) => {
    const where = await whereabouts(query, today, end);
    const { position, ...rows } = await views.queue.ranked(IN_QUEUE, where.state);
    const rule = entryOn(await listAt(store, 'priorityRule', position), PRIORITY_RULE, where.on);
    if (rule === undefined) throw malformed([unfit('on', `on ${where.on} no priorityRule is in force`)]);
    const all = priorityQueue(rows, rule, where.on).filter(mayShow(sight, query));
    const { items, ...page } = pageFrom(all, where, query, position);
    return { ...page, items: items.map(shownPlace) };
  },

  breachRisk: async ({ sight, query: { programme, phase, ...query } }: QueueAsked) => {
    const where = await whereabouts(query, today, end);
    const { position, requests, programmes } = await views.queue.covered(IN_QUEUE, where.state);
    const isWanted = mayShow(sight, { ...(programme && { programme }), ...(phase && { phase }) });
    const all = breachRisk({ requests: requests.filter(isWanted), programmes }, where.on);
    const { trust, specialty } = query;
    const narrowed = all.filter(mayShow(sight, { ...(trust && { trust }), ...(specialty && { specialty }) }));
    return pageFrom(narrowed, where, query, position);
  },
});
