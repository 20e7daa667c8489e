import { createHash } from 'node:crypto';
import { uuidv7, type Uuid } from '@spillrom/kernel';
import { streamName, type Chain, type Commit } from '../event-store.js';
import type { JsonObject } from '../json.js';

/** The UUIDv7 that this name always gets. */
export const idOf = (name: string): Uuid =>
  uuidv7(Date.UTC(2022, 10, 1), createHash('sha256').update(name).digest().subarray(0, 10));

/** A commit that expects each stream at its version and writes one event to each of `writes`. */
export const commitOf = (
  name: string,
  reads: Readonly<Record<string, number>>,
  writes: readonly string[] = Object.keys(reads),
  data: JsonObject = {},
): Commit => ({
  id: idOf(name),
  reads: Object.entries(reads).map(([stream, version]) => ({ stream: streamName(stream), version })),
  events: writes.map((stream, place) => ({
    id: idOf(`${name}.${place}`),
    stream: streamName(stream),
    type: 'ContractNoted',
    schemaVersion: 1,
    data,
    meta: {},
  })),
});

/** A chain of one commit with one event to a stream that stands at `version`. */
export const oneTo = (stream: string, version: number, name = `${stream}@${version}`): Chain => [
  commitOf(name, { [stream]: version }),
];
