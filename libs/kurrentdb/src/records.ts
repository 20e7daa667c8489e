import type { AppendRecordInput, RecordedEvent } from '@kurrent/kurrentdb-client';
import type { JsonObject, Position, StoredEvent, StreamName } from '@spillrom/event-sourcing';
import type { EventRow } from '@spillrom/event-sourcing/group-commit';
import type { Instant, Uuid } from '@spillrom/kernel';

/**
 * What the server keeps beside an event's data: a flat map of strings, to which it adds keys of its own. It has no mark where a commit
 * ends, so the commit stands here; `meta` is the canonical text of the event's own metadata, so no key of it can meet another.
 */
interface Properties {
  readonly commit: string;
  /** The event's place in the commit, and how many it has. */
  readonly index: string;
  readonly count: string;
  readonly schemaVersion: string;
  readonly recordedAt: string;
  readonly meta: string;
}

export const recordOf = ({ event, text, commit, commitIndex }: EventRow, recordedAt: Instant): AppendRecordInput => {
  const metadata = {
    commit: commit.id,
    index: String(commitIndex),
    count: String(commit.events.length),
    schemaVersion: String(event.schemaVersion),
    recordedAt: commit.recordedAt ?? recordedAt,
    meta: text.meta,
  } satisfies Properties;
  // The client writes JSON in the order of the keys, which parsing the canonical text puts right.
  const data = JSON.parse(text.data) as JsonObject;
  return {
    streamName: event.stream,
    record: { id: event.id, contentType: 'application/json', type: event.type, data, metadata },
  };
};

/** An event that somebody else wrote: this server holds more than our log. */
export class ForeignEvent extends Error {
  constructor({ streamId, revision }: RecordedEvent) {
    super(`event ${revision} of ${streamId} is not of this log, which needs a KurrentDB of its own`);
    this.name = 'ForeignEvent';
  }
}

const isOurs = (metadata: unknown): metadata is Properties =>
  typeof metadata === 'object' && metadata !== null && 'commit' in metadata && 'recordedAt' in metadata;

/** Streams of the server itself, which stand in the same log as ours. */
export const isOfSystem = ({ streamId }: RecordedEvent): boolean => streamId.startsWith('$');

/** @throws ForeignEvent */
export const storedEvent = (event: RecordedEvent): StoredEvent => {
  const { metadata, position } = event;
  if (!isOurs(metadata) || position === undefined) throw new ForeignEvent(event);
  return {
    id: event.id as Uuid,
    stream: event.streamId as StreamName,
    version: Number(event.revision),
    type: event.type,
    schemaVersion: Number(metadata.schemaVersion),
    recordedAt: metadata.recordedAt as Instant,
    position: String(position.commit) as Position,
    data: event.data as JsonObject,
    meta: JSON.parse(metadata.meta) as Record<string, string>,
    commit: { id: metadata.commit as Uuid, index: Number(metadata.index), count: Number(metadata.count) },
  };
};
