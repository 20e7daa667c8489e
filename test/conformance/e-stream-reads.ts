import type { StoredEvent } from '@spillrom/event-sourcing';
import {
  commit,
  contract,
  event,
  events,
  grow,
  idsOf,
  programme,
  readLog,
  readStream,
  request,
  stored,
  upTo,
  versionsOf,
} from './fixtures.js';
import type { Cases } from './gated.js';

/** E. Stream reads. */
export const streamReads = (cases: Cases): void => {
  cases.show('read_forward_in_version_order', async ({ store }) => {
    const [first, second] = [events(contract, 3), events(contract, 4, 3)];
    stored(
      await store.append([
        commit(
          [
            [contract, -1],
            [programme, -1],
          ],
          [...first, event(programme)],
        ),
      ]),
    );
    stored(await store.append([commit([[contract, 2]], second)]));
    expect(idsOf(await readStream(store, contract))).toEqual(idsOf([...first, ...second]));
    expect(versionsOf(await readStream(store, contract))).toEqual(upTo(7));
    const both = await store.read([programme, request, contract].map((stream) => ({ stream, after: -1 })));
    expect(both.filter(({ stream }) => stream === programme)).toHaveLength(1);
    expect(idsOf(both.filter(({ stream }) => stream === contract))).toEqual(idsOf([...first, ...second]));
    expect(await store.read([])).toEqual([]);
  });

  cases.show('read_from_version', async ({ store }) => {
    await grow(store, contract, 6);
    await grow(store, programme, 3);
    for (const after of [-1, 0, 1, 4, 5]) {
      expect(versionsOf(await readStream(store, contract, after))).toEqual(upTo(6).slice(after + 1));
    }
    const each = await store.read([
      { stream: contract, after: 3 },
      { stream: programme, after: 0 },
    ]);
    expect(versionsOf(each.filter(({ stream }) => stream === contract))).toEqual([4, 5]);
    expect(versionsOf(each.filter(({ stream }) => stream === programme))).toEqual([1, 2]);
  });

  cases.show('read_tail_past_end_is_empty', async ({ store }) => {
    await grow(store, contract, 3);
    for (const after of [2, 3, 1000]) expect(await readStream(store, contract, after)).toEqual([]);
    for (const after of [-1, 0]) expect(await readStream(store, request, after)).toEqual([]);
  });

  cases.show('page_sizes_1_2_1000_agree', async ({ store }) => {
    await grow(store, contract, 9);
    for (const version of [-1, 2, 5]) {
      stored(await store.append([commit([[programme, version]], events(programme, 3))]));
    }
    const byThousands = await readLog(store, undefined, 1000);
    expect(byThousands).toHaveLength(18);
    expect(await readLog(store, undefined, 1)).toEqual(byThousands);
    expect(await readLog(store, undefined, 2)).toEqual(byThousands);
    expect(byThousands.filter(({ stream }) => stream === contract)).toEqual(await readStream(store, contract));
  });

  cases.show('read_during_append_is_prefix_consistent', async (log) => {
    const second = await log.second();
    const seen: (readonly StoredEvent[])[] = [];
    let writing = true;
    const written = grow(log.store, contract, 60).finally(() => (writing = false));
    while (writing) seen.push(await readStream(second, contract));
    await written;
    const whole = await readStream(second, contract);
    expect(versionsOf(whole)).toEqual(upTo(60));
    for (const prefix of seen) expect(prefix).toEqual(whole.slice(0, prefix.length));
    const lengths = seen.map((prefix) => prefix.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });

  cases.show('state_at_each_version_equals_fold', async ({ store }) => {
    const changes = [5, -2, 7, 0, 11, -13, 4];
    const fold = (from: number, read: readonly StoredEvent[]) =>
      read.reduce((sum, { data }) => sum + (data.changeOre as number), from);
    for (const [number, changeOre] of changes.entries()) {
      stored(await store.append([commit([[contract, number - 1]], [event(contract, { changeOre })])]));
    }
    const whole = await readStream(store, contract);
    for (const version of upTo(changes.length)) {
      const expected = changes.slice(0, version + 1).reduce((sum, change) => sum + change);
      const state = fold(0, whole.slice(0, version + 1));
      expect(state).toBe(expected);
      expect(fold(state, await readStream(store, contract, version))).toBe(fold(0, whole));
    }
  });
};
