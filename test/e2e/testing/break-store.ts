import type { EventStore } from '@spillrom/event-sourcing';
import { PostgresEventStore } from '@spillrom/postgres/log';

/** Breaks the store of the api that is loaded next in this process: what an error in our own code would do. */
export const breakStore = (broken: (honest: EventStore) => EventStore): void => {
  const { append, read, readAll, head, onAppend } = PostgresEventStore.prototype;
  const stores = new WeakMap<PostgresEventStore, EventStore>();
  const brokenOf = (store: PostgresEventStore): EventStore => {
    const known = stores.get(store);
    if (known !== undefined) return known;
    const honest: EventStore = {
      append: (chain) => append.call(store, chain),
      read: (from) => read.call(store, from),
      readAll: (after, limit) => readAll.call(store, after, limit),
      head: () => head.call(store),
      onAppend: (ring) => onAppend.call(store, ring),
    };
    const made = broken(honest);
    stores.set(store, made);
    return made;
  };
  PostgresEventStore.prototype.append = function (chain) {
    return brokenOf(this).append(chain);
  };
  PostgresEventStore.prototype.read = function (from) {
    return brokenOf(this).read(from);
  };
};
