import { laterInstant, type Instant } from '@spillrom/kernel';
import { decode, rowOf } from './codec.js';
import type { Aggregate, DomainEvent } from './decider.js';
import type { StoredEvent } from './event-store.js';

/** A stream as remembered: its state, the version of its last event (−1: it does not exist) and of the last that is not a mark. */
export interface Folded<State> {
  readonly state: State;
  readonly version: number;
  readonly shown: number;
  /** The latest moment at which one of its events was decided, as far as their metadata say so. */
  readonly decidedAt?: Instant;
}

/** A stream that does not exist. */
export const empty = <State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>): Folded<State> => ({
  state: aggregate.initial,
  version: -1,
  shown: -1,
});

const latest = (one: Instant | undefined, other: Instant | undefined): Instant | undefined =>
  one === undefined || other === undefined ? (one ?? other) : laterInstant(one, other);

/** One event more, in the newest shape. */
export const evolveOnto = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  folded: Folded<State>,
  event: Event,
  at?: Instant,
): Folded<State> => {
  const version = folded.version + 1;
  const decidedAt = latest(folded.decidedAt, at);
  return {
    state: aggregate.evolve(folded.state, event, version),
    version,
    shown: rowOf(aggregate.catalogue, event.type)?.mark === true ? folded.shown : version,
    ...(decidedAt !== undefined && { decidedAt }),
  };
};

/**
 * Stored events of one stream, in version order, onto what is remembered of it; those already folded are passed over.
 * @throws RangeError when a version is missing between the two
 */
export const foldOnto = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  folded: Folded<State>,
  events: readonly StoredEvent[],
): Folded<State> =>
  events.reduce((onto, stored) => {
    if (stored.version <= onto.version) return onto;
    if (stored.version !== onto.version + 1) {
      throw new RangeError(`${stored.stream}: version ${onto.version + 1} is missing before ${stored.version}`);
    }
    return evolveOnto(aggregate, onto, decode(stored, aggregate.catalogue), stored.meta['decidedAt'] as Instant);
  }, folded);
