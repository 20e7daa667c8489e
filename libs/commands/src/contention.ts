import type { StreamName } from '@spillrom/event-sourcing';
import { instantOf, type Instant } from '@spillrom/kernel';

const MINUTE_MS = 60_000;

/** The keys on which this process met another writer in the last minute: there it takes turns, and looks before it decides. */
export class Contention {
  readonly #until = new Map<StreamName, Instant>();

  met(key: StreamName, now: Instant): void {
    for (const [other, until] of this.#until) if (until <= now) this.#until.delete(other);
    this.#until.set(key, instantOf(Date.parse(now) + MINUTE_MS));
  }

  isOn(key: StreamName, now: Instant): boolean {
    const until = this.#until.get(key);
    return until !== undefined && now < until;
  }
}
