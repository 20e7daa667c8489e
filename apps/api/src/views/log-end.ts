import { comparePositions, START, type EventStore, type Position } from '@spillrom/event-sourcing';
import { malformed, type Wrong } from '../problems/problem.js';

/** Parameters that name a position which the log must hold: waiting for what it does not would be in vain. */
const POSITIONS = ['minPosition', 'asOf', 'after'] as const;

export type Positions = { readonly [Name in (typeof POSITIONS)[number]]?: string };

const beyond = (parameter: string, head: Position): Wrong => ({
  code: 'BEYOND_LOG',
  detail: `${parameter} is beyond the end of the log, which is ${head}`,
  ...{ parameter, head },
});

/** Where the log ends, as far as has been seen here. It only grows, so what it has held once need not be asked again. */
export class LogEnd {
  #seen: Position = START;

  constructor(private readonly store: Pick<EventStore, 'head'>) {}

  async holds(position: Position): Promise<boolean> {
    if (comparePositions(position, this.#seen) <= 0) return true;
    const head = await this.store.head();
    if (head !== 'empty' && comparePositions(head.position, this.#seen) > 0) this.#seen = head.position;
    return comparePositions(position, this.#seen) <= 0;
  }

  /** @throws Problem naming every position that the log does not hold, and its head */
  async mustHold(asked: Positions): Promise<void> {
    const wrongs: Wrong[] = [];
    for (const name of POSITIONS) {
      const position = asked[name] as Position | undefined;
      if (position !== undefined && !(await this.holds(position))) wrongs.push(beyond(name, this.#seen));
    }
    if (wrongs.length > 0) throw malformed(wrongs);
  }
}
