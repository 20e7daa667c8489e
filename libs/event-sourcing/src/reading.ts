import type { AnyStreamRef, Reading } from './decider.js';
import type { StreamName } from './event-store.js';
import type { Folded } from './fold.js';

/** `asked`: every stream that the result relies on, each once, in the order in which it was first asked for. */
export type Stepped<Result> =
  | { readonly done: true; readonly result: Result; readonly asked: readonly AnyStreamRef[] }
  | { readonly done: false; readonly needs: AnyStreamRef };

/**
 * Runs a reading until it ends or asks for a stream that `resolve` does not have. A reading is pure: after loading what it needs, run a
 * fresh one.
 */
export const runReading = <Result>(
  reading: Reading<Result>,
  resolve: (ref: AnyStreamRef) => Folded<unknown> | undefined,
): Stepped<Result> => {
  const asked = new Map<StreamName, AnyStreamRef>();
  let step = reading.next();
  while (!step.done) {
    const ref = step.value;
    const before = asked.get(ref.stream);
    if (before !== undefined && before.aggregate !== ref.aggregate) {
      throw new Error(`${ref.stream} was asked for as two different aggregates`);
    }
    const folded = resolve(ref);
    if (folded === undefined) return { done: false, needs: ref };
    asked.set(ref.stream, ref);
    step = reading.next(folded.state);
  }
  return { done: true, result: step.value, asked: [...asked.values()] };
};
