import { FoldedLog, RED_FLAGS, redFlagsBy, type RedFlag } from '@spillrom/audit-rules';
import { comparePositions, START, type EventStore, type Position } from '@spillrom/event-sourcing';
import { osloDate, type LocalDate } from '@spillrom/kernel';
import { setImmediate } from 'node:timers/promises';

/** Between so many events others have their turn. */
const PAGE = 1_000;

/** What is found at a position never changes, so that of the last few is remembered. */
const REMEMBERED_MAX = 4;

/** The red flags that stand at a position, and the day of the last commit by then. */
interface FlagsAtPosition {
  readonly on: LocalDate;
  readonly flags: readonly RedFlag[];
}

/** Holds the log against the rules of the auditor, one position at a time: each folds the log from its start. */
export class FlagsAt {
  private readonly remembered = new Map<Position, Promise<FlagsAtPosition>>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly store: Pick<EventStore, 'readAll'>) {}

  /** Of the end of a commit. */
  async at(position: Position): Promise<FlagsAtPosition> {
    const before = this.remembered.get(position);
    if (before !== undefined) return before;
    const found = this.last.then(() => this.found(position));
    this.last = found.catch(() => this.remembered.delete(position));
    this.remembered.set(position, found);
    const [oldest] = this.remembered.keys();
    if (this.remembered.size > REMEMBERED_MAX && oldest !== undefined) this.remembered.delete(oldest);
    return found;
  }

  private async found(position: Position): Promise<FlagsAtPosition> {
    const log = await this.folded(position);
    const flags: RedFlag[] = [];
    for (const rule of RED_FLAGS) {
      await setImmediate();
      flags.push(...redFlagsBy(rule, log));
    }
    return { on: osloDate(log.events.at(-1)!.recordedAt), flags };
  }

  private async folded(position: Position): Promise<FoldedLog> {
    const log = new FoldedLog();
    for (let after = START; ;) {
      const { events, next, end } = await this.store.readAll(after, PAGE);
      for (const event of events) {
        if (comparePositions(event.position, position) > 0) return log;
        log.take(event);
      }
      if (end) return log;
      after = next;
    }
  }
}
