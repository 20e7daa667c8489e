import type { Chain, Commit, EventStore, StreamName } from '@spillrom/event-sourcing';
import { newId } from './fixture.js';

const around = (store: EventStore, append: EventStore['append']): EventStore => ({
  append,
  read: (from) => store.read(from),
  readAll: (after, limit) => store.readAll(after, limit),
  head: () => store.head(),
  onAppend: (ring) => store.onAppend(ring),
});

/** The same chain, expecting whatever is there. */
const expectingNothing = async (store: EventStore, chain: Chain): Promise<Chain> => {
  const versions = new Map<StreamName, number>();
  for (const { stream } of chain.flatMap(({ reads }) => reads)) {
    versions.set(stream, (await store.read([{ stream, after: -1 }])).length - 1);
  }
  return chain.map((commit): Commit => {
    const reads = commit.reads.map(({ stream }) => ({ stream, version: versions.get(stream)! }));
    for (const { stream } of commit.events) versions.set(stream, versions.get(stream)! + 1);
    return { ...commit, reads };
  }) as unknown as Chain;
};

/** Does not check what a decision relied on. */
export const unchecked = (store: EventStore): EventStore =>
  around(store, async (chain) => store.append(await expectingNothing(store, chain)));

/** Acknowledges every third append without writing it. */
export const forgetful = (store: EventStore): EventStore => {
  let appends = 0;
  return around(store, async (chain) => {
    const head = await store.head();
    appends += 1;
    return appends % 3 === 0 && head !== 'empty' ? { position: head.position } : store.append(chain);
  });
};

/** Writes a chain anew each time it is sent. */
export const repeating = (store: EventStore): EventStore => {
  const seen = new Set<Chain>();
  return around(store, async (chain) => {
    if (!seen.has(chain)) {
      seen.add(chain);
      return store.append(chain);
    }
    const anew = (await expectingNothing(store, chain)).map((commit) => ({
      ...commit,
      id: newId(),
      events: commit.events.map((event) => ({ ...event, id: newId() })),
    }));
    return store.append(anew as unknown as Chain);
  });
};
