import { InMemoryEventStore } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import { describeConformance } from './suite.js';

// A clock that stands for two readings and then moves on, so that equal times are met as well as rising ones.
const clock = (): (() => Instant) => {
  let readings = 0;
  return () => `2022-11-12T08:00:00.${String((readings += 1) >> 1).padStart(6, '0')}Z` as Instant;
};

describeConformance('in memory', {
  capabilities: { densePositions: true, comparesKnownEvents: true, ordersRecordedTime: true },
  open: async () => {
    const store = new InMemoryEventStore({ clock: clock() });
    return { store, second: async () => store, close: async () => {} };
  },
});
