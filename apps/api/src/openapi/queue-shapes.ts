import type { Position } from '@spillrom/event-sourcing';
import type { LocalDate, ShortReference } from '@spillrom/kernel';
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

/** What the views of the queue answer with. */
export interface QueueShapes {
  readonly GetPriority: DatedPage<ShownPlace>;
  readonly GetBreachRisk: DatedPage<BreachRisk>;
}
