import { FIRST_INSTANT, uuidv7 } from '@spillrom/kernel';
import { START, StoreUnavailable, streamName, type EventStore, type Page, type Position } from './event-store.js';
import { follow, type FollowOptions, type Sleep } from './follow.js';
import { InMemoryEventStore } from './memory/in-memory-event-store.js';

const stream = streamName('contract-1');

/** A store of commits of two events, whose reads can be made to fail and are counted. */
const storeOf = async (commits: number) => {
  const memory = new InMemoryEventStore({ clock: () => FIRST_INSTANT });
  let written = 0;
  const write = async () => {
    const event = { stream, type: 'ContractNoted', schemaVersion: 1, data: {}, meta: {} };
    const events = [
      { ...event, id: uuidv7(0) },
      { ...event, id: uuidv7(0) },
    ];
    await memory.append([{ id: uuidv7(0), reads: [{ stream, version: written * 2 - 1 }], events }]);
    written += 1;
  };
  for (let count = 0; count < commits; count += 1) await write();
  const state = { reads: 0, listeners: 0, failures: [] as Error[], silent: false };
  const store: EventStore = {
    append: (chain) => memory.append(chain),
    read: (from) => memory.read(from),
    head: () => memory.head(),
    readAll: async (after, limit) => {
      state.reads += 1;
      const failure = state.failures.shift();
      if (failure !== undefined) throw failure;
      return memory.readAll(after, limit);
    },
    onAppend: (ring) => {
      state.listeners += 1;
      const stop = memory.onAppend(() => state.silent || ring());
      return async () => {
        state.listeners -= 1;
        await stop();
      };
    },
  };
  return { store, write, state };
};

/** A timer that is run by hand: the waits asked for, and a way to let the running one pass. */
const handTimer = () => {
  const waits: number[] = [];
  let pass = () => {};
  let asked = () => {};
  const sleep: Sleep = (milliseconds, signal) =>
    new Promise((resolve) => {
      waits.push(milliseconds);
      pass = resolve;
      signal.addEventListener('abort', () => resolve());
      asked();
    });
  const waited = async (count: number) => {
    while (waits.length < count) await new Promise<void>((resolve) => (asked = resolve));
  };
  return { waits, sleep, pass: () => pass(), waited };
};

const followed = (store: EventStore, options: FollowOptions, handler = async (_: Page): Promise<void> => {}) => {
  const pages: number[] = [];
  const caughtUp: Position[] = [];
  const following = follow(
    store,
    START,
    async (page) => {
      await handler(page);
      pages.push(page.events.length);
    },
    { ...options, onCaughtUp: (position) => caughtUp.push(position) },
  );
  return { following, pages, caughtUp };
};

