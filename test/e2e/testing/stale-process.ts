import type { StoredEvent } from '@spillrom/event-sourcing';
import { unchecked } from '../../../libs/commands/src/testing/broken-stores.js';
import { breakStore } from './break-store.js';

const BEHIND_MS = 2_000;

// Loaded before an api: of the ledger it reads what was there a moment ago, and its appends do not find out.
breakStore((honest) => ({
  ...unchecked(honest),
  read: async (from) => {
    const seenUntil = Date.now() - BEHIND_MS;
    const isSeen = ({ stream, recordedAt }: StoredEvent): boolean =>
      !stream.startsWith('programme-') || Date.parse(recordedAt) < seenUntil;
    return (await honest.read(from)).filter(isSeen);
  },
}));
