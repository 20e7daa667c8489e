import type { EventStore } from '@spillrom/event-sourcing';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { wallClock } from './clock.js';

/** The log, where it was configured to be. */
export type OpenEventStore = EventStore & { close(): Promise<void> };

/** The engine that holds the log: positions of one mean nothing to another. */
export type Engine = 'PostgreSQL' | 'KurrentDB';

export interface LogPlace {
  /** Of the PostgreSQL that holds the read models, and the log too unless there is another place for it. */
  readonly databaseUrl: string;
  /** `kurrentdb://…` */
  readonly eventStoreUrl?: string;
}

export const engineOf = ({ eventStoreUrl }: Pick<LogPlace, 'eventStoreUrl'>): Engine =>
  eventStoreUrl === undefined ? 'PostgreSQL' : 'KurrentDB';

export const openEventStore = async ({ databaseUrl, eventStoreUrl }: LogPlace): Promise<OpenEventStore> =>
  eventStoreUrl === undefined
    ? new PostgresEventStore({ connection: { connectionString: databaseUrl } })
    : KurrentdbEventStore.to({ url: eventStoreUrl, clock: () => wallClock.now() });
