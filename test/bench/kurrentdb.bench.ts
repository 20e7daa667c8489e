import { START } from '@spillrom/event-sourcing';
import { instantOf } from '@spillrom/kernel';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import type * as Library from '@kurrent/kurrentdb-client';
import { answers, NODE_VARIABLE, singleNode, URL_VARIABLE } from '../kurrentdb/node.js';
import { rate, type Bench, type Row } from './bench.js';
import { commitOf, disjointWriters, newId } from './disjoint.js';
import { oneLedger } from './ledger.bench.js';
import type { OpenLog } from './ledger.js';

const PAGE_EVENTS = 1_024;

const open = async (url: string): Promise<OpenLog> => {
  const store = await KurrentdbEventStore.to({ url, clock: () => instantOf(Date.now()) });
  return { store, close: () => store.close() };
};

const RECORDED_AT = '2022-11-12T08:00:00.000000Z';
const META = '{}';

/** What the client does by itself: the same records, one call for each commit. */
const bareWriters = (
  { jsonEvent }: typeof Library,
  client: Library.KurrentDBClient,
  writers: number,
  streams: number,
): Promise<number> => {
  const run = newId();
  return rate(writers, async (worker, turn) => {
    const { id: commit, events, reads } = commitOf(run, worker, turn, streams);
    const common = { commit, count: `${events.length}`, schemaVersion: '1', recordedAt: RECORDED_AT, meta: META };
    await client.appendRecords(
      events.map(({ id, stream, type, data }, index) => {
        return {
          streamName: stream,
          record: jsonEvent({ id, type, data, metadata: { ...common, index: `${index}` } }),
        };
      }),
      reads.map(({ stream, version }) => {
        return { type: 'stream_state', streamName: stream, expectedState: version < 0 ? 'no_stream' : BigInt(version) };
      }),
    );
  });
};

const appends = async function* (url: string, library: typeof Library): AsyncIterable<Row> {
  const client = library.KurrentDBClient.connectionString(url);
  for (const writers of [1, 64]) {
    for (const streams of [1, 3, 7]) {
      const beside = {
        what: `the bare client, ${writers} at once`,
        perSecond: await bareWriters(library, client, writers, streams),
      };
      const log = await open(url);
      const perSecond = await disjointWriters(log.store, writers, streams);
      await log.close();
      yield { what: `append: ${writers} writers, commits of ${streams} streams`, perSecond, beside };
    }
  }
  await client.dispose();
};

const perSecond = async (count: () => Promise<number>): Promise<number> => {
  const started = performance.now();
  return ((await count()) * 1_000) / (performance.now() - started);
};

/** From the start to the end of all that the rows before have written. */
const catchUp = async function* (url: string, library: typeof Library): AsyncIterable<Row> {
  const client = library.KurrentDBClient.connectionString(url);
  const bare = async (): Promise<number> => {
    let events = 0;
    for await (const { event } of client.readAll()) if (event !== undefined) events += 1;
    return events;
  };
  const log = await open(url);
  const pages = async (): Promise<number> => {
    let events = 0;
    for (
      let page = await log.store.readAll(START, PAGE_EVENTS);
      ;
      page = await log.store.readAll(page.next, PAGE_EVENTS)
    ) {
      events += page.events.length;
      if (page.end) return events;
    }
  };
  // Each once before, so that both find the server's files read.
  await bare();
  await pages();
  const beside = { what: "the client's readAll", perSecond: await perSecond(bare) };
  yield { what: `catching up by pages of ${PAGE_EVENTS}, events`, perSecond: await perSecond(pages), beside };
  await log.close();
  await client.dispose();
};

const measure = async function* (url: string): AsyncIterable<Row> {
  const library = await import('@kurrent/kurrentdb-client');
  yield* appends(url, library);
  yield* oneLedger(() => open(url));
  yield* catchUp(url, library);
};

/** On the node that is there, or on one of its own; nothing where there is neither. */
export const kurrentdbBench: Bench = async function* () {
  const { [NODE_VARIABLE]: executable, [URL_VARIABLE]: url } = process.env;
  if (executable === undefined && url === undefined) return;
  const node = executable === undefined ? undefined : await singleNode(executable);
  node?.start();
  try {
    const server = node?.url ?? url!;
    await answers(server);
    for await (const row of measure(server)) yield { ...row, what: `KurrentDB ${row.what}` };
  } finally {
    await node?.remove();
  }
};
