import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { EntryEvent } from './history-checks.js';

/**
 * Events with the commits that the entries tell: those that stand together and name the same command record are one. A position is the
 * number of the event, from 1; a commit bears the id of its last event.
 */
export class CommitsOfEntries {
  #commit: EntryEvent[] = [];
  #number = 0;

  /** @returns the commit that ended before this event, if one did */
  add(event: EntryEvent): readonly StoredEvent[] | undefined {
    const before = this.#commit[0];
    const isNext = before !== undefined && before.meta['command'] !== event.meta['command'];
    const ended = isNext ? this.end() : undefined;
    this.#commit.push(event);
    return ended;
  }

  /** The commit in hand. */
  end(): readonly StoredEvent[] {
    const events = this.#commit;
    this.#commit = [];
    const { id } = events.at(-1) ?? {};
    return events.map((event, index) => ({
      ...event,
      position: String((this.#number += 1)) as Position,
      commit: { id: id!, index, count: events.length },
    }));
  }
}
