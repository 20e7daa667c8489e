import {
  decode,
  START,
  StoreUnavailable,
  UnknownEventType,
  type Catalogue,
  type Commit,
  type EventStore,
  type NewEvent,
} from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import {
  commit,
  contract,
  contracts,
  event,
  events,
  grow,
  insist,
  oneTo,
  positionsOf,
  programme,
  readLog,
  readStream,
  stored,
  upTo,
} from './fixtures.js';
import type { Cases } from './gated.js';
import type { Capabilities } from './harness.js';
import { Listener } from './listener.js';

type ContractNoted = { readonly type: 'ContractNoted'; readonly data: { readonly amountOre: string } };

/** The second shape of the event gives øre where the first gave kroner. */
const catalogue: Catalogue<ContractNoted> = {
  ContractNoted: { upcasts: [({ amountKroner }) => ({ amountOre: String(Number(amountKroner) * 100) })] },
};

/** J. What a reader makes of the events: the same on every way of reading. */
export const shapes = (cases: Cases): void => {
  cases.show('upcaster_applied_on_stream_all_and_subscription', async ({ store }) => {
    const older = event(contract, { amountKroner: 12 });
    const newer = event(contract, { amountOre: '3400' }, { schemaVersion: 2 });
    stored(await store.append([commit([[contract, -1]], [older, newer])]));
    const listener = new Listener(store, START);
    await listener.heard(2);
    await listener.stop();
    for (const read of [await readStream(store, contract), await readLog(store), listener.events]) {
      expect(read.map((each) => decode(each, catalogue).data)).toEqual([{ amountOre: '1200' }, { amountOre: '3400' }]);
      expect(read.map(({ data, schemaVersion }) => [data, schemaVersion])).toEqual([
        [{ amountKroner: 12 }, 1],
        [{ amountOre: '3400' }, 2],
      ]);
    }
  });

  cases.show('unknown_event_type_is_typed_error', async ({ store }) => {
    const unknown: readonly Partial<NewEvent>[] = [{ type: 'ContractFolded' }, { schemaVersion: 3 }];
    for (const [number, other] of unknown.entries()) {
      const stream = contracts(2)[number]!;
      const after = number === 0 ? START : stored(await store.append([oneTo(programme, -1)]));
      stored(await store.append([commit([[stream, -1]], [event(stream, {}, other)])]));
      const [found] = await readStream(store, stream);
      expect(() => decode(found!, catalogue)).toThrow(UnknownEventType);
      const handler = async (page: { readonly events: readonly (typeof found & {})[] }) =>
        page.events.forEach((each) => decode(each, catalogue));
      const listener = new Listener(store, after, { handler });
      await expect(listener.following.ended).rejects.toBeInstanceOf(UnknownEventType);
      expect(listener.following.position).toBe(after);
    }
  });
};

const fulfils = async (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

const behaves: Record<keyof Capabilities, (store: EventStore) => Promise<boolean>> = {
  densePositions: async (store) => {
    await store.append([oneTo(contract, 7)]);
    stored(await store.append([commit([[contract, -1]], events(contract, 3))]));
    stored(await store.append([oneTo(contract, 2)]));
    return positionsOf(await readLog(store)).join() === '1,2,3,4';
  },
  comparesKnownEvents: async (store) => {
    const once = oneTo(contract, -1);
    stored(await store.append([once]));
    const changed: Commit = { ...once, events: [{ ...once.events[0]!, data: { note: 'other' } }] };
    return !(await fulfils(store.append([changed])));
  },
  ordersRecordedTime: async (store) => {
    for (const [number, minute] of ['05', '03'].entries()) {
      const at = `2022-11-12T08:${minute}:00.000000Z` as Instant;
      stored(await store.append([commit([[contract, number - 1]], [event(contract)], at)]));
    }
    const [first, second] = await readLog(store);
    return first!.recordedAt <= second!.recordedAt;
  },
};

/** J. Operations: the store, its schema and its guards. */
export const operations = (cases: Cases): void => {
  cases.showOnFreshLogs('capability_flags_match_behaviour', async (logs) => {
    const shown: Record<string, boolean> = {};
    for (const [flag, behaviour] of Object.entries(behaves)) {
      await logs.onLog(async ({ store }) => void (shown[flag] = await behaviour(store)));
    }
    expect(shown).toEqual(logs.capabilities);
  });

  cases.showWith('tamper', 'update_delete_truncate_forbidden_for_app_role', async (log, harness) => {
    await grow(log.store, contract, 3);
    const before = await readLog(log.store);
    for (const how of ['update', 'delete', 'truncate'] as const) {
      await expect(harness.tamper(log, how)).rejects.toThrow();
      expect(await readLog(log.store)).toEqual(before);
    }
  });

  cases.showWith('migrate', 'schema_migration_twice_is_noop', async (log, harness) => {
    await grow(log.store, contract, 3);
    const before = await readLog(log.store);
    await harness.migrate(log);
    await harness.migrate(log);
    expect(await readLog(log.store)).toEqual(before);
    await insist(log.store, [contract]);
  });

  cases.showWith('migrateEmpty', 'concurrent_schema_init_from_two_processes', async (_, harness) => {
    const log = await harness.migrateEmpty(2);
    try {
      await grow(log.store, contract, 3);
      expect(await readLog(await log.second())).toHaveLength(3);
    } finally {
      await log.close();
    }
  });

  cases.showWith('sequentialScans', 'fresh_database_first_10k_appends_use_index_plans', async (log, harness) => {
    const before = await harness.sequentialScans(log);
    await Promise.all(contracts(50).map((stream) => grow(log.store, stream, 200)));
    for (const stream of contracts(50)) expect(await readStream(log.store, stream)).toHaveLength(200);
    expect(await readLog(log.store)).toHaveLength(10_000);
    expect(await harness.sequentialScans(log)).toBe(before);
  });
};

/** J. Lifecycle: the store is stopped and started. */
export const lifecycle = (cases: Cases): void => {
  cases.showWith('stopServer', 'store_down_gives_unavailable_error_within_deadline', async (log, harness) => {
    await grow(log.store, contract, 2);
    const outage = await harness.stopServer(log, 'orderly');
    const during = oneTo(contract, 1);
    const calls = {
      append: () => log.store.append([during]),
      read: () => readStream(log.store, contract),
      readAll: () => log.store.readAll(START, 10),
      head: () => log.store.head(),
    };
    for (const call of Object.values(calls)) await expect(call()).rejects.toBeInstanceOf(StoreUnavailable);
    await outage.end();
    const outcome = await (await log.second()).append([during]);
    expect(await log.store.append([during])).toEqual(outcome);
    expect(await readStream(log.store, contract)).toHaveLength(3);
  });

  cases.showWith('stopServer', 'restart_preserves_head', async (log, harness) => {
    for (const _ of upTo(5)) await insist(log.store, [contract, programme]);
    const [head, all] = [await log.store.head(), await readLog(log.store)];
    for (const how of ['orderly', 'kill -9'] as const) {
      const outage = await harness.stopServer(log, how);
      await outage.end();
      const client = await log.second();
      expect(await client.head()).toEqual(head);
      expect(await readLog(client)).toEqual(all);
    }
    const further = await insist(await log.second(), [contract]);
    expect(BigInt(further)).toBeGreaterThan(BigInt(all.at(-1)!.position));
  });
};
