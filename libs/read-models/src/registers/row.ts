import type { Position } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { Place } from '../recorded-event.js';

/** What every row of a register says beside its own. Rows are JSON: money is text, nothing is a bigint, a map or undefined. */
export interface RowHead {
  /** Version of the resource: the latest event that is not a mark */
  readonly etag: number;
  /** Position of the latest event that changed anything in it */
  readonly position: Position;
  readonly createdAt: Instant;
  readonly updatedAt: Instant;
}

/** Somebody did something: who, and when it was recorded. */
export interface Done<By> {
  readonly by: By;
  readonly at: Instant;
}

/** The head of a row after one event more. */
export const headOf = (row: RowHead | undefined, place: Place): RowHead => ({
  etag: row !== undefined && place.mark ? row.etag : place.version,
  position: place.position,
  createdAt: row?.createdAt ?? place.recordedAt,
  updatedAt: place.recordedAt,
});

/** @throws Error when there is no row yet, which no log can bring about: the first event of a stream makes its row */
export const known = <Row>(row: Row | undefined, place: Place): Row => {
  if (row === undefined) throw new Error(`${place.stream} has no row at version ${place.version}`);
  return row;
};

/** The list with one member changed. */
export const changed = <Item>(
  items: readonly Item[],
  isIt: (item: Item) => boolean,
  change: (item: Item) => Item,
): readonly Item[] => items.map((item) => (isIt(item) ? change(item) : item));
