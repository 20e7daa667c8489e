import type { Parcel } from './batch.js';

/** A batch grows to the first of these; a chain that is larger by itself travels alone. */
export const BATCH_EVENTS_MAX = 4_096;
export const BATCH_CHARACTERS_MAX = 4_000_000;

/**
 * Which of the waiting, in order of arrival, may share one transaction and still each fail alone: none names a stream that another
 * writes, none carries an event id of another. Nobody overtakes an earlier one that it could not share with, taken or not, so nobody
 * waits for ever.
 */
export const formBatch = (waiting: readonly Parcel[]): ReadonlySet<Parcel> => {
  const batch = new Set<Parcel>();
  const named = new Set<string>();
  const written = new Set<string>();
  const ids = new Set<string>();
  let [events, characters] = [0, 0];
  for (const parcel of waiting) {
    const full = events + parcel.rows.length > BATCH_EVENTS_MAX || characters + parcel.size > BATCH_CHARACTERS_MAX;
    if (full && batch.size > 0) break;
    const apart =
      none(parcel.expected.keys(), written) &&
      none(parcel.written, named) &&
      parcel.rows.every(({ event }) => !ids.has(event.id));
    for (const stream of parcel.expected.keys()) named.add(stream);
    for (const stream of parcel.written) written.add(stream);
    for (const { event } of parcel.rows) ids.add(event.id);
    if (!apart) continue;
    batch.add(parcel);
    events += parcel.rows.length;
    characters += parcel.size;
  }
  return batch;
};

const none = (streams: Iterable<string>, among: ReadonlySet<string>): boolean => {
  for (const stream of streams) if (among.has(stream)) return false;
  return true;
};
