import type { CommandRunner, StoredRecord } from '@spillrom/commands';
import type { Principal } from '@spillrom/identity';
import { START, type EventStore, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import type { Uuid } from '@spillrom/kernel';
import { notFound } from '../problems/problem.js';
import { sightOf } from './sight.js';

/** What these views need of the log beside the port. */
export interface LogReader {
  readonly store: EventStore;
  readonly runner: Pick<CommandRunner, 'recordOf'>;
  readonly findEvent: (id: Uuid) => Promise<StoredEvent | undefined>;
}

const EVENTS_DEFAULT = 50;

const recordView = (key: Uuid, { decided, position, commit, recordedAt }: StoredRecord): object => {
  const { etag, actor, role, org, decidedAt, outcome, code, violations, target, type, made } = decided;
  return {
    command: key,
    ...{ type, outcome, actor, organisation: org },
    ...(role !== undefined && { role }),
    ...(target !== undefined && { target }),
    ...(code !== undefined && { code }),
    ...(violations !== undefined && { violations }),
    ...(made !== undefined && { number: Number(made) }),
    ...(etag !== undefined && { etag: String(etag) }),
    ...{ decidedAt, recordedAt, commit, position },
  };
};

export const logViews = ({ store, runner, findEvent }: LogReader) => ({
  /** What a key of one's own came to. What was hidden stays so. */
  command: async ({ who, key }: { who: Principal; key: Uuid }) => {
    const record = await runner.recordOf(who.client, key);
    if (record === undefined || record.decided.hidden) throw notFound();
    return recordView(key, record);
  },

  /** Whole commits, in log order. */
  events: async ({ who, after, limit }: { who: Principal; after?: string; limit?: number }) => {
    sightOf(who, 'auditor');
    const page = await store.readAll((after as Position | undefined) ?? START, limit ?? EVENTS_DEFAULT);
    return { items: page.events, next: page.next, end: page.end, position: page.next };
  },

  event: async ({ who, id }: { who: Principal; id: Uuid }) => {
    sightOf(who, 'auditor');
    const event = await findEvent(id);
    if (event === undefined) throw notFound();
    return event;
  },
});
