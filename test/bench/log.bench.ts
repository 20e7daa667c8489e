import { Client, type ClientConfig } from 'pg';
import { streamName, type Commit } from '@spillrom/event-sourcing';
import { uuidv7 } from '@spillrom/kernel';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { rate, type Bench } from './bench.js';

const DATA = {
  amountOre: '12500000',
  contract: '0184698f-4c00-7000-8000-000000000001',
  effectiveOn: '2022-11-12',
  phase: 'st-olavs',
  specialty: 'orthopaedics',
  supply: 'private-provider',
};
const META = { actor: '0184698f-4c00-7000-8000-0000000000aa', role: 'officer', command: 'ReserveBudget' };

const id = () => uuidv7(Date.now());

/** One event in each of the worker's own streams. */
const commitOf = (worker: number, turn: number, streams: number): Commit => {
  const names = Array.from({ length: streams }, (_, number) => streamName(`bench-${worker}-${number}`));
  return {
    id: id(),
    reads: names.map((stream) => ({ stream, version: turn - 1 })),
    events: names.map((stream) => {
      return { id: id(), stream, type: 'BudgetReserved', schemaVersion: 1, data: DATA, meta: META };
    }),
  };
};

const port = async (connection: ClientConfig, writers: number, streams: number): Promise<number> => {
  const store = new PostgresEventStore({ connection });
  const perSecond = await rate(writers, async (worker, turn) => {
    const outcome = await store.append([commitOf(worker, turn, streams)]);
    if ('conflicts' in outcome) throw new Error('a disjoint writer met a conflict');
  });
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
    await clients[worker]!.query({ ...insert, values: [id(), data, meta] });
  });
  await Promise.all(clients.map((client) => client.end()));
  return perSecond;
};

export const logBench: Bench = async function* (place) {
  for (const writers of [1, 64]) {
    const connection = await place.fresh();
    const beside = { what: `raw inserts, ${writers} connections`, perSecond: await raw(connection, writers) };
    for (const streams of [1, 3, 7]) {
      const what = `append: ${writers} writers, commits of ${streams} streams`;
      yield { what, perSecond: await port(await place.fresh(), writers, streams), beside };
    }
  }
};
