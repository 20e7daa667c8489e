import type { Instant } from '@spillrom/kernel';
import { START, type EventStore, type Position } from './event-store.js';

/**
 * Where the log ended as it was known at a moment: the last position of the longest prefix without a commit recorded later, `START` if
 * there is none. The first later commit ends the prefix, whatever time the commits after it bear.
 */
export const asKnownAt = async (store: EventStore, at: Instant, limit = 512): Promise<Position> => {
  let known = START;
  for (;;) {
    const page = await store.readAll(known, limit);
    for (const { recordedAt, position } of page.events) {
      if (recordedAt > at) return known;
      known = position;
    }
    if (page.end) return known;
  }
};