describe('following a log', () => {
  it('hands on whole commits by pages and tells when it has caught up', async () => {
    const { store } = await storeOf(5);
    const { sleep, waited } = handTimer();
    const { following, pages, caughtUp } = followed(store, { sleep, pageEvents: 3 });
    await waited(1);
    expect(pages).toEqual([4, 4, 2]);
    expect(caughtUp).toEqual(['10']);
    expect(following.position).toBe('10');
    await following.stop();
  });

  it('tells once that an empty log is caught up, and again after each time there was more', async () => {
    const { store, write } = await storeOf(0);
    const { sleep, waited, pass } = handTimer();
    const { following, caughtUp } = followed(store, { sleep });
    await waited(1);
    pass();
    await waited(2);
    expect(caughtUp).toEqual([START]);
    await write();
    await waited(3);
    expect(caughtUp).toEqual([START, '2']);
    await following.stop();
  });

  it('waits twice as long each time nothing came, up to a limit, and begins anew when something did', async () => {
    const { store, write, state } = await storeOf(1);
    const { sleep, waits, waited, pass } = handTimer();
    state.silent = true;
    const { following, pages } = followed(store, { sleep, pollMs: { first: 10, max: 35 } });
    for (let count = 1; count <= 4; count += 1) {
      await waited(count);
      if (count === 4) await write();
      pass();
    }
    await waited(5);
    expect(waits).toEqual([10, 20, 35, 35, 10]);
    expect(pages).toEqual([2, 2]);
    await following.stop();
  });

  it('is woken by the doorbell', async () => {
    const { store, write } = await storeOf(0);
    const { sleep, waited } = handTimer();
    const { following, pages } = followed(store, { sleep });
    await waited(1);
    await write();
    await waited(2);
    expect(pages).toEqual([2]);
    await following.stop();
  });

  it('does not lose a ring that comes between reading and waiting', async () => {
    const { store, write } = await storeOf(1);
    const { sleep, waits, waited } = handTimer();
    let writes = 0;
    const { following, pages } = followed(store, { sleep }, async () => {
      if ((writes += 1) === 1) await write();
    });
    await waited(1);
    expect(pages).toEqual([2, 2]);
    expect(waits).toHaveLength(1);
    await following.stop();
  });

  it('reads no further while the handler is at work', async () => {
    const { store, write, state } = await storeOf(3);
    const { sleep, waited } = handTimer();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { following, pages } = followed(store, { sleep, pageEvents: 1 }, () => held);
    for (let count = 0; count < 5; count += 1) await write();
    expect(state.reads).toBe(1);
    expect(await following.lag()).toBe(16n);
    release();
    await waited(1);
    expect(pages).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(await following.lag()).toBe(0n);
    await following.stop();
  });

  it('ends with the error of the handler and stays before the page that failed', async () => {
    const { store, state } = await storeOf(3);
    const { following, pages } = followed(store, { pageEvents: 1 }, async (page) => {
      if (page.events[0]!.version === 2) throw new Error('poison');
    });
    await expect(following.ended).rejects.toThrow('poison');
    expect(pages).toEqual([2]);
    expect(following.position).toBe('2');
    expect(state.listeners).toBe(0);
    await following.stop();
  });

  it('tries again, ever more slowly, while the store is unavailable', async () => {
    const { store, state } = await storeOf(1);
    const { sleep, waits, waited, pass } = handTimer();
    const gone = new StoreUnavailable('nothing written', 'gone');
    state.failures = [gone, gone, gone];
    const told: Error[] = [];
    const options = { sleep, retryMs: { first: 50, max: 75 }, onUnavailable: (error: Error) => told.push(error) };
    const { following, pages } = followed(store, options);
    for (let count = 1; count <= 3; count += 1) {
      await waited(count);
      pass();
    }
    await waited(4);
    expect(waits.slice(0, 3)).toEqual([50, 75, 75]);
    expect(told).toEqual([gone, gone, gone]);
    expect(pages).toEqual([2]);
    await following.stop();
  });

  it('ends with any other error of the store', async () => {
    const { store, state } = await storeOf(1);
    state.failures = [new Error('the log is damaged')];
    await expect(followed(store, {}).following.ended).rejects.toThrow('the log is damaged');
  });

  it('stops while it waits, and lets go of timer and doorbell', async () => {
    const { store, write, state } = await storeOf(1);
    const { sleep, waited, waits } = handTimer();
    const { following, pages } = followed(store, { sleep });
    await waited(1);
    expect(state.listeners).toBe(1);
    await following.stop();
    await following.ended;
    await write();
    expect([pages, waits.length, state.reads, state.listeners]).toEqual([[2], 1, 1, 0]);
  });

  it('stops after the page in hand', async () => {
    const { store } = await storeOf(3);
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    let enter = () => {};
    const entered = new Promise<void>((resolve) => (enter = resolve));
    const { following, pages } = followed(store, { pageEvents: 1 }, () => {
      enter();
      return held;
    });
    await entered;
    const stopped = following.stop();
    release();
    await stopped;
    expect(pages).toEqual([2]);
    expect(following.position).toBe('2');
  });

  it('sleeps by a real timer unless told otherwise', async () => {
    const { store, write, state } = await storeOf(0);
    state.silent = true;
    let arrived = () => {};
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    const { following } = followed(store, { pollMs: { first: 1, max: 2 } }, async () => arrived());
    await write();
    await arrival;
    await following.stop();
  });
});
