import { empty, evolveOnto, runReading } from '@spillrom/event-sourcing';
import type {
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

  constructor(history: readonly Written[] = []) {
    this.add(history);
  }

  add(events: readonly Written[]): void {
    this.history.push(...events);
    for (const { ref, event } of events) {
      this.streams.set(ref.stream, evolveOnto(ref.aggregate, this.folded(ref), event));
    }
  }

  result<Result>(reading: Reading<Result>): Result {
    const stepped = runReading(reading, (ref) => this.folded(ref));
    if (!stepped.done) throw new Error(`${stepped.needs.stream} has no state`);
    return stepped.result;
  }

  events<State, Event extends DomainEvent>({ stream }: StreamRef<State, Event>): readonly Event[] {
    return this.history.filter(({ ref }) => ref.stream === stream).map(({ event }) => event as Event);
  }

  private folded(ref: AnyStreamRef): Folded<unknown> {
    return this.streams.get(ref.stream) ?? empty(ref.aggregate);
  }
}
