import { ChainRefused, StoreUnavailable, type Appended, type Chain, type EventStore } from '@spillrom/event-sourcing';

/** One call of `append` as its client saw it. `invokedAt` and `completedAt` are ticks of one counter over all clients. */
export interface Operation {
  readonly chain: Chain;
  readonly invokedAt: number;
  readonly completedAt: number;
  readonly outcome: Appended | 'nothing written' | 'unknown';
}

/** What several clients of one log did, for the history checker. */
export class History {
  readonly operations: Operation[] = [];
  #tick = 0;

  /** The store, with every append noted. */
  of(store: EventStore): EventStore {
    return {
      append: async (chain) => {
        const invokedAt = (this.#tick += 1);
        const note = (outcome: Operation['outcome']) =>
          this.operations.push({ chain, invokedAt, completedAt: (this.#tick += 1), outcome });
        try {
          const appended = await store.append(chain);
          note(appended);
          return appended;
        } catch (error) {
          if (error instanceof StoreUnavailable) note(error.outcome);
          else note(error instanceof ChainRefused ? 'nothing written' : 'unknown');
          throw error;
        }
      },
      read: (from) => store.read(from),
      readAll: (after, limit) => store.readAll(after, limit),
      head: () => store.head(),
      onAppend: (ring) => store.onAppend(ring),
    };
  }
}
