import { comparePositions, START, type Conflict, type StreamName } from '@spillrom/event-sourcing';
import {
  areWhole,
  commit,
  contract,
  contracts,
  event,
  events,
  grow,
  insist,
  oneTo,
  programme,
  provider,
  readLog,
  readStream,
  readWhile,
  refused,
  request,
  stored,
  upTo,
  versionsOf,
} from './fixtures.js';
import type { Cases } from './gated.js';

const sortedByStream = (conflicts: readonly Conflict[]): readonly Conflict[] =>
  [...conflicts].sort((a, b) => (a.stream < b.stream ? -1 : 1));

/** C. Several streams: expectations. */
export const severalStreams = (cases: Cases): void => {
  cases.show('one_failing_expectation_rolls_back_all', async ({ store }) => {
    await grow(store, contract, 2);
    const half = commit(
      [
        [contract, 0],
        [request, -1],
      ],
      [event(request), event(contract)],
    );
    expect(refused(await store.append([half]))).toMatchObject([{ stream: contract, expected: 0, actual: 1 }]);
    expect(await readStream(store, request)).toEqual([]);
    expect(await readStream(store, contract)).toHaveLength(2);
  });

  cases.show('all_failing_expectations_are_reported', async ({ store }) => {
    await grow(store, contract, 3);
    await grow(store, provider, 1);
    await grow(store, request, 1);
    const wrong = commit(
      [
        [contract, 1],
        [programme, 7],
        [provider, -1],
        [request, 0],
      ],
      [event(contract), event(programme)],
    );
    const alsoWrong = oneTo(request, 9);
    expect(sortedByStream(refused(await store.append([wrong, alsoWrong])))).toEqual([
      { commit: wrong.id, stream: contract, expected: 1, actual: 2 },
      { commit: wrong.id, stream: programme, expected: 7, actual: -1 },
      { commit: wrong.id, stream: provider, expected: -1, actual: 0 },
    ]);
  });

  cases.show('checked_unwritten_stream_guards', async ({ store }) => {
    await grow(store, provider, 1);
    const engaging = (version: number) =>
      commit(
        [
          [contract, version],
          [provider, 0],
        ],
        [event(contract)],
      );
    stored(await store.append([engaging(-1)]));
    expect(await readStream(store, provider)).toHaveLength(1);
    stored(await store.append([oneTo(provider, 0)]));
    expect(refused(await store.append([engaging(0)]))).toMatchObject([{ stream: provider, expected: 0, actual: 1 }]);
    expect(await readStream(store, contract)).toHaveLength(1);
  });

  cases.show('retry_after_checked_stream_moved_on_returns_original', async ({ store }) => {
    await grow(store, provider, 1);
    const drawn = commit(
      [
        [contract, -1],
        [provider, 0],
      ],
      [event(contract)],
    );
    const position = stored(await store.append([drawn]));
    stored(await store.append([oneTo(provider, 0)]));
    expect(await store.append([drawn])).toEqual({ position });
    expect(await readStream(store, contract)).toHaveLength(1);
  });

  cases.show('same_stream_differing_in_case_is_refused', async ({ store }) => {
    await grow(store, contract, 1);
    const upper = contract.toUpperCase() as StreamName;
    await expect(store.append([oneTo(upper, -1)])).rejects.toMatchObject({ fault: 'STREAM_NAME' });
    const checked = commit(
      [
        [contract, 0],
        [upper, -1],
      ],
      [event(contract)],
    );
    await expect(store.append([checked])).rejects.toMatchObject({ fault: 'STREAM_NAME' });
    expect(await readLog(store)).toHaveLength(1);
  });

  cases.show('duplicate_stream_in_expectations_is_refused', async ({ store }) => {
    const twice = commit(
      [
        [contract, -1],
        [contract, -1],
      ],
      [event(contract)],
    );
    await expect(store.append([twice])).rejects.toMatchObject({ fault: 'DUPLICATE_EXPECTATION' });
    expect(await store.head()).toBe('empty');
  });
};

