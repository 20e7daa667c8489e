import { textOf, type EventText } from '../chain-form.js';
import type { Chain, Commit, NewEvent, StreamName } from '../event-store.js';

/** A chain in the form in which an engine takes it, prepared once, whatever number of batches it waits for. */
export interface PreparedChain {
  readonly chain: Chain;
  /** Where each stream must stand before the chain. */
  readonly expected: ReadonlyMap<StreamName, number>;
  readonly written: ReadonlySet<StreamName>;
  readonly rows: readonly EventRow[];
  /** The characters of payloads and metadata. */
  readonly size: number;
}

export interface EventRow {
  readonly event: NewEvent;
  readonly text: EventText;
  readonly version: number;
  readonly commit: Commit;
  readonly commitIndex: number;
}

/** No stream stands there, so a chain that contradicts itself conflicts, and the engine tells where its streams do stand. */
export const NOWHERE = Number.MAX_SAFE_INTEGER;

/**
 * Where the streams must stand before the chain, given that each of its commits counts the events of those before it. Takes a chain
 * that `checkChain` has passed.
 */
export const prepareChain = (chain: Chain): PreparedChain => {
  const expected = new Map<StreamName, number>();
  const written = new Map<StreamName, number>();
  const rows: EventRow[] = [];
  let size = 0;
  for (const commit of chain) {
    const versions = new Map<StreamName, number>();
    for (const { stream, version } of commit.reads) {
      const before = version - (written.get(stream) ?? 0);
      const isPossible = before >= -1 && (expected.get(stream) ?? before) === before;
      expected.set(stream, isPossible ? before : NOWHERE);
      versions.set(stream, version);
    }
    for (const [commitIndex, event] of commit.events.entries()) {
      const { stream } = event;
      const version = versions.get(stream)! + 1;
      const text = textOf(event);
      versions.set(stream, version);
      written.set(stream, (written.get(stream) ?? 0) + 1);
      size += text.data.length + text.meta.length;
      rows.push({ event, text, version, commit, commitIndex });
    }
  }
  return { chain, expected, written: new Set(written.keys()), rows, size };
};
