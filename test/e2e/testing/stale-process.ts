import type { StoredEvent } from '@spillrom/event-sourcing';
import { unchecked } from '../../../libs/commands/src/testing/broken-stores.js';
import { breakStore } from './break-store.js';

const isLedger = ({ stream }: Pick<StoredEvent, 'stream'>): boolean => stream.startsWith('programme-');

// Loaded before an api: it misses the last commit that another process has made on the ledger, and its appends do not find out. How
// fast anything is has no say in it.
breakStore((honest) => {
  const own = new Set<string>();
  const broken = unchecked(honest);
  return {
    ...broken,
    append: (chain) => {
      for (const { id } of chain) own.add(id);
      return broken.append(chain);
    },
    read: async (from) => {
      const events = await honest.read(from);
      const last = events.findLast(isLedger)?.commit.id;
      return events.filter((event) => !isLedger(event) || event.commit.id !== last || own.has(event.commit.id));
    },
  };
});
