import {
  empty,
  evolveOnto,
  foldOnto,
  type AnyStreamRef,
  type EventStore,
  type Folded,
  type StreamName,
  type Written,
} from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { StateCache } from './state-cache.js';
import { byStream } from './by-stream.js';

export type States = ReadonlyMap<StreamName, Folded<unknown>>;

/**
 * The states that one attempt decides on, as they will be once the chain under construction is durable. They do not change during the
 * attempt but by its own commits; what other attempts make durable shows in the next one.
 */
export class WorkingCopy {
  readonly #states = new Map<StreamName, Folded<unknown>>();
  readonly #unreadable = new Map<StreamName, unknown>();
  readonly #changed = new Set<StreamName>();

  /** `refresh`: look for newer events before a remembered state is used, because somebody else writes as well. */
  constructor(
    private readonly store: EventStore,
    private readonly cache: StateCache,
    private readonly refresh: boolean,
  ) {}

  /** @throws what was thrown when the stream was folded, so that only commands that need it fail */
  state(ref: AnyStreamRef): Folded<unknown> | undefined {
    if (this.#unreadable.has(ref.stream)) throw this.#unreadable.get(ref.stream);
    const here = this.#states.get(ref.stream);
    if (here !== undefined || this.refresh) return here;
    const remembered = this.cache.get(ref.stream);
    if (remembered !== undefined) this.#states.set(ref.stream, remembered);
    return remembered;
  }

  /** A state that may be behind: good enough to find out what a decision will ask for next. */
  guess(ref: AnyStreamRef): Folded<unknown> | undefined {
    return this.cache.get(ref.stream);
  }

  /** What is in the copy already, by name. */
  known(stream: StreamName): Folded<unknown> | undefined {
    return this.#states.get(stream);
  }

  /** Loads streams into the copy, all in one read. */
  async load(refs: readonly AnyStreamRef[]): Promise<void> {
    const known = new Map(refs.map((ref) => [ref.stream, this.cache.get(ref.stream) ?? empty(ref.aggregate)]));
    const tails = byStream(
      await this.store.read(refs.map(({ stream }) => ({ stream, after: known.get(stream)!.version }))),
    );
    for (const ref of refs) {
      if (this.cache.get(ref.stream) !== undefined && tails.has(ref.stream)) this.#changed.add(ref.stream);
      try {
        const folded = foldOnto(ref.aggregate, known.get(ref.stream)!, tails.get(ref.stream) ?? []);
        this.#states.set(ref.stream, folded);
        this.cache.offer(ref.stream, folded);
      } catch (error) {
        this.#unreadable.set(ref.stream, error);
      }
    }
  }

  /** Whether somebody else had written to a stream that this process remembered. */
  hasChanged(stream: StreamName): boolean {
    return this.#changed.has(stream);
  }

  /** The states that events lead to; the copy stays as it is, since the command may still fail. */
  after(events: readonly Written[], decidedAt: Instant): States {
    const states = new Map<StreamName, Folded<unknown>>();
    for (const { ref, event } of events) {
      const before = states.get(ref.stream) ?? this.#states.get(ref.stream)!;
      states.set(ref.stream, evolveOnto(ref.aggregate, before, event, decidedAt));
    }
    return states;
  }

  put(states: States): void {
    for (const [stream, folded] of states) this.#states.set(stream, folded);
  }

  /** The chain is durable: what stands here is what the log says. */
  keep(): void {
    for (const [stream, folded] of this.#states) this.cache.offer(stream, folded);
  }
}
