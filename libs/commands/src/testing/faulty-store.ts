import { StoreUnavailable, type Chain, type EventStore } from '@spillrom/event-sourcing';

/** What befalls one append. `lost`: it is written, and the acknowledgement gets lost. `dropped`: it never arrives, and nobody knows. */
export type Fault = 'none' | 'lost' | 'dropped' | 'refused';

/** A store whose appends meet faults, by their number from 0, and that says how many arrived. */
export const faultyStore = (store: EventStore, faultOf: (append: number) => Fault): EventStore & { sent: Chain[] } => {
  const sent: Chain[] = [];
  return {
    sent,
    append: async (chain) => {
      const fault = faultOf(sent.push(chain) - 1);
      if (fault === 'refused') throw new StoreUnavailable('nothing written', 'no connection');
      if (fault === 'dropped') throw new StoreUnavailable('unknown', 'the connection broke');
      const appended = await store.append(chain);
      if (fault === 'lost') throw new StoreUnavailable('unknown', 'the connection broke');
      return appended;
    },
    read: (from) => store.read(from),
    readAll: (after, limit) => store.readAll(after, limit),
    head: () => store.head(),
    onAppend: (ring) => store.onAppend(ring),
  };
};
