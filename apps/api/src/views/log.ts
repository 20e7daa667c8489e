import type { CommandRunner, StoredRecord } from '@spillrom/commands';
import type { Principal } from '@spillrom/identity';
import { START, UnknownPosition, type EventStore, type Page, type Position } from '@spillrom/event-sourcing';
import type { Uuid } from '@spillrom/kernel';
import type { ReadViews } from '@spillrom/postgres/read-models';
import { malformed, notFound, unfit } from '../problems/problem.js';
import { resourceOf } from '../commands/resource.js';
import { API_ROOT } from '../paths.js';
import type { LogEnd } from './log-end.js';
import { LIMIT_DEFAULT } from './parameters.js';

/** What these views need of the log beside the port. */
export interface LogReader {
  readonly store: EventStore;
  readonly runner: Pick<CommandRunner, 'recordOf'>;
  readonly views: Pick<ReadViews, 'commitBefore'>;
}

const recordView = (key: Uuid, { decided, position, commit, recordedAt }: StoredRecord): object => {
  const { etag, actor, role, org, decidedAt, outcome, code, violations, target, type, made } = decided;
  return {
    command: key,
    ...{ type, outcome, actor, organisation: org },
    ...(role !== undefined && { role }),
    ...(target !== undefined && { target }),
    ...resourceOf(decided, API_ROOT),
    ...(code !== undefined && { code }),
    ...(violations !== undefined && { violations }),
    ...(made !== undefined && { number: Number(made) }),
    ...(etag !== undefined && { etag: String(etag) }),
    ...{ decidedAt, recordedAt, commit, position },
  };
};

const pageAfter = async (store: EventStore, after: Position, limit: number): Promise<Page> => {
  try {
    return await store.readAll(after, limit);
  } catch (error) {
    if (!(error instanceof UnknownPosition)) throw error;
    throw malformed([unfit('after', 'after must be a position in this log: `next` of the previous page')]);
  }
};

export const logViews = ({ store, runner, views }: LogReader, end: LogEnd) => ({
  /** What a key of one's own came to. What was hidden stays so. */
  command: async ({ who, key }: { who: Principal; key: Uuid }) => {
    const record = await runner.recordOf(who.client, key);
    if (record === undefined || record.decided.hidden) throw notFound();
    return recordView(key, record);
  },

  /** Whole commits, in log order. */
  events: async ({ after, limit }: { after?: string; limit?: number }) => {
    const page = await pageAfter(store, (after as Position | undefined) ?? START, limit ?? LIMIT_DEFAULT);
    return { items: page.events, next: page.next, end: page.end, position: page.next };
  },

  event: async ({ position }: { position: Position }) => {
    if (!(await end.holds(position))) throw notFound();
    const { events } = await store.readAll(await views.commitBefore(position), 1);
    const event = events.find((each) => each.position === position);
    if (event === undefined) throw notFound();
    return event;
  },
});
