import type { StoredEvent } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import type { DialogueEntry } from '@spillrom/read-models';
import { insertion, valuesOf, type Fields } from './bulk.js';
import type { UnderWay } from './under-way.js';

/** An entry, and the event that it comes from. */
export interface StoredEntry {
  readonly stored: StoredEvent;
  readonly entry: DialogueEntry;
}

const FIELDS: Fields<StoredEntry> = {
  position: { type: 'bigint', of: ({ stored }) => stored.position },
  provider: { type: 'text', of: ({ entry }) => entry.provider },
  at: { type: 'text', of: ({ entry }) => entry.at },
  happened_on: { type: 'text', of: ({ entry }) => osloDate(entry.at) },
  request: { type: 'text', of: ({ entry }) => entry.request ?? null },
  inquiry: { type: 'text', of: ({ entry }) => entry.inquiry ?? null },
  contract: { type: 'text', of: ({ entry }) => entry.contract ?? null },
  contact: { type: 'integer', of: ({ entry }) => entry.contact ?? null },
  corrects: { type: 'integer', of: ({ entry }) => entry.corrects ?? null },
  entry: {
    type: 'text',
    of: ({ stored: { id, recordedAt }, entry }) => JSON.stringify({ ...entry, eventId: id, recordedAt }),
  },
};

export const saveEntries = (underWay: UnderWay, schema: string, entries: readonly StoredEntry[]): void => {
  if (entries.length === 0) return;
  underWay.send({
    name: `dialogue ${schema}`,
    text: insertion(`${schema}.dialogue`, FIELDS),
    values: [...valuesOf(FIELDS, entries)],
  });
};
