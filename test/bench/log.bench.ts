import { Client, type ClientConfig } from 'pg';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { rate, type Bench } from './bench.js';
import { DATA, disjointWriters, META, newId } from './disjoint.js';

const port = async (connection: ClientConfig, writers: number, streams: number): Promise<number> => {
  const store = new PostgresEventStore({ connection });
  const perSecond = await disjointWriters(store, writers, streams);
  await store.close();
  return perSecond;
};

/** What PostgreSQL does at most without a log: one row and one index entry for each commit, each connection on its own. */
const raw = async (connection: ClientConfig, connections: number): Promise<number> => {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new Client(connection);
      await client.connect();
      return client;
    }),
  );
  await clients[0]!.query(
    'CREATE TABLE IF NOT EXISTS public.raw (id uuid PRIMARY KEY, data text NOT NULL, meta text NOT NULL)',
  );
  const [data, meta] = [JSON.stringify(DATA), JSON.stringify(META)];
  const insert = { name: 'insert', text: 'INSERT INTO public.raw VALUES ($1, $2, $3)' };
  const perSecond = await rate(connections, async (worker) => {
    await clients[worker]!.query({ ...insert, values: [newId(), data, meta] });
  });
  await Promise.all(clients.map((client) => client.end()));
  return perSecond;
};

export const logBench: Bench = async function* (place) {
  for (const writers of [1, 64]) {
    for (const streams of [1, 3, 7]) {
      // Right before, since a machine that others use is not the same a minute later.
      const perSecond = await raw(await place.fresh(), writers);
      const beside = { what: `raw inserts, ${writers} connections`, perSecond };
      const what = `append: ${writers} writers, commits of ${streams} streams`;
      yield { what, perSecond: await port(await place.fresh(), writers, streams), beside };
    }
  }
};
