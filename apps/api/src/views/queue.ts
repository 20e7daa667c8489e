import { entryOn, PRIORITY_RULE } from '@spillrom/domain';
import { instant, shortReference } from '@spillrom/kernel';
import { breachRisk, IN_QUEUE, priorityQueue, type QueuePlace } from '@spillrom/read-models';
import type { Application } from '../application.js';
import { referenceOf } from '../commands/reference-of.js';
import { malformed, unfit } from '../problems/problem.js';
import { listAt } from '../reference/reference-lists.js';
import type { LogEnd } from './log-end.js';
import type { Asked } from './parameters.js';
import { pageFrom, whereabouts, type PagedAsked } from './same-state.js';
import type { Sight } from './sight.js';
import { stateAsked, type PastAsked } from './state-asked.js';

type Filters = Asked<'programme' | 'phase' | 'trust' | 'specialty'>;

export interface QueueAsked {
  readonly sight: Sight;
  readonly query: PagedAsked & Filters;
}

export interface DueAsked {
  readonly query: PastAsked & Asked<'type' | 'request' | 'contract' | 'dueBy' | 'limit' | 'cursor' | 'minPosition'>;
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

/** The row of which something falls due, if only that of one is wanted. */
const rowOf = ({ request, contract }: Asked<'request' | 'contract'>) => {
  if (request !== undefined && contract !== undefined) {
    throw malformed([unfit('contract', 'ask for a request or for a contract, not for both')]);
  }
  if (request !== undefined) return { register: 'requests', id: request } as const;
  return contract === undefined ? undefined : ({ register: 'contracts', id: contract } as const);
};

/** Who is to be served first, whose deadlines are near, and what falls due. */
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

  due: async ({ query }: DueAsked) => {
    const { type, dueBy, limit, cursor } = query;
    const of = rowOf(query);
    const { items, ...page } = await views.listDue({
      ...(type !== undefined && { command: type }),
      ...(dueBy !== undefined && { upTo: instant(dueBy) }),
      ...(of !== undefined && { of }),
      ...(limit !== undefined && { limit }),
      ...(cursor !== undefined && { cursor }),
      ...stateAsked(query),
    });
    const shown = items.map(({ register, id, command, target, at }) => {
      const path = `/${register}/${id}`;
      return { command, target, resource: `/api/v1${path}`, ...referenceOf(path), dueAt: at };
    });
    return { items: shown, ...page };
  },
});
