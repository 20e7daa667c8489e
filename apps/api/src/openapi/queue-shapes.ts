import type { Position } from '@spillrom/event-sourcing';
import type { CommandType } from '@spillrom/domain';
import type { Instant, LocalDate, ShortReference } from '@spillrom/kernel';
import type { BreachRisk, QueuePlace } from '@spillrom/read-models';

/** A page of a list in one state, as of one day. */
interface DatedPage<Item> {
  /** The day from which deadlines are counted */
  readonly on: LocalDate;
  readonly items: readonly Item[];
  /** Cursor of the next page, of the same state and day; missing on the last */
  readonly next?: string;
  readonly position: Position;
}

interface ShownPlace extends QueuePlace {
  /** What people call the request by */
  readonly requestReference: ShortReference;
}

/** What the clock will do. */
interface ShownDue {
  /** The command by which it is done */
  readonly command: CommandType;
  /** What the command addresses, by the names of its ids */
  readonly target: Readonly<Record<string, unknown>>;
  /** Path of the resource of which it falls due */
  readonly resource: string;
  /** What people call that resource by */
  readonly reference?: ShortReference;
  readonly dueAt: Instant;
}

/** What the views of the queue answer with. */
export interface QueueShapes {
  readonly GetPriority: DatedPage<ShownPlace>;
  readonly GetBreachRisk: DatedPage<BreachRisk>;
  readonly ListDue: {
    readonly items: readonly ShownDue[];
    /** Cursor of the next page; missing on the last */
    readonly next?: string;
    readonly position: Position;
  };
}
