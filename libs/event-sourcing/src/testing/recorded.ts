import { instant, uuidv7, type Uuid } from '@spillrom/kernel';
import { canonical } from '../canonical.js';
import { encode } from '../codec.js';
import type { Written } from '../decider.js';
import type { Position, StoredEvent, StreamName } from '../event-store.js';
import type { JsonObject } from '../json.js';

const RECORDED_AT = instant('2022-11-12T08:00:00Z');

/** What a store would keep of an event whatever stands before it. */
type Kept = Pick<StoredEvent, 'stream' | 'type' | 'schemaVersion' | 'data' | 'meta'>;

// Most histories begin as others do: what was written is a value, and is encoded once.
const known = new WeakMap<Written, Kept>();
const ids: Uuid[] = [];

const idAt = (index: number): Uuid => (ids[index] ??= uuidv7(Date.parse(RECORDED_AT) + index, new Uint8Array(10)));

const keptOf = (written: Written, index: number): Kept => {
  const kept = known.get(written);
  if (kept !== undefined) return kept;
  const { stream, type, schemaVersion, data, meta } = encode(written, idAt(index), {});
  const made = { stream, type, schemaVersion, data: frozen(JSON.parse(canonical(data)) as JsonObject), meta };
  known.set(written, made);
  return made;
};

/**
 * A history as a store would give it back: each event in a commit of its own, positions from 1, the data through its canonical text and
 * frozen.
 * @throws ChainRefused or UnknownEventType when an event cannot be stored
 */
export const recorded = (history: readonly Written[]): readonly StoredEvent[] => {
  const versions = new Map<StreamName, number>();
  return history.map((written, index) => {
    const kept = keptOf(written, index);
    const id = idAt(index);
    const version = (versions.get(kept.stream) ?? -1) + 1;
    versions.set(kept.stream, version);
    return {
      ...kept,
      id,
      version,
      position: String(index + 1) as Position,
      recordedAt: RECORDED_AT,
      commit: { id, index: 0, count: 1 },
    };
  });
};

/** Frozen through and through, so that whoever changes what he was only shown is found out. */
export const frozen = <Value>(value: Value): Value => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of value instanceof Map ? value.values() : Object.values(value)) frozen(member);
  return value;
};
