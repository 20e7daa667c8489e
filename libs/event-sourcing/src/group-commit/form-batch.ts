import type { StreamName } from '../event-store.js';
import type { PreparedChain } from './prepared-chain.js';

/** A batch grows to the first of these; a chain that is larger by itself travels alone. */
export const BATCH_EVENTS_MAX = 4_096;
const BATCH_CHARACTERS_MAX = 4_000_000;

/**
 * Which of the waiting, in order of arrival, may share one transaction and still each fail alone: none names a stream that another
 * writes or expects elsewhere, none carries an event id of another. Nobody overtakes an earlier one that it could not share with, taken
 * or left, so nobody waits for ever.
 */
export const formBatch = (waiting: readonly PreparedChain[]): ReadonlySet<PreparedChain> => {
  const batch = new Set<PreparedChain>();
  const earlier = new EarlierChains();
  let [events, characters] = [0, 0];
  for (const chain of waiting) {
    const full = events + chain.rows.length > BATCH_EVENTS_MAX || characters + chain.size > BATCH_CHARACTERS_MAX;
    if (full && batch.size > 0) break;
    const apart = earlier.areApartFrom(chain);
    earlier.add(chain);
    if (!apart) continue;
    batch.add(chain);
    events += chain.rows.length;
    characters += chain.size;
  }
  return batch;
};

/** The streams that the chains before this one name and write, and the event ids that they carry. */
class EarlierChains {
  readonly #named = new Map<StreamName, number>();
  readonly #written = new Set<StreamName>();
  readonly #ids = new Set<string>();

  add({ expected, written, rows }: PreparedChain): void {
    for (const [stream, version] of expected) this.#named.set(stream, version);
    for (const stream of written) this.#written.add(stream);
    for (const { event } of rows) this.#ids.add(event.id);
  }

  areApartFrom({ expected, written, rows }: PreparedChain): boolean {
    for (const [stream, version] of expected) {
      const before = this.#named.get(stream);
      if (before === undefined) continue;
      if (before !== version || written.has(stream) || this.#written.has(stream)) return false;
    }
    return rows.every(({ event }) => !this.#ids.has(event.id));
  }
}
