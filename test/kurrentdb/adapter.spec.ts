import { setTimeout as pause } from 'node:timers/promises';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { START, type Page, type Position } from '@spillrom/event-sourcing';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import {
  commit,
  contract,
  contracts,
  event,
  events,
  grow,
  isStored,
  oneTo,
  readLog,
  stored,
  upTo,
} from '../conformance/fixtures.js';
import { clock } from '../conformance/kurrentdb-harness.js';
import { answers, singleNode, type KurrentdbNode } from './node.js';
import { Proxy } from './proxy.js';
import { describeWithNode } from './with-node.js';

/** What is this adapter's own; what every store shows is in the conformance suite. */
describeWithNode('the event store on KurrentDB', (executable) => {
  let node: KurrentdbNode;
  let store: KurrentdbEventStore;
  let bare: KurrentDBClient;
  const opened: KurrentdbEventStore[] = [];

  const open = async (url = node.url): Promise<KurrentdbEventStore> => {
    const one = await KurrentdbEventStore.to({ url, clock });
    opened.push(one);
    return one;
  };

  beforeEach(async () => {
    node = await singleNode(executable);
    node.start();
    await answers(node.url);
    store = await open();
    bare = (await import('@kurrent/kurrentdb-client')).KurrentDBClient.connectionString(node.url);
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((one) => one.close()));
    await bare.dispose();
    await node.remove();
  });

  it('tells each chain of a batch its own: written, written before, overtaken, known in part', async () => {
    await grow(store, contract, 2);
    const names = contracts(6);
    const before = oneTo(names[0]!, -1);
    const known = commit([[names[1]!, -1]], events(names[1]!, 2));
    stored(await store.append([before]));
    stored(await store.append([known]));
    const part = { ...known, events: [...known.events, event(names[1]!)] };
    const outcomes = await Promise.allSettled([
      store.append([before]),
      store.append([part]),
      store.append([oneTo(names[2]!, 5)]),
      store.append([oneTo(names[3]!, -1), oneTo(names[3]!, 0)]),
      store.append([
        commit(
          [
            [names[4]!, -1],
            [contract, 1],
          ],
          [event(names[4]!)],
        ),
      ]),
      store.append([
        commit(
          [
            [names[5]!, -1],
            [contract, 0],
          ],
          [event(names[5]!)],
        ),
      ]),
    ]);
    const told = outcomes.map((each) => {
      if (each.status === 'rejected') return (each.reason as { fault: string }).fault;
      return isStored(each.value) ? 'stored' : each.value.conflicts.map(({ actual }) => actual).join();
    });
    expect(told).toEqual(['stored', 'KNOWN_EVENT_ID', '-1', 'stored', 'stored', '1']);
    expect(await readLog(store)).toHaveLength(2 + 1 + 2 + 2 + 1);
  });

  it('passes over what the server writes for itself, also at the end of the log', async () => {
    await grow(store, contract, 2);
    await bare.setStreamMetadata('somebody-elses', { maxAge: 60 });
    const all = await readLog(store);
    expect(all).toHaveLength(2);
    expect(await store.head()).toMatchObject({ position: all[1]!.position });
    expect(await store.readAll(all[1]!.position, 10)).toMatchObject({ events: [], end: true });
    await grow(await open(), contracts(1)[0]!, 1);
    expect(await readLog(store)).toHaveLength(3);
  });

  it('stops at an event that is not ours', async () => {
    await grow(store, contract, 1);
    const { jsonEvent } = await import('@kurrent/kurrentdb-client');
    await bare.appendToStream('shopping-cart', jsonEvent({ type: 'ItemAdded', data: { apples: 3 } }));
    await expect(readLog(store)).rejects.toMatchObject({ name: 'ForeignEvent' });
    await expect(store.head()).rejects.toMatchObject({ name: 'ForeignEvent' });
  });

  it('refuses a place in the middle of the log where no event begins', async () => {
    await grow(store, contract, 3);
    const [first] = await readLog(store);
    const between = String(BigInt(first!.position) + 1n) as Position;
    await expect(store.readAll(between, 10)).rejects.toMatchObject({ name: 'UnknownPosition', position: between });
  });

  it('reads on over pages of any size, by whomever, and tells the end as it is now', async () => {
    await Promise.all(contracts(40).map((stream) => grow(store, stream, 20)));
    const all = await readLog(store);
    expect(all).toHaveLength(800);
    const through = async (limit: number): Promise<readonly Page[]> => {
      const pages: Page[] = [];
      for (let page = await store.readAll(START, limit); ; page = await store.readAll(page.next, limit)) {
        pages.push(page);
        if (page.end) return pages;
      }
    };
    // Six at once at the same places: more than cursors are kept.
    const readers = await Promise.all([7, 7, 64, 100, 100, 1_000].map(through));
    for (const pages of readers) expect(pages.flatMap((page) => page.events)).toEqual(all);
    const early = await store.readAll(START, 790);
    expect(early.end).toBe(false);
    stored(await store.append([oneTo(contract, -1)]));
    const late = await store.readAll(early.next, 100);
    const rest = late.end ? [] : (await store.readAll(late.next, 100)).events;
    expect([...late.events, ...rest]).toHaveLength(11);
  });

  it('rings when somebody appends, and the same bell again after the server was stopped and killed', async () => {
    const other = await open();
    let rings = 0;
    const stop = store.onAppend(() => void (rings += 1));
    const rung = async (after: number): Promise<void> => {
      while (rings <= after) await pause(10);
    };
    await rung(0);
    for (const [number, how] of (['SIGTERM', 'SIGKILL'] as const).entries()) {
      const before = rings;
      stored(await other.append([oneTo(contracts(2)[number]!, -1)]));
      await rung(before);
      await pause(500);
      const beforeOutage = rings;
      await node.end(how);
      node.start();
      // When it stands again it rings once, for what came in between.
      await rung(beforeOutage);
      await answers(node.url);
    }
    await stop();
  });

  it('tells a retry of many streams from a newcomer, though all of them are named as overtaken', async () => {
    const names = contracts(450);
    const many = [0, 150, 300].map((from) => {
      const streams = names.slice(from, from + 150);
      return commit(
        streams.map((stream) => [stream, -1] as const),
        streams.map((stream) => event(stream)),
      );
    });
    const proxy = await Proxy.before(node.port);
    const lossy = await open(proxy.url);
    proxy.lossy = true;
    const chain = [many[0]!, many[1]!, many[2]!] as const;
    await expect(lossy.append(chain)).rejects.toMatchObject({ outcome: 'unknown' });
    proxy.lossy = false;
    const outcomes = await Promise.all([lossy.append(chain), lossy.append([oneTo(contract, -1)])]);
    expect(outcomes.every(isStored)).toBe(true);
    expect(await readLog(store)).toHaveLength(451);
    await proxy.close();
  });

  it('does not know what became of a chain whose reply was lost, and the same chain again tells', async () => {
    const proxy = await Proxy.before(node.port);
    const lossy = await open(proxy.url);
    for (const round of upTo(20)) {
      const once = oneTo(contract, round - 1);
      proxy.lossy = true;
      await expect(lossy.append([once])).rejects.toMatchObject({ outcome: 'unknown' });
      proxy.lossy = false;
      const position = stored(await lossy.append([once]));
      expect(await store.append([once])).toEqual({ position });
    }
    expect(await readLog(store)).toHaveLength(20);
    await proxy.close();
  });

  it('takes nothing after it was closed', async () => {
    const closed = await KurrentdbEventStore.to({ url: node.url, clock });
    await closed.close();
    await expect(closed.append([oneTo(contract, -1)])).rejects.toMatchObject({ outcome: 'nothing written' });
    await expect(closed.head()).rejects.toMatchObject({ name: 'StoreUnavailable' });
  });

  it('gives up a read that nobody answers', async () => {
    const impatient = await KurrentdbEventStore.to({ url: node.url, clock, replyMs: 1 });
    await expect(impatient.head()).rejects.toMatchObject({
      name: 'StoreUnavailable',
      message: expect.stringMatching(/1 ms/),
    });
    await impatient.close();
    await pause(10);
    expect(await store.head()).toBe('empty');
  });
});
