import { START, type EventStore } from '@spillrom/event-sourcing';
import { contract, contracts, grow, idsOf, insist, programme, readLog, stored, oneTo, upTo } from './fixtures.js';
import type { Cases } from './gated.js';
import { Listener } from './listener.js';

/** The store, with its reads of the log and its listeners counted. */
const watched = (store: EventStore) => {
  const counts = { reads: 0, listeners: 0 };
  const counting: EventStore = {
    append: (chain) => store.append(chain),
    read: (from) => store.read(from),
    head: () => store.head(),
    readAll: (after, limit) => {
      counts.reads += 1;
      return store.readAll(after, limit);
    },
    onAppend: (ring) => {
      counts.listeners += 1;
      const stop = store.onAppend(ring);
      return () => {
        counts.listeners -= 1;
        return stop();
      };
    },
  };
  return { store: counting, counts };
};

const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
};

/** G. Following the log: what arrives. */
export const delivery = (cases: Cases): void => {
  cases.show('from_start_gets_all', async ({ store }) => {
    await grow(store, contract, 12);
    const listener = new Listener(store, START, { pageEvents: 5 });
    await listener.heard(12);
    await listener.stop();
    expect(listener.events).toEqual(await readLog(store));
  });

  cases.show('from_position_gets_only_later', async ({ store }) => {
    await grow(store, contract, 5);
    const after = stored(await store.append([oneTo(contract, 4)]));
    const later = new Listener(store, after);
    await later.until(() => later.caughtUpAt.length === 1);
    await grow(store, programme, 3);
    await later.heard(3);
    await later.stop();
    expect(later.events).toEqual(await readLog(store, after));
  });

  cases.show('catch_up_to_live_without_loss_or_duplicate', async (log) => {
    await grow(log.store, contract, 60);
    const listener = new Listener(await log.second(), START, { pageEvents: 7 });
    await Promise.all([grow(log.store, programme, 60), listener.heard(120)]);
    await listener.stop();
    expect(idsOf(listener.events)).toEqual(idsOf(await readLog(log.store)));
  });

  cases.show('events_appended_while_catching_up_arrive_once', async (log) => {
    await grow(log.store, contract, 10);
    let pages = 0;
    const handler = async () => void ((pages += 1) <= 5 && (await insist(log.store, [programme])));
    const listener = new Listener(await log.second(), START, { pageEvents: 2, handler });
    await listener.heard(15);
    await listener.stop();
    expect(idsOf(listener.events)).toEqual(idsOf(await readLog(log.store)));
  });

  cases.show('order_is_global_order', async (log) => {
    const stores = [log.store, await log.second()] as const;
    const listener = new Listener(stores[1], START, { pageEvents: 3 });
    await Promise.all(
      contracts(8).map(async (stream, number) => {
        for (const _ of upTo(6)) await insist(stores[number % 2]!, number < 3 ? [stream, programme] : [stream]);
      }),
    );
    await listener.heard(8 * 6 + 3 * 6);
    await listener.stop();
    expect(listener.events).toEqual(await readLog(log.store));
  });

  cases.show('caught_up_signalled_and_again_after_falling_behind', async ({ store }) => {
    await grow(store, contract, 4);
    const [first, behind] = [gate(), gate()];
    const handler = async () => void (listener.events.length === 4 && (first.open(), await behind.opened));
    const listener = new Listener(store, START, { handler });
    await listener.until(() => listener.caughtUpAt.length === 1);
    await insist(store, [contract]);
    await first.opened;
    await grow(store, programme, 6);
    const { position } = (await store.head()) as { position: string };
    expect(listener.caughtUpAt).toHaveLength(1);
    expect(await listener.following.lag()).toBeGreaterThan(0n);
    behind.open();
    await listener.until(() => listener.caughtUpAt.at(-1) === position);
    expect(listener.events).toHaveLength(11);
    expect(await listener.following.lag()).toBe(0n);
    await listener.stop();
  });
};

