import type { EventStore } from '@spillrom/event-sourcing';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import { PostgresEventStore, type Connection } from '@spillrom/postgres/log';
import { wallClock } from './clock.js';
import { DATABASE_LIMITS, type DatabaseLimits } from './settings.js';

/** The log, where it was configured to be. */
export type OpenEventStore = EventStore & { close(): Promise<void> };

/** The engine that holds the log: positions of one mean nothing to another. */
export type Engine = 'PostgreSQL' | 'KurrentDB';

export interface LogPlace {
  /** Of the PostgreSQL that holds the read models, and the log too unless there is another place for it. */
  readonly databaseUrl: string;
  /** `kurrentdb://…` */
  readonly eventStoreUrl?: string;
  /** How long the PostgreSQL that holds the log is waited for. */
  readonly limits?: DatabaseLimits;
}

export const engineOf = ({ eventStoreUrl }: Pick<LogPlace, 'eventStoreUrl'>): Engine =>
  eventStoreUrl === undefined ? 'PostgreSQL' : 'KurrentDB';

/** A connection over which is read, by the limits for that. */
export const readingFrom = (url: string, { connectMs, readMs }: DatabaseLimits): Connection => ({
  ...{ connectionString: url, connectionTimeoutMillis: connectMs, silenceMs: readMs },
});

export const openEventStore = async ({
  databaseUrl,
  eventStoreUrl,
  limits = DATABASE_LIMITS,
}: LogPlace): Promise<OpenEventStore> =>
  eventStoreUrl === undefined
    ? new PostgresEventStore({ connection: readingFrom(databaseUrl, limits), replyMs: limits.appendMs })
    : KurrentdbEventStore.to({ url: eventStoreUrl, clock: () => wallClock.now() });
