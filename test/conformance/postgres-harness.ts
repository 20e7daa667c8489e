import { join } from 'node:path';
import { Client } from 'pg';
import { PostgresEventStore } from '@spillrom/postgres/log';
import type { Harness, Log } from './harness.js';
import { LossyProxy } from './lossy-proxy.js';
import { PostgresServer } from './postgres-server.js';
import { startWriter } from './writer.js';

const TAMPERING = {
  update: "UPDATE log.events SET data = '{}' WHERE position = 1",
  delete: 'DELETE FROM log.events WHERE position = 1',
  truncate: 'TRUNCATE log.events',
};

class PostgresLog implements Log {
  readonly store: PostgresEventStore;
  readonly #leftovers: (() => void | Promise<void>)[] = [];

  constructor(
    readonly server: PostgresServer,
    readonly database: string,
  ) {
    this.store = this.client();
  }

  async second(): Promise<PostgresEventStore> {
    return this.client();
  }

  /** Appends and reads as the api does: by the role that may do no more. */
  client(host?: string): PostgresEventStore {
    const connection = this.server.connection(this.database, 'spillrom_writer');
    const { user, password, port } = new Client(connection);
    const { database } = this;
    const store = new PostgresEventStore({
      connection: host === undefined ? connection : { host, user, password, port, database },
    });
    this.atClose(() => store.close());
    return store;
  }

  atClose(clear: () => void | Promise<void>): void {
    this.#leftovers.push(clear);
  }

  async close(): Promise<void> {
    for (const clear of this.#leftovers) await clear();
    await this.server.giveBack(this.database);
  }
}

/** The adapter for PostgreSQL on a server of its own, which lives from `beforeAll` to `afterAll`. */
export const postgresHarness = (): Harness<PostgresLog> => {
  const server = new PostgresServer();
  beforeAll(() => server.start());
  afterAll(() => server.remove());
  const open = async (): Promise<PostgresLog> => new PostgresLog(server, await server.createDatabase('a log'));
  return {
    capabilities: { densePositions: true, comparesKnownEvents: true, ordersRecordedTime: true },
    open,
    stopServer: (_, how) => server.stop(how),
    cutConnections: ({ database }) => server.cut(database),
    silenceDoorbell: ({ database }) => server.cut(database, 'LISTEN'),
    clientWithLostReplies: async (log) => {
      const proxy = new LossyProxy(server.socketFolder);
      const store = log.client(proxy.folder);
      log.atClose(() => proxy.close());
      return { store, heal: () => void (proxy.lossy = false) };
    },
    spawnWriter: async (log, task) => {
      const { connectionString } = server.connection(log.database, 'spillrom_writer');
      return startWriter(join(__dirname, 'postgres-writer.ts'), connectionString, task);
    },
    openForeignTransaction: async ({ database }) => {
      const client = new Client(server.connection(database, 'postgres'));
      await client.connect();
      await client.query(
        'BEGIN ISOLATION LEVEL REPEATABLE READ; CREATE TABLE public.foreign_work (); SELECT FROM log.events',
      );
      return () => client.end();
    },
    dumpAndRestore: async ({ database }) => {
      const copy = await open();
      await server.run(database, `COPY log.events TO PROGRAM 'cat > dump_of_${database}'`);
      await server.run(copy.database, `COPY log.events FROM PROGRAM 'cat dump_of_${database}'`);
      return copy;
    },
    tamper: async ({ database }, how) => void (await server.run(database, TAMPERING[how], 'spillrom_writer')),
    sequentialScans: async ({ database }) => {
      // A session counts for all to see when it ends.
      await server.cut(database);
      const scans = "SELECT coalesce(sum(seq_scan), 0)::int AS scans FROM pg_stat_user_tables WHERE schemaname = 'log'";
      return (await server.run<{ scans: number }>(database, scans))[0]!.scans;
    },
    migrate: ({ database }) => server.migrate(database),
    migrateEmpty: async (starts) => {
      const database = await server.createDatabase('nothing');
      await Promise.all(Array.from({ length: starts }, () => server.migrate(database)));
      return new PostgresLog(server, database);
    },
  };
};
