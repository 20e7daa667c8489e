import type { StoredEvent } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import type { DialogueEntry } from '@spillrom/read-models';
import type { Client } from './projection.js';

/** An entry, and the event that it comes from. */
export interface StoredEntry {
  readonly stored: StoredEvent;
  readonly entry: DialogueEntry;
}

interface EntryColumn {
  readonly type: 'text' | 'bigint' | 'integer';
  readonly of: (entry: StoredEntry) => string | number | null;
}

const COLUMNS: Readonly<Record<string, EntryColumn>> = {
  position: { type: 'bigint', of: ({ stored }: StoredEntry) => stored.position },
  provider: { type: 'text', of: ({ entry }: StoredEntry) => entry.provider },
  at: { type: 'text', of: ({ entry }: StoredEntry) => entry.at },
  happened_on: { type: 'text', of: ({ entry }: StoredEntry) => osloDate(entry.at) },
  request: { type: 'text', of: ({ entry }: StoredEntry) => entry.request ?? null },
  inquiry: { type: 'text', of: ({ entry }: StoredEntry) => entry.inquiry ?? null },
  contract: { type: 'text', of: ({ entry }: StoredEntry) => entry.contract ?? null },
  contact: { type: 'integer', of: ({ entry }: StoredEntry) => entry.contact ?? null },
  corrects: { type: 'integer', of: ({ entry }: StoredEntry) => entry.corrects ?? null },
  entry: {
    type: 'text',
    of: ({ stored: { id, recordedAt }, entry }: StoredEntry) => JSON.stringify({ ...entry, eventId: id, recordedAt }),
  },
};

const NAMES = Object.keys(COLUMNS).join(', ');
const ARRAYS = Object.values(COLUMNS).map(({ type }, index) => `$${index + 1}::${type}[]`);

/** What is delivered once more is there already. */
export const saveEntries = async (client: Client, schema: string, entries: readonly StoredEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  await client.query({
    name: `dialogue ${schema}`,
    text: `INSERT INTO ${schema}.dialogue (${NAMES}) SELECT ${NAMES} FROM unnest(${ARRAYS.join(', ')}) AS n (${NAMES})
      ON CONFLICT (position, provider) DO NOTHING`,
    values: Object.values(COLUMNS).map(({ of }) => entries.map(of)),
  });
};
