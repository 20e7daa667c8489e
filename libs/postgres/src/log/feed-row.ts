import {
  leafAround,
  type JsonObject,
  type Position,
  type StoredEntry,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';

/** A row of the view `log.feed` as `pg` hands it over: bigint as text. */
export interface FeedRow {
  readonly position: Position;
  readonly id: Uuid;
  readonly stream: StreamName;
  readonly version: string;
  readonly type: string;
  readonly schema_version: number;
  readonly recorded_at: Instant;
  readonly data: string;
  readonly meta: string;
  readonly commit_id: Uuid;
  readonly commit_index: number;
  readonly commit_count: number;
}

export const storedEvent = (row: FeedRow): StoredEvent => ({
  id: row.id,
  stream: row.stream,
  version: Number(row.version),
  type: row.type,
  schemaVersion: row.schema_version,
  recordedAt: row.recorded_at,
  position: row.position,
  data: JSON.parse(row.data) as JsonObject,
  meta: JSON.parse(row.meta) as Record<string, string>,
  commit: { id: row.commit_id, index: row.commit_index, count: row.commit_count },
});

/** Around the texts as they are stored, which nothing has parsed. */
export const storedEntry = (row: FeedRow): StoredEntry => {
  const event = storedEvent(row);
  return { event, entry: leafAround(event, row.data, row.meta) };
};
