import { setImmediate as immediate } from 'node:timers/promises';
import {
  asKnownAt,
  comparePositions,
  START,
  UnknownPosition,
  type EventStore,
  type Page,
  type Position,
  type StoredEvent,
} from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import {
  commit,
  contract,
  contracts,
  ending,
  event,
  events,
  grow,
  idsOf,
  insist,
  oneTo,
  positionsOf,
  programme,
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

const rises = (log: readonly StoredEvent[]): boolean =>
  log.every(({ position }, place) => place === 0 || comparePositions(log[place - 1]!.position, position) < 0);

/** The page after a position as soon as there is one, acknowledged or not; an empty one when the cause has ended and left nothing. */
const firstSeen = async (store: EventStore, after: Position, cause: Promise<unknown>): Promise<Page> => {
  const hasEnded = ending(cause);
  for (;;) {
    const last = hasEnded();
    const page = await store.readAll(after, 1);
    if (page.events.length > 0 || last) return page;
    await immediate();
  }
};

const at = (minute: string): Instant => `2022-11-12T08:${minute}:00.000000Z` as Instant;

/** Conflicts, refusals and successes, mixed; gives how many events were stored. */
const mixed = async (store: EventStore): Promise<number> => {
  await grow(store, contract, 3);
  await Promise.all([
    store.append([oneTo(contract, 0)]),
    store.append([commit([[contract, 9]], events(contract, 5))]),
    store.append([commit([[request, -1]], [])]).catch(() => 'refused'),
    store.append([oneTo(request, -1)]),
    store.append([oneTo(request, 5)]),
  ]);
  refused(await store.append([oneTo(programme, -1), oneTo(contract, 0)]));
  stored(await store.append([commit([[programme, -1]], events(programme, 4))]));
  return 3 + 1 + 4;
};

/** F. Global order: positions. */
export const positions = (cases: Cases): void => {
  cases.show('positions_unique_strictly_increasing', async (log) => {
    const stores = [log.store, await log.second()] as const;
    await Promise.all(contracts(12).map((stream, number) => grow(stores[number % 2]!, stream, 6)));
    stored(await log.store.append([commit([[programme, -1]], events(programme, 9))]));
    const all = await readLog(log.store);
    expect(all).toHaveLength(12 * 6 + 9);
    expect(rises(all)).toBe(true);
    expect(await readLog(stores[1])).toEqual(all);
    expect(await log.store.head()).toMatchObject({ position: all.at(-1)!.position });
  });

  cases.showIf('densePositions', 'positions_dense_after_rollbacks', async ({ store }) => {
    const count = await mixed(store);
    expect(positionsOf(await readLog(store))).toEqual(upTo(count).map((number) => String(number + 1)));
  });

  cases.show('rolled_back_appends_leave_no_hole_that_blocks', async (log) => {
    const second = await log.second();
    let count = 0;
    const writing = mixed(log.store).then((written) => (count = written));
    const pages = await readWhile(second, 2, writing);
    expect(pages.flat()).toHaveLength(count);
    expect(pages.flat()).toEqual(await readLog(log.store));
  });

  cases.show('read_all_from_position_exclusive', async ({ store }) => {
    const first = stored(await store.append([oneTo(contract, -1)]));
    const middle = stored(await store.append([commit([[contract, 0]], events(contract, 3))]));
    const last = stored(await store.append([oneTo(contract, 3)]));
    expect(versionsOf(await readLog(store, START))).toEqual(upTo(5));
    expect(versionsOf(await readLog(store, first))).toEqual([1, 2, 3, 4]);
    expect(versionsOf(await readLog(store, middle))).toEqual([4]);
    expect(await store.readAll(last, 10)).toMatchObject({ events: [], next: last, end: true });
    expect(await store.readAll(first, 1)).toMatchObject({ next: middle, end: false });
  });

  cases.show('read_all_after_a_place_outside_the_log_is_refused', async (log) => {
    await grow(log.store, contract, 2);
    const last = stored(await log.store.append([oneTo(contract, 1)]));
    const beyond = String(BigInt(last) + 1_000n) as Position;
    await expect(log.store.readAll(beyond, 10)).rejects.toBeInstanceOf(UnknownPosition);
    expect(await log.store.readAll(last, 10)).toMatchObject({ events: [], end: true });
  });

  cases.showWith('dumpAndRestore', 'positions_survive_dump_and_restore', async (log, harness) => {
    await mixed(log.store);
    const copy = await harness.dumpAndRestore(log);
    try {
      const original = await readLog(log.store);
      expect(await readLog(copy.store)).toEqual(original);
      expect(await copy.store.head()).toEqual(await log.store.head());
      const [further] = [await insist(copy.store, [contract])];
      expect(comparePositions(further, original.at(-1)!.position)).toBeGreaterThan(0);
    } finally {
      await copy.close();
    }
  });
};

/** F. Global order: against streams, causes and slow transactions. */
export const order = (cases: Cases): void => {
  cases.show('global_order_respects_stream_order', async (log) => {
    const stores = [log.store, await log.second()] as const;
    await Promise.all(
      contracts(6).map(async (stream, writer) => {
        for (const _ of upTo(8)) await insist(stores[writer % 2]!, [stream, programme]);
      }),
    );
    const all = await readLog(log.store);
    for (const stream of [...contracts(6), programme]) {
      const inLog = all.filter((each) => each.stream === stream);
      expect(inLog).toEqual(await readStream(log.store, stream));
    }
  });

  cases.show('causal_order_read_then_write_never_inverts', async (log) => {
    const clients = [log.store, await log.second()] as const;
    let after = START;
    for (const round of upTo(25)) {
      const [cause, effect] = round % 2 === 0 ? clients : [clients[1], clients[0]];
      const caused = insist(cause, [contract]);
      const seen = await firstSeen(effect, after, caused);
      expect(seen.events).toHaveLength(1);
      const written = await insist(effect, [programme]);
      expect(comparePositions(written, seen.next)).toBeGreaterThan(0);
      await caused;
      after = written;
    }
  });

  cases.show('slow_transaction_is_never_skipped', async (log) => {
    const second = await log.second();
    const slow = async () => {
      for (const version of upTo(6)) {
        stored(await log.store.append([commit([[programme, version * 512 - 1]], events(programme, 512))]));
      }
    };
    const writing = Promise.all([slow(), ...contracts(4).map((stream) => grow(second, stream, 25))]);
    const seen = (await readWhile(second, 50, writing)).flat();
    expect(seen).toHaveLength(6 * 512 + 4 * 25);
    expect(idsOf(seen)).toEqual(idsOf(await readLog(log.store)));
  });

  cases.showWith('openForeignTransaction', 'open_foreign_transaction_does_not_stall_feed', async (log, harness) => {
    await grow(log.store, contract, 2);
    const release = await harness.openForeignTransaction(log);
    try {
      await grow(log.store, programme, 5);
      expect(await readLog(await log.second())).toHaveLength(7);
    } finally {
      await release();
    }
    expect(await readLog(log.store)).toHaveLength(7);
  });
};

/** F. Global order: time. */
export const recordedTime = (cases: Cases): void => {
  cases.showIf('ordersRecordedTime', 'recorded_time_monotone_in_position', async (log) => {
    const given = [at('05'), at('03'), undefined, at('04'), at('59')];
    for (const [number, time] of given.entries()) {
      stored(await log.store.append([commit([[contract, number - 1]], [event(contract)], time)]));
    }
    const chained = [at('02'), at('58'), at('01')].map((time, number) =>
      commit([[request, number - 1]], [event(request)], time),
    );
    stored(await log.store.append([chained[0]!, ...chained.slice(1)]));
    const stores = [log.store, await log.second()] as const;
    await Promise.all(contracts(4).map((stream, number) => grow(stores[number % 2]!, stream, 5)));
    const all = await readLog(log.store);
    expect(all.slice(0, 2).map(({ recordedAt }) => recordedAt)).toEqual([at('05'), at('05')]);
    const times = all.map(({ recordedAt }) => recordedAt);
    expect(times).toEqual([...times].sort());
    expect(await log.store.head()).toMatchObject({ recordedAt: times.at(-1) });
  });

  cases.show('as_known_at_is_the_longest_prefix_not_later', async ({ store }) => {
    expect(await asKnownAt(store, at('59'))).toBe(START);
    const ends = [];
    for (const [number, time] of ['10', '20', '20', '30'].entries()) {
      const written = commit([[contract, number * 2 - 1]], events(contract, 2), at(time));
      ends.push(stored(await store.append([written])));
    }
    expect(await asKnownAt(store, at('09'))).toBe(START);
    expect(await asKnownAt(store, at('10'))).toBe(ends[0]);
    expect(await asKnownAt(store, at('19'))).toBe(ends[0]);
    expect(await asKnownAt(store, at('20'), 1)).toBe(ends[2]);
    expect(await asKnownAt(store, at('29'))).toBe(ends[2]);
    expect(await asKnownAt(store, at('30'))).toBe(ends[3]);
    expect(await asKnownAt(store, at('59'))).toBe(ends[3]);
  });
};