/** C. Several streams: chains of commits. */
export const chains = (cases: Cases): void => {
  cases.show('chain_all_or_nothing', async ({ store }) => {
    await grow(store, request, 1);
    const log = await readLog(store);
    const stale = oneTo(request, -1);
    const conflicts = refused(await store.append([oneTo(contract, -1), oneTo(provider, -1), stale]));
    expect(conflicts).toEqual([{ commit: stale.id, stream: request, expected: -1, actual: 0 }]);
    expect(await readLog(store)).toEqual(log);
  });

  cases.show('chain_later_commit_counts_events_of_earlier', async ({ store }) => {
    const first = commit(
      [
        [programme, -1],
        [contract, -1],
      ],
      [...events(programme, 2), event(contract)],
    );
    const second = commit([[programme, 1]], [event(programme)]);
    const third = commit(
      [
        [contract, 0],
        [programme, 2],
      ],
      [event(contract)],
    );
    stored(await store.append([first, second, third]));
    expect(versionsOf(await readStream(store, programme))).toEqual([0, 1, 2]);
    expect((await readLog(store)).map((each) => each.commit.id)).toEqual(
      [first, first, first, second, third].map(({ id }) => id),
    );
    const uncounted = [oneTo(programme, 2), oneTo(programme, 2)] as const;
    expect(refused(await store.append(uncounted))).toEqual([
      { commit: uncounted[1].id, stream: programme, expected: 2, actual: 3 },
    ]);
  });

  cases.show('chain_never_applies_on_foreign_predecessor', async (log) => {
    await grow(log.store, programme, 1);
    const mine = [oneTo(programme, 0), oneTo(programme, 1)] as const;
    stored(await (await log.second()).append([oneTo(programme, 0)]));
    // The second commit's expectation holds now, but by somebody else's event.
    expect(refused(await log.store.append(mine))).toEqual([
      { commit: mine[0].id, stream: programme, expected: 0, actual: 1 },
    ]);
    expect(versionsOf(await readStream(log.store, programme))).toEqual([0, 1]);
  });

  cases.show('chains_of_different_keys_in_one_batch_fail_alone', async ({ store }) => {
    await grow(store, provider, 1);
    const [known] = await readStream(store, provider);
    const keys = contracts(40);
    const isKnown = (number: number) => number % 10 === 6 && cases.are('comparesKnownEvents');
    const outcomes = await Promise.allSettled(
      keys.map((key, number) => {
        if (number % 10 === 3) return store.append([oneTo(key, -1), oneTo(key, 7)]);
        if (isKnown(number)) return store.append([commit([[key, -1]], [event(key, {}, { id: known!.id })])]);
        return store.append([oneTo(key, -1), oneTo(key, 0)]);
      }),
    );
    const told = outcomes.map((each) =>
      each.status === 'rejected' ? (each.reason as { fault: string }).fault : Object.keys(each.value)[0],
    );
    const meant = keys.map((_, number) =>
      number % 10 === 3 ? 'conflicts' : isKnown(number) ? 'KNOWN_EVENT_ID' : 'position',
    );
    expect(told).toEqual(meant);
    for (const [number, key] of keys.entries()) {
      expect(await readStream(store, key)).toHaveLength(meant[number] === 'position' ? 2 : 0);
    }
  });
};

/** C. Several streams: what a reader sees. */
export const wholeness = (cases: Cases): void => {
  cases.show('two_streams_one_commit_both_visible_atomically', async (log) => {
    const second = await log.second();
    const writing = async () => {
      for (const _ of upTo(40)) await insist(log.store, [contract, programme]);
    };
    const pages = await readWhile(second, 1000, writing());
    for (const page of pages) {
      expect(page.filter(({ stream }) => stream === contract)).toHaveLength(page.length / 2);
    }
    expect(pages.flat()).toHaveLength(80);
  });

  cases.show('reader_never_sees_half_a_commit', async (log) => {
    const second = await log.second();
    const writing = Promise.all(
      contracts(4).map(async (stream, writer) => {
        for (const round of upTo(8)) {
          const size = [1, 40, 3, 512][(writer + round) % 4]!;
          const version = (await readStream(log.store, stream)).length - 1;
          stored(await log.store.append([commit([[stream, version]], events(stream, size))]));
        }
      }),
    );
    const pages = await readWhile(second, 7, writing);
    expect(pages.filter((page) => !areWhole(page))).toEqual([]);
    expect(pages.flat()).toHaveLength(8 * (1 + 40 + 3 + 512));
  });

  cases.show('page_never_ends_inside_a_commit', async ({ store }) => {
    const sizes = [1, 3, 2, 5, 1, 1, 4];
    for (const [number, size] of sizes.entries()) {
      stored(await store.append([commit([[contracts(7)[number]!, -1]], events(contracts(7)[number]!, size))]));
    }
    const log = await readLog(store);
    const ends = log.filter(({ commit: { index, count } }) => index === count - 1).map(({ position }) => position);
    for (const limit of [1, 2, 3, 4, 6, 16, 17, 18]) {
      for (const after of [START, ...ends]) {
        const page = await store.readAll(after, limit);
        const rest = log.filter(({ position }) => comparePositions(position, after) > 0);
        const boundary = rest.findIndex(({ commit }, place) => place + 1 >= limit && commit.index === commit.count - 1);
        expect(page.events).toEqual(boundary === -1 ? rest : rest.slice(0, boundary + 1));
      }
    }
  });

  cases.show('budget_and_contract_counts_equal_after_storm', async (log) => {
    const stores = [log.store, await log.second()] as const;
    const streams = contracts(8);
    await Promise.all(
      streams.map(async (stream, writer) => {
        for (const _ of upTo(15)) await insist(stores[writer % 2]!, [stream, programme], { contract: stream });
      }),
    );
    const budget = await readStream(log.store, programme);
    expect(versionsOf(budget)).toEqual(upTo(8 * 15));
    for (const stream of streams) {
      expect(await readStream(log.store, stream)).toHaveLength(15);
      expect(budget.filter(({ data }) => data.contract === stream)).toHaveLength(15);
    }
  });
};
