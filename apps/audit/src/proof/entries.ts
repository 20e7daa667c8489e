import { isCanonical, START, type EntrySource, type Position, type StoredEntry } from '@spillrom/event-sourcing';

const PAGE_EVENTS = 2048;

/** The log keeps other bytes of an event than the one text that it has: no tree is made of them. */
class NotCanonical extends Error {
  constructor(index: number, { event: { stream, version } }: StoredEntry) {
    super(`event ${index + 1} of the log (${stream}, version ${version}) is not stored in its canonical form`);
    this.name = 'NotCanonical';
  }
}

/**
 * The entries of a log, from its first event to the last that it has when it is read.
 * @throws NotCanonical
 */
export async function* entriesOfLog(
  log: EntrySource,
  progress: (entries: number) => void,
): AsyncGenerator<StoredEntry> {
  let index = 0;
  for (let after: Position = START; ;) {
    const page = await log.readEntries(after, PAGE_EVENTS);
    for (const entry of page.entries) {
      if (!isCanonical(entry)) throw new NotCanonical(index, entry);
      yield entry;
      index += 1;
    }
    progress(index);
    if (page.end) return;
    after = page.next;
  }
}
