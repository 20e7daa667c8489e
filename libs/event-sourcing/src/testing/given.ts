import { deepStrictEqual } from 'node:assert/strict';
import { read, type AnyStreamRef, type Outcome, type Reading, type Violation, type Written } from '../decider.js';
import { empty, foldOnto, type Folded } from '../fold.js';
import { runReading } from '../reading.js';
import { frozen, recorded } from './recorded.js';

/** What happened so far. */
export interface Given {
  when<V extends Violation>(decision: Reading<Outcome<V>>): Decided<V>;
  /** What any reading comes to; `read(ref)` is one, and gives the state of a stream. */
  result<Result>(reading: Reading<Result>): Result;
}

/** Compared strictly and in order; what was accepted must also fold. Each gives the history that holds afterwards, so that a story can go on. */
export interface Decided<V extends Violation> {
  thenAccepted(events: readonly Written[], made?: string): Given;
  /** All violations; a bare code stands for a violation that says nothing else. */
  thenRefused(...violations: readonly [V | V['code'], ...(V | V['code'])[]]): Given;
  thenAbsent(): Given;
}

/** A history of events, `write(ref, event)` each, in log order over any number of streams. */
export const given = (history: readonly Written[]): Given => {
  const stored = recorded(history);
  const states = new Map<AnyStreamRef['stream'], Folded<unknown>>();
  const foldedAnew = (ref: AnyStreamRef): Folded<unknown> =>
    stored
      .filter(({ stream }) => stream === ref.stream)
      .reduce<Folded<unknown>>(
        (before, event) => frozen(foldOnto(ref.aggregate, before, [event])),
        frozen(empty(ref.aggregate)),
      );
  const folded = (ref: AnyStreamRef): Folded<unknown> => {
    const state = states.get(ref.stream) ?? foldedAnew(ref);
    states.set(ref.stream, state);
    return state;
  };
  const result = <Result>(reading: Reading<Result>): Result => {
    const stepped = runReading(reading, folded);
    if (!stepped.done) throw new Error(`${stepped.needs.stream} has no state`);
    return stepped.result;
  };
  return { result, when: (decision) => decided(history, result(decision)) };
};

const decided = <V extends Violation>(history: readonly Written[], outcome: Outcome<V>): Decided<V> => ({
  thenAccepted: (events, made) => {
    const expected: Outcome = { kind: 'accepted', events, ...(made === undefined ? {} : { made }) };
    deepStrictEqual(shown(outcome), shown(expected));
    const after = given([...history, ...events]);
    for (const { ref } of events) after.result(read(ref));
    return after;
  },
  thenRefused: (...violations) => {
    const expected = violations.map((violation) => (typeof violation === 'string' ? { code: violation } : violation));
    deepStrictEqual(shown(outcome), { kind: 'refused', violations: expected });
    return given(history);
  },
  thenAbsent: () => {
    deepStrictEqual(shown(outcome), { kind: 'absent' });
    return given(history);
  },
});

// An aggregate says nothing in a diff; the stream it is for says all.
const shown = (outcome: Outcome): unknown =>
  outcome.kind === 'accepted'
    ? { ...outcome, events: outcome.events.map(({ ref, event }) => ({ stream: ref.stream, ...event })) }
    : outcome;
