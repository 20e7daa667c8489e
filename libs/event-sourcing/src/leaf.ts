import { createHash } from 'node:crypto';
import { canonical } from './canonical.js';
import type { StoredEvent } from './event-store.js';

/** An event is refused when its leaf (all that is hashed of it) has more UTF-8 bytes than this. */
export const EVENT_BYTES_MAX = 60 * 1024;

/** What of an event is hashed. Not its position: the order of the leaves is the order of the log. */
export type Leafed = Pick<
  StoredEvent,
  'id' | 'stream' | 'version' | 'type' | 'schemaVersion' | 'recordedAt' | 'meta' | 'data'
>;

/** The entry of an event in the hash tree: RFC 8785 of what it says, where it stands and when it was stored. */
export const leaf = (event: Leafed): string => leafAround(event, canonical(event.data), canonical(event.meta));

/** The same around data and metadata that are canonical texts already. */
export const leafAround = (event: Omit<Leafed, 'data' | 'meta'>, data: string, meta: string): string => {
  const { id, stream, version, type, schemaVersion, recordedAt } = event;
  return (
    `{"data":${data},"id":${canonical(id)},"meta":${meta},"recordedAt":${canonical(recordedAt)},` +
    `"schemaVersion":${schemaVersion},"stream":${canonical(stream)},"type":${canonical(type)},"version":${version}}`
  );
};

/** The hash of a leaf by RFC 6962, 32 bytes; the 0 before it tells leaves from inner nodes. */
export const leafHash = (entry: string): Buffer =>
  createHash('sha256').update(Uint8Array.of(0)).update(entry, 'utf8').digest();
