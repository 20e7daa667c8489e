import type { Parcel } from './batch.js';

/** A batch grows to the first of these; a chain that is larger by itself travels alone. */
export const BATCH_EVENTS_MAX = 4_096;
const BATCH_CHARACTERS_MAX = 4_000_000;

/**
 * Which of the waiting, in order of arrival, may share one transaction and still each fail alone: none names a stream that another
 * writes, none carries an event id of another. Nobody overtakes an earlier one that it could not share with, whether that one is taken,
 * left or under way already, so nobody waits for ever. It stops once it has the share of events that it is to have.
 */
export const formBatch = (
  waiting: readonly Parcel[],
  share = BATCH_EVENTS_MAX,
  underWay: Iterable<Parcel> = [],
): ReadonlySet<Parcel> => {
  const batch = new Set<Parcel>();
  const claims = new Claims();
  for (const parcel of underWay) claims.add(parcel);
  let [events, characters] = [0, 0];
  for (const parcel of waiting) {
    const full = events + parcel.rows.length > BATCH_EVENTS_MAX || characters + parcel.size > BATCH_CHARACTERS_MAX;
    if (events >= share || (full && batch.size > 0)) break;
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
  readonly #named = new Set<string>();
  readonly #written = new Set<string>();
  readonly #ids = new Set<string>();

  add({ expected, written, rows }: Parcel): void {
    for (const stream of expected.keys()) this.#named.add(stream);
    for (const stream of written) this.#written.add(stream);
    for (const { event } of rows) this.#ids.add(event.id);
  }

  areApartFrom({ expected, written, rows }: Parcel): boolean {
    return (
      none(expected.keys(), this.#written) &&
      none(written, this.#named) &&
      rows.every(({ event }) => !this.#ids.has(event.id))
    );
  }
}

const none = (streams: Iterable<string>, among: ReadonlySet<string>): boolean => {
  for (const stream of streams) if (among.has(stream)) return false;
  return true;
};
