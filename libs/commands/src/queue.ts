import type { StreamName } from '@spillrom/event-sourcing';
import type { PendingCommand } from './pending-command.js';

/** What waits for one key, in order of arrival. */
export class Queue {
  #waiting: PendingCommand[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  add(pending: PendingCommand): void {
    this.#waiting.push(pending);
  }

  /** Those who have waited before stay ahead of those who came since. */
  putBack(commands: readonly PendingCommand[]): void {
    this.#waiting = [...commands, ...this.#waiting];
  }

  /** The commands of the next chain; a second arrival under one key joins the first, and one that goes alone goes alone. */
  take(commandsMax: number): readonly PendingCommand[] {
    const chain = new Map<StreamName, PendingCommand>();
    let taken = 0;
    for (const pending of this.#waiting) {
      if (chain.size === commandsMax || (pending.alone && taken > 0)) break;
      const first = chain.get(pending.record);
      if (first === undefined) chain.set(pending.record, pending);
      else first.followers.push(pending);
      taken += 1;
      if (pending.alone) break;
    }
    this.#waiting.splice(0, taken);
    return [...chain.values()];
  }

  /** Takes whatever at the front goes alone. */
  takeAlone(): readonly PendingCommand[] {
    const end = this.#waiting.findIndex(({ alone }) => !alone);
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }
}
