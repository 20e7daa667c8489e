import { canonical, type JsonObject, type StoredEvent, type StreamName } from '@spillrom/event-sourcing';

/** An entry of the tree as its JSON says it. */
export type EntryEvent = Pick<
  StoredEvent,
  'id' | 'stream' | 'version' | 'type' | 'schemaVersion' | 'recordedAt' | 'meta' | 'data'
>;

const FIELDS = ['data', 'id', 'meta', 'recordedAt', 'schemaVersion', 'stream', 'type', 'version'];

/** @returns undefined for bytes that are no event, or not written in the one way that it has */
const eventIn = (entry: Buffer): EntryEvent | undefined => {
  const text = entry.toString('utf8');
  try {
    const value = JSON.parse(text) as JsonObject;
    const isWhole = Object.keys(value).join() === FIELDS.join() && canonical(value) === text;
    return isWhole && Buffer.byteLength(text) === entry.length ? (value as unknown as EntryEvent) : undefined;
  } catch {
    return undefined;
  }
};

/** What is wrong in the order of a history, by the number of the event from 1. */
export interface HistoryFault {
  readonly check: 'canonical form' | 'recorded time' | 'versions' | 'ids';
  readonly event: number;
  readonly says: string;
}

/** Looks at events one after another. */
export class HistoryChecks {
  readonly #versions = new Map<StreamName, number>();
  readonly #ids = new Set<string>();
  #recordedAt = '';

  /** @returns the event, unless its bytes are none */
  look(entry: Buffer, index: number, fault: (fault: HistoryFault) => void): EntryEvent | undefined {
    const event = eventIn(entry);
    const number = index + 1;
    if (event === undefined) {
      fault({ check: 'canonical form', event: number, says: 'its bytes are not the canonical form of an event' });
      return undefined;
    }
    const { id, stream, version, recordedAt } = event;
    const expected = (this.#versions.get(stream) ?? -1) + 1;
    if (version !== expected)
      fault({
        check: 'versions',
        event: number,
        says: `${stream} has version ${version} where ${expected} is expected`,
      });
    if (recordedAt < this.#recordedAt)
      fault({ check: 'recorded time', event: number, says: `${recordedAt} is before ${this.#recordedAt}` });
    if (this.#ids.has(id)) fault({ check: 'ids', event: number, says: `the id ${id} stands in the log before` });
    this.#versions.set(stream, version);
    this.#recordedAt = recordedAt;
    this.#ids.add(id);
    return event;
  }
}
