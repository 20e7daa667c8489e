import { empty, evolveOnto, runReading } from '@spillrom/event-sourcing';
import type {
  Aggregate,
  AnyStreamRef,
  DomainEvent,
  Folded,
  Reading,
  StreamName,
  StreamRef,
  Written,
} from '@spillrom/event-sourcing';

/** A history that grows, and what its streams have come to; folded as it grows, since a walk asks at every step. */
export class World {
  private readonly history: Written[] = [];
  private readonly streams = new Map<StreamName, Folded<unknown>>();
  private readonly begun = new Map<AnyStreamRef['aggregate'], Set<StreamName>>();

  constructor(history: readonly Written[] = []) {
    this.add(history);
  }

  add(events: readonly Written[]): void {
    this.history.push(...events);
    for (const { ref, event } of events) {
      const begun = this.begun.get(ref.aggregate) ?? new Set();
      this.begun.set(ref.aggregate, begun.add(ref.stream));
      this.streams.set(ref.stream, evolveOnto(this.aggregateOf(ref), this.folded(ref), event));
    }
  }

  /** A result, and the streams that it was read from. */
  run<Result>(reading: Reading<Result>): { readonly result: Result; readonly asked: readonly AnyStreamRef[] } {
    const stepped = runReading(reading, (ref) => this.folded(ref));
    if (!stepped.done) throw new Error(`${stepped.needs.stream} has no state`);
    return stepped;
  }

  result<Result>(reading: Reading<Result>): Result {
    return this.run(reading).result;
  }

  events<State, Event extends DomainEvent>({ stream }: StreamRef<State, Event>): readonly Event[] {
    return this.history.filter(({ ref }) => ref.stream === stream).map(({ event }) => event as Event);
  }

  /** What the streams of an aggregate have come to, in the order in which they began. */
  states<State, Event extends DomainEvent>(aggregate: Aggregate<State, Event>): readonly State[] {
    const begun = [...(this.begun.get(aggregate as AnyStreamRef['aggregate']) ?? [])];
    return begun.map((stream) => this.streams.get(stream)!.state as State);
  }

  /** A test of tests may let a stream remember wrongly. */
  protected aggregateOf({ aggregate }: AnyStreamRef): AnyStreamRef['aggregate'] {
    return aggregate;
  }

  protected folded(ref: AnyStreamRef): Folded<unknown> {
    return this.streams.get(ref.stream) ?? empty(ref.aggregate);
  }
}
