import { createHash } from 'node:crypto';
import { canonical } from './canonical.js';
import type { StoredEvent } from './event-store.js';

/** An event is refused when its leaf is longer than this. */
export const LEAF_BYTES_MAX = 60 * 1024;

/** What of an event is hashed. Not its position: the order of the leaves is the order of the log. */
export type Leafed = Pick<
  StoredEvent,
  'id' | 'stream' | 'version' | 'type' | 'schemaVersion' | 'recordedAt' | 'meta' | 'data'
>;

/** The entry of an event in the hash tree: RFC 8785 of what it says, where it stands and when it was stored. */
export const leaf = ({ id, stream, version, type, schemaVersion, recordedAt, meta, data }: Leafed): string =>
  canonical({ id, stream, version, type, schemaVersion, recordedAt, meta, data });

/** The hash of a leaf by RFC 6962, 32 bytes; the 0 before it tells leaves from inner nodes. */
export const leafHash = (entry: string): Buffer =>
  createHash('sha256').update(Uint8Array.of(0)).update(entry, 'utf8').digest();
