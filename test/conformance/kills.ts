import { setImmediate as immediate } from 'node:timers/promises';
import {
  comparePositions,
  START,
  StoreUnavailable,
  type EventStore,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import {
  areWhole,
  commit,
  contract,
  contracts,
  ending,
  event,
  insist,
  programme,
  readLog,
  request,
  upTo,
} from './fixtures.js';
import type { Cases } from './gated.js';
import { checkHistory } from './history-checker.js';
import { History } from './history.js';

/** How much of it: a moment beside the other cases, minutes in the storms. */
export interface Scale {
  readonly seconds: number;
  readonly kills: number;
  readonly commitsBetweenKills: number;
}

/** Takes the log page by page and throws at the first event that cannot follow on those before. */
class Contiguity {
  count = 0;
  #position = START;
  readonly #versions = new Map<StreamName, number>();

  constructor(private readonly dense: boolean) {}

  take(page: readonly StoredEvent[]): void {
    if (!areWhole(page)) throw new Error(`half a commit in the page after ${this.#position}`);
    for (const { position, stream, version } of page) {
      const follows = this.dense
        ? BigInt(position) === BigInt(this.#position) + 1n
        : comparePositions(position, this.#position) > 0;
      const expected = (this.#versions.get(stream) ?? -1) + 1;
      if (!follows) throw new Error(`${position} after ${this.#position}`);
      if (version !== expected) throw new Error(`${stream} at ${version} instead of ${expected}, at ${position}`);
      this.#position = position;
      this.#versions.set(stream, version);
      this.count += 1;
    }
  }
}

const contiguity = (cases: Cases, { seconds }: Scale): void =>
  cases.show('concurrent_writers_reader_asserts_contiguity_60s', async (log) => {
    const stores = [log.store, await log.second()] as const;
    const end = Date.now() + seconds * 1000;
    const write = async (store: EventStore, stream: StreamName): Promise<number> => {
      let events = 0;
      for (; Date.now() < end; await immediate()) {
        const streams = events % 3 === 0 ? [stream, programme] : [stream];
        await insist(store, streams);
        events += streams.length;
        // One that loses, so that there are rollbacks to leave holes.
        await store.append([commit([[stream, -1]], [event(stream)])]);
      }
      return events;
    };
    const writing = Promise.all(contracts(8).map((stream, number) => write(stores[number % 2]!, stream)));
    const hasEnded = ending(writing);
    const reader = new Contiguity(cases.are('densePositions'));
    for (let after = START, last = false; ;) {
      const page = await log.store.readAll(after, 100);
      reader.take(page.events);
      after = page.next;
      if (page.end && last) break;
      last = page.end && hasEnded();
      await immediate();
    }
    const written = (await writing).reduce((sum, events) => sum + events);
    expect(reader.count).toBe(written);
  });

const writersKilled = (cases: Cases, { kills, commitsBetweenKills }: Scale): void =>
  cases.showWith('spawnWriter', 'crash_between_streams_impossible_kill_test', async (log, harness) => {
    const streams = [programme, contract, request];
    for (const round of upTo(kills)) {
      const names = upTo(2).map((number) => `writer ${round}.${number}`);
      const writers = await Promise.all(names.map((writer) => harness.spawnWriter(log, { writer, streams })));
      await Promise.all(writers.map((writer) => writer.until(commitsBetweenKills / 2)));
      await Promise.all(writers.map((writer) => writer.kill()));
      const all = await readLog(log.store);
      expect(areWhole(all)).toBe(true);
      const lengths = streams.map((stream) => all.filter((each) => each.stream === stream).length);
      expect(lengths).toEqual(streams.map(() => all.length / streams.length));
      for (const [place, { acknowledged }] of writers.entries()) {
        const found = all.filter(({ data, stream }) => data.writer === names[place] && stream === request);
        expect(found.map(({ position }) => position).slice(0, acknowledged.length)).toEqual(acknowledged);
        expect(found.length - acknowledged.length).toBeLessThanOrEqual(1);
      }
    }
  });

/** Writes until the store breaks off; what is then unknown is in the history. */
const writeUntilBroken = async (store: EventStore, streams: readonly StreamName[]): Promise<void> => {
  try {
    for (;;) await insist(store, streams);
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
  }
};

const serverKilled = (cases: Cases, { kills, commitsBetweenKills }: Scale): void =>
  cases.showWith('stopServer', 'kill_9_during_append_storm_acked_events_all_present', async (log, harness) => {
    const history = new History();
    for (const _ of upTo(kills)) {
      const stores = [history.of(await log.second()), history.of(await log.second())] as const;
      const begun = history.operations.length;
      const writing = Promise.all(
        contracts(8).map((stream, number) => writeUntilBroken(stores[number % 2]!, [stream, programme])),
      );
      const hasEnded = ending(writing);
      while (!hasEnded() && history.operations.length < begun + commitsBetweenKills) await immediate();
      const outage = await harness.stopServer(log, 'kill -9');
      await writing;
      await outage.end();
      const client = await log.second();
      expect(checkHistory(history.operations, await readLog(client), cases.are('densePositions'))).toEqual([]);
      // The same chain again tells what became of it; whatever it tells must hold.
      const resent = history.of(client);
      for (const { chain, outcome } of [...history.operations]) if (outcome === 'unknown') await resent.append(chain);
      expect(checkHistory(history.operations, await readLog(client), cases.are('densePositions'))).toEqual([]);
    }
  });

/** The cases that kill, or go on for long. */
export const killed =
  (scale: Scale) =>
  (cases: Cases): void => {
    contiguity(cases, scale);
    writersKilled(cases, scale);
    serverKilled(cases, scale);
  };