/** G. Following the log: the one who follows. */
export const followers = (cases: Cases): void => {
  cases.show('slow_handler_gets_back_pressure', async (log) => {
    await grow(log.store, contract, 1);
    const { store, counts } = watched(log.store);
    const { opened, open } = gate();
    const entered = gate();
    const handler = async () => (entered.open(), opened);
    const listener = new Listener(store, START, { pageEvents: 10, handler });
    await entered.opened;
    await grow(log.store, programme, 30);
    expect(counts.reads).toBe(1);
    open();
    await listener.heard(31);
    await listener.stop();
    expect(idsOf(listener.events)).toEqual(idsOf(await readLog(log.store)));
  });

  cases.show('handler_error_stops_or_parks_never_skips_silently', async ({ store }) => {
    await grow(store, contract, 6);
    const handler = async ({ events }: { readonly events: readonly { readonly version: number }[] }) => {
      if (events.some(({ version }) => version === 3)) throw new Error('poison');
    };
    const listener = new Listener(store, START, { pageEvents: 1, handler });
    await expect(listener.following.ended).rejects.toThrow('poison');
    await grow(store, programme, 2);
    expect(listener.events.map(({ version }) => version)).toEqual([0, 1, 2]);
    const again = new Listener(store, listener.following.position);
    await again.heard(5);
    await again.stop();
    expect(again.events).toEqual((await readLog(store)).slice(3));
  });

  cases.show('unsubscribe_stops_delivery_and_releases_resources', async (log) => {
    await grow(log.store, contract, 3);
    const { store, counts } = watched(log.store);
    const listener = new Listener(store, START);
    await listener.heard(3);
    expect(counts.listeners).toBe(1);
    await listener.stop();
    await listener.following.ended;
    const reads = counts.reads;
    await grow(log.store, programme, 3);
    const other = new Listener(log.store, START);
    await other.heard(6);
    await other.stop();
    expect([listener.events.length, counts.reads, counts.listeners]).toEqual([3, reads, 0]);
  });

  cases.show('two_subscribers_are_independent', async (log) => {
    const held = gate();
    const slow = new Listener(log.store, START, { handler: () => held.opened });
    const failing = new Listener(log.store, START, { handler: () => Promise.reject(new Error('poison')) });
    const quick = new Listener(log.store, START);
    await grow(log.store, contract, 20);
    await quick.heard(20);
    await expect(failing.following.ended).rejects.toThrow('poison');
    expect([slow.events.length, failing.events.length]).toEqual([0, 0]);
    held.open();
    await slow.heard(20);
    await Promise.all([slow.stop(), quick.stop()]);
    expect(slow.events).toEqual(quick.events);
  });
};

/** G. Following the log: while the store comes and goes. */
export const resumption = (cases: Cases): void => {
  cases.showWith('stopServer', 'resumes_after_store_restart', async (log, harness) => {
    const listener = new Listener(log.store, START);
    await grow(log.store, contract, 5);
    await listener.heard(5);
    const outage = await harness.stopServer(log, 'orderly');
    await outage.end();
    const second = await log.second();
    for (const _ of upTo(5)) await insist(second, [contract]);
    await listener.heard(10);
    await listener.stop();
    expect(listener.events).toEqual(await readLog(second));
  });

  cases.showWith('cutConnections', 'resumes_after_connection_kill', async (log, harness) => {
    const listener = new Listener(log.store, START);
    await grow(log.store, contract, 5);
    await listener.heard(5);
    await harness.cutConnections(log);
    const second = await log.second();
    for (const _ of upTo(5)) await insist(second, [contract]);
    await listener.heard(10);
    await listener.stop();
    expect(listener.events).toEqual(await readLog(second));
  });

  cases.showWith('silenceDoorbell', 'listener_loss_falls_back_to_polling', async (log, harness) => {
    const listener = new Listener(log.store, START);
    await grow(log.store, contract, 2);
    await listener.heard(2);
    await harness.silenceDoorbell(log);
    const second = await log.second();
    for (const _ of upTo(5)) await insist(second, [contract]);
    await listener.heard(7);
    await listener.stop();
    expect(listener.events).toEqual(await readLog(log.store));
  });
};
