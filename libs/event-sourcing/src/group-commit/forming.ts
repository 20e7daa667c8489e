import type { StreamName } from '../event-store.js';
import type { Parcel } from './parcel.js';

/** A batch grows to the first of these; a chain that is larger by itself travels alone. */
export const BATCH_EVENTS_MAX = 4_096;
const BATCH_CHARACTERS_MAX = 4_000_000;

/**
 * Which of the waiting, in order of arrival, may share one transaction and still each fail alone: none names a stream that another
 * writes or expects elsewhere, none carries an event id of another. Nobody overtakes an earlier one that it could not share with, taken
 * or left, so nobody waits for ever.
 */
export const formBatch = (waiting: readonly Parcel[]): ReadonlySet<Parcel> => {
  const batch = new Set<Parcel>();
  const claims = new Claims();
  let [events, characters] = [0, 0];
  for (const parcel of waiting) {
    const full = events + parcel.rows.length > BATCH_EVENTS_MAX || characters + parcel.size > BATCH_CHARACTERS_MAX;
    if (full && batch.size > 0) break;
    const apart = claims.areApartFrom(parcel);
    claims.add(parcel);
    if (!apart) continue;
    batch.add(parcel);
    events += parcel.rows.length;
    characters += parcel.size;
  }
  return batch;
};

/** What the chains that came before name, write and carry. */
class Claims {
  readonly #named = new Map<StreamName, number>();
  readonly #written = new Set<StreamName>();
  readonly #ids = new Set<string>();

  add({ expected, written, rows }: Parcel): void {
    for (const [stream, version] of expected) this.#named.set(stream, version);
    for (const stream of written) this.#written.add(stream);
    for (const { event } of rows) this.#ids.add(event.id);
  }

  areApartFrom({ expected, written, rows }: Parcel): boolean {
    for (const [stream, version] of expected) {
      const before = this.#named.get(stream);
      if (before === undefined) continue;
      if (before !== version || written.has(stream) || this.#written.has(stream)) return false;
    }
    return rows.every(({ event }) => !this.#ids.has(event.id));
  }
}
