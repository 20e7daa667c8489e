import { instant, uuidv7 } from '@spillrom/kernel';
import { canonical } from '../canonical.js';
import { encode } from '../codec.js';
import type { Written } from '../decider.js';
import type { Position, StoredEvent, StreamName } from '../event-store.js';
import type { JsonObject } from '../json.js';

const RECORDED_AT = instant('2022-11-12T08:00:00Z');

/**
 * A history as a store would give it back: each event in a commit of its own, positions from 1, the data through its canonical text and
 * frozen.
 * @throws ChainRefused or UnknownEventType when an event cannot be stored
 */
export const recorded = (history: readonly Written[]): readonly StoredEvent[] => {
  const versions = new Map<StreamName, number>();
  return history.map((written, index) => {
    const id = uuidv7(Date.parse(RECORDED_AT) + index, new Uint8Array(10));
    const event = encode(written, id, {});
    const version = (versions.get(event.stream) ?? -1) + 1;
    versions.set(event.stream, version);
    return {
      ...event,
      data: frozen(JSON.parse(canonical(event.data)) as JsonObject),
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
