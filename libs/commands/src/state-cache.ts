import type { Folded, StreamName } from '@spillrom/event-sourcing';

/**
 * States of streams, folded from durable events only, so one that is kept is never wrong, at most behind; the expectations of the
 * append find out. Bounded: the state used longest ago goes first.
 */
export class StateCache {
  readonly #states = new Map<StreamName, Folded<unknown>>();

  constructor(private readonly statesMax: number) {}

  get(stream: StreamName): Folded<unknown> | undefined {
    const folded = this.#states.get(stream);
    if (folded === undefined) return undefined;
    this.#states.delete(stream);
    this.#states.set(stream, folded);
    return folded;
  }

  /** Kept if it is newer. That a stream does not exist is not kept: somebody else may make it at any time. */
  offer(stream: StreamName, folded: Folded<unknown>): void {
    const known = this.#states.get(stream);
    if (folded.version < 0 || (known !== undefined && known.version >= folded.version)) return;
    this.#states.delete(stream);
    this.#states.set(stream, folded);
    if (this.#states.size > this.statesMax) this.#states.delete(this.#states.keys().next().value!);
  }
}
