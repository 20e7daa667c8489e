import { CommandRunner, openLog } from '@spillrom/commands';
import { decisions } from '@spillrom/domain';
import type { StoredEvent, StreamName } from '@spillrom/event-sourcing';
import { remembered, verifierOf, type Verifier } from '@spillrom/identity';
import type { Uuid } from '@spillrom/kernel';
import { PostgresEventStore, PostgresTurn } from '@spillrom/postgres/log';
import { Projector, ReadViews, type Watch } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { Pool } from 'pg';
import { newId, wallClock } from './clock.js';
import { PostgresDirectory } from './identity/postgres-directory.js';
import { Metrics } from './metrics/metrics.js';
import type { ApiSettings } from './settings.js';

/** All that stands behind the rim, and the order in which it ends. */
export interface House {
  readonly store: PostgresEventStore;
  readonly runner: CommandRunner;
  readonly projector: Projector;
  readonly views: ReadViews;
  readonly verify: Verifier;
  readonly metrics: Metrics;
  readonly findEvent: (id: Uuid) => Promise<StoredEvent | undefined>;
  /** When nobody comes in any more: answers who waits, ends the projections after their batch, then lets go of the database. */
  close(): Promise<void>;
}

const PEOPLE_REMEMBERED_MS = 30_000;

/** The log was written by the clock of a story: such a log is never opened in production. */
class StoryLogRefused extends Error {
  override readonly name = 'StoryLogRefused';
}

/** The port reads streams, so the id's stream is looked up beside it. */
const findEvent = async (store: PostgresEventStore, pool: Pool, id: Uuid): Promise<StoredEvent | undefined> => {
  const { rows } = await pool.query<{ stream: StreamName; version: string }>(
    'SELECT stream, version FROM log.events WHERE id = $1',
    [id],
  );
  const [place] = rows;
  if (place === undefined) return undefined;
  const events = await store.read([{ stream: place.stream, after: Number(place.version) - 1 }]);
  return events.find((event) => event.id === id);
};

export const openHouse = async (settings: ApiSettings, watch: Watch): Promise<House> => {
  const { writer, projector: projecting } = settings.databases;
  const connection = { connectionString: writer };
  const story = settings.development !== undefined;
  const store = new PostgresEventStore({ connection });
  const opening = await openLog(store, story);
  if (opening.kind === 'refused') {
    await store.close();
    throw new StoryLogRefused('This log tells a story: its time is not real. Production needs a database of its own.');
  }
  const metrics = new Metrics();
  const turn = new PostgresTurn({ connection });
  const pool = new Pool({ ...connection, max: 4, connectionTimeoutMillis: 5_000 });
  pool.on('error', () => {});
  const runner = new CommandRunner({
    ...{ store, turn, story, clock: wallClock, newId, handlings: decisions },
    observer: metrics.observer,
  });
  const projector = new Projector({ connection: { connectionString: projecting }, store, readModel, ...watch });
  const views = await ReadViews.open({ url: projecting, readModel });
  metrics.watch(projector);
  return {
    ...{ store, runner, projector, views, metrics },
    findEvent: (id) => findEvent(store, pool, id),
    verify: verifierOf(settings.issuer, remembered(new PostgresDirectory(pool), PEOPLE_REMEMBERED_MS)),
    close: async () => {
      await runner.drained();
      await projector.stop();
      await Promise.all([views.close(), turn.close(), pool.end(), store.close()]);
    },
  };
};
