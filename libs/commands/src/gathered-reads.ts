import { setImmediate as nextTurn } from 'node:timers/promises';
import type { EventStore, StoredEvent, StreamName } from '@spillrom/event-sourcing';
import { byStream } from './by-stream.js';

type From = readonly { readonly stream: StreamName; readonly after: number }[];

interface PendingRead {
  readonly from: From;
  resolve(events: readonly StoredEvent[]): void;
  reject(error: unknown): void;
}

const IN_FLIGHT_MAX = 2;

/**
 * The same store, with reads that are asked for at the same time made in one. A read still sees all that was acknowledged before it was
 * asked for, since it joins none that is under way.
 */
export const gatheringReads = (store: EventStore): EventStore => {
  const waiting: PendingRead[] = [];
  let inFlight = 0;
  const work = async (): Promise<void> => {
    if (inFlight === IN_FLIGHT_MAX) return;
    inFlight += 1;
    await nextTurn();
    while (waiting.length > 0) await readFor(store, waiting.splice(0));
    inFlight -= 1;
  };
  return {
    append: (chain) => store.append(chain),
    read: (from) =>
      new Promise((resolve, reject) => {
        waiting.push({ from, resolve, reject });
        void work();
      }),
    readAll: (after, limit) => store.readAll(after, limit),
    head: () => store.head(),
    onAppend: (ring) => store.onAppend(ring),
  };
};

const readFor = async (store: EventStore, reads: readonly PendingRead[]): Promise<void> => {
  const after = new Map<StreamName, number>();
  for (const one of reads.flatMap(({ from }) => from)) {
    after.set(one.stream, Math.min(one.after, after.get(one.stream) ?? one.after));
  }
  try {
    const streams = byStream(await store.read([...after].map(([stream, version]) => ({ stream, after: version }))));
    for (const one of reads) {
      one.resolve(
        one.from.flatMap(({ stream, after: last }) =>
          (streams.get(stream) ?? []).filter(({ version }) => version > last),
        ),
      );
    }
  } catch (error) {
    for (const one of reads) one.reject(error);
  }
};
