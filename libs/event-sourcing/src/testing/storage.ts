import { deepStrictEqual } from 'node:assert/strict';
import { decode } from '../codec.js';
import { write, type Aggregate, type DomainEvent } from '../decider.js';
import { streamName } from '../event-store.js';
import { empty, evolveOnto } from '../fold.js';
import { recorded } from './recorded.js';

/**
 * Asserts that events of one stream come back from storage as they were, and that the state folded from what came back is the state
 * folded from what was decided.
 */
export const survivesStorage = <State, Event extends DomainEvent>(
  aggregate: Aggregate<State, Event>,
  events: readonly Event[],
): void => {
  const ref = { stream: streamName('stored'), aggregate };
  const back = recorded(events.map((event) => write(ref, event))).map((stored) => decode(stored, aggregate.catalogue));
  deepStrictEqual(back, events);
  const fold = (all: readonly Event[]) =>
    all.reduce((folded, event) => evolveOnto(aggregate, folded, event), empty(aggregate));
  deepStrictEqual(fold(back), fold(events));
};
