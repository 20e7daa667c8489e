import type { EventStore, StreamName } from '@spillrom/event-sourcing';
import {
  commit,
  contract,
  contracts,
  event,
  events,
  grow,
  insist,
  isStored,
  oneTo,
  positionsOf,
  programme,
  readLog,
  readStream,
  refused,
  stored,
  upTo,
  versionsOf,
} from './fixtures.js';
import type { Cases } from './gated.js';

/** Lets each of the stores try the same step of the stream at once; gives how many made it. */
const race = async (stores: readonly EventStore[], stream: StreamName, version: number): Promise<number> => {
  const outcomes = await Promise.all(stores.map((store, writer) => store.append([oneTo(stream, version, { writer })])));
  return outcomes.filter(isStored).length;
};

/** B. Concurrency: who wins. */
export const races = (cases: Cases): void => {
  cases.show('two_writers_same_expected_version_exactly_one_wins', async (log) => {
    await grow(log.store, contract, 1);
    expect(await race([log.store, await log.second()], contract, 0)).toBe(1);
    expect(versionsOf(await readStream(log.store, contract))).toEqual([0, 1]);
  });

  cases.show('n_writers_same_version_exactly_one_wins_x1000', async (log) => {
    const second = await log.second();
    const writers = [log.store, second, log.store, second];
    // Fifty streams side by side, so that a thousand races cost twenty rounds.
    const streams = contracts(50);
    for (const version of upTo(20)) {
      const winners = await Promise.all(streams.map((stream) => race(writers, stream, version - 1)));
      expect(winners).toEqual(streams.map(() => 1));
    }
    for (const stream of streams) expect(versionsOf(await readStream(second, stream))).toEqual(upTo(20));
  });

  cases.show('concurrent_creators_of_same_stream_exactly_one_wins', async (log) => {
    const second = await log.second();
    const creators = upTo(16).map((creator) => (creator % 2 === 0 ? log.store : second));
    expect(await race(creators, contract, -1)).toBe(1);
    expect(await readStream(second, contract)).toHaveLength(1);
  });

  cases.showIf('densePositions', 'loser_burns_no_position', async ({ store }) => {
    await grow(store, contract, 2);
    refused(await store.append([commit([[contract, 0]], events(contract, 3))]));
    stored(await store.append([oneTo(contract, 1)]));
    expect(positionsOf(await readLog(store))).toEqual(['1', '2', '3']);
  });
};

/** B. Concurrency: who gets on. */
export const progress = (cases: Cases): void => {
  cases.show('writers_on_different_streams_all_succeed', async (log) => {
    const stores = [log.store, await log.second()] as const;
    const streams = contracts(40);
    await Promise.all(streams.map((stream, number) => grow(stores[number % 2]!, stream, 5)));
    for (const stream of streams) expect(versionsOf(await readStream(log.store, stream))).toEqual(upTo(5));
  });

  cases.show('success_result_implies_event_readable', async (log) => {
    const second = await log.second();
    for (const version of upTo(50)) {
      const noted = event(contract);
      stored(await log.store.append([commit([[contract, version - 1]], [noted])]));
      expect(await readStream(second, contract, version - 1)).toMatchObject([{ id: noted.id, version }]);
    }
  });

  cases.show('retry_after_conflict_sees_new_state', async (log) => {
    const second = await log.second();
    await grow(second, contract, 4);
    const [conflict] = refused(await log.store.append([oneTo(contract, 0)]));
    expect(versionsOf(await readStream(log.store, contract)).at(-1)).toBe(conflict!.actual);
    stored(await log.store.append([oneTo(contract, conflict!.actual)]));
    expect(versionsOf(await readStream(second, contract))).toEqual(upTo(5));
  });

  cases.show('hot_stream_throughput_does_not_starve_others', async (log) => {
    const second = await log.second();
    let quietOnesAreDone = false;
    const writeHot = async (store: EventStore) => {
      let writes = 0;
      for (; !quietOnesAreDone; writes += 1) await insist(store, [programme]);
      return writes;
    };
    const hot = upTo(8).map((writer) => writeHot(writer % 2 === 0 ? log.store : second));
    const quiet = contracts(5);
    await Promise.all(quiet.map((stream) => grow(second, stream, 10))).finally(() => (quietOnesAreDone = true));
    const hotWrites = await Promise.all(hot);
    for (const stream of quiet) expect(await readStream(log.store, stream)).toHaveLength(10);
    expect(await readStream(log.store, programme)).toHaveLength(hotWrites.reduce((sum, writes) => sum + writes));
  });
};
