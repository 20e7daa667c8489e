import type { EventStore, Page, Position, StoredEvent } from './event-store.js';
import { leaf } from './leaf.js';

/** An event, and the entry of the hash tree that the bytes make which the store keeps of it. */
export interface StoredEntry {
  readonly event: StoredEvent;
  readonly entry: string;
}

export interface EntryPage extends Omit<Page, 'events'> {
  readonly entries: readonly StoredEntry[];
}

/**
 * Reads a log for the hash tree, as `readAll` does. A store that hands over its bytes makes the entry around them, so that bytes which are
 * not canonical show (`isCanonical`); of one that hands over values alone, the entry is that of the values.
 */
export interface EntrySource extends Pick<EventStore, 'read'> {
  readEntries(after: Position, limit: number): Promise<EntryPage>;
}

/** For a store that hands over values alone. */
export const entriesOf = ({ events, ...page }: Page): EntryPage => ({
  ...page,
  entries: events.map((event) => ({ event, entry: leaf(event) })),
});

/** Whether the store keeps the one text that the event has. */
export const isCanonical = ({ event, entry }: StoredEntry): boolean => leaf(event) === entry;
