import { read, type Aggregate, type DomainEvent, type Reading, type StreamRef } from './decider.js';
import { streamName } from './event-store.js';
import type { Folded } from './fold.js';
import { runReading } from './reading.js';

const counter: Aggregate<number, DomainEvent> = { initial: 0, evolve: (count) => count + 1, catalogue: {} };
const other: Aggregate<number, DomainEvent> = { ...counter };

const refTo = (name: string): StreamRef<number> => ({ stream: streamName(name), aggregate: counter });
const [a, b, c] = [refTo('a'), refTo('b'), refTo('c')];

const holding =
  (states: Record<string, number>) =>
  ({ stream }: { readonly stream: string }): Folded<number> | undefined =>
    stream in states ? { state: states[stream]!, version: 0, shown: 0 } : undefined;

function* total(): Reading<number> {
  const first = yield* read(a);
  const second = first > 1 ? yield* read(b) : yield* read(c);
  return first + second + (yield* read(a));
}

describe('running a reading', () => {
  it('ends with its result and every stream asked for, each once and in order', () => {
    expect(runReading(total(), holding({ a: 2, b: 40, c: 7 }))).toEqual({ done: true, result: 44, asked: [a, b] });
    expect(runReading(total(), holding({ a: 1, b: 40, c: 7 }))).toEqual({ done: true, result: 9, asked: [a, c] });
  });

  it('stops at the first stream that is not at hand', () => {
    expect(runReading(total(), holding({}))).toEqual({ done: false, needs: a });
    expect(runReading(total(), holding({ a: 2, c: 7 }))).toEqual({ done: false, needs: b });
  });

  it('ends at once when it asks for nothing', () => {
    function* asIfCurious(curious: boolean): Reading<number> {
      return curious ? yield* read(a) : 7;
    }
    expect(runReading(asIfCurious(false), holding({}))).toEqual({ done: true, result: 7, asked: [] });
  });

  it('hands over states that are undefined, null or 0 like any other', () => {
    function* three(): Reading<unknown[]> {
      return [yield* read(a), yield* read(b), yield* read(c)];
    }
    const states: Record<string, unknown> = { a: undefined, b: null, c: 0 };
    const stepped = runReading(three(), ({ stream }) => ({ state: states[stream], version: -1, shown: -1 }));
    expect(stepped).toMatchObject({ done: true, result: [undefined, null, 0] });
  });

  it('throws when one stream is asked for as two aggregates', () => {
    function* both(): Reading<number> {
      return (yield* read(a)) + (yield* read({ stream: a.stream, aggregate: other }));
    }
    expect(() => runReading(both(), holding({ a: 1 }))).toThrow('a was asked for as two different aggregates');
  });
});
