import { createHash } from 'node:crypto';
import {
  START,
  streamName,
  type Appended,
  type Commit,
  type Conflict,
  type EventStore,
  type Expectation,
  type JsonObject,
  type NewEvent,
  type Position,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import { uuidv7, type Instant, type Uuid } from '@spillrom/kernel';

const DAY_ONE_MS = Date.UTC(2022, 10, 1);

/** The UUIDv7 that this name always gets. */
export const idOf = (name: string): Uuid =>
  uuidv7(DAY_ONE_MS, createHash('sha256').update(name).digest().subarray(0, 10));

let made = 0;
const nextId = (): Uuid => idOf(`made ${(made += 1)}`);

export const programme = streamName('programme-2022');
export const contract = streamName('contract-1');
export const request = streamName('request-1');
export const provider = streamName('provider-1');

/** `contract-0`, `contract-1`, … */
export const contracts = (count: number): readonly StreamName[] =>
  Array.from({ length: count }, (_, number) => streamName(`contract-${number}`));

/** An event of a fresh id that carries `data`. */
export const event = (stream: StreamName, data: JsonObject = {}, other: Partial<NewEvent> = {}): NewEvent => ({
  id: nextId(),
  stream,
  type: 'ContractNoted',
  schemaVersion: 1,
  data,
  meta: {},
  ...other,
});

/** `count` events that carry their number, from `first`. */
export const events = (stream: StreamName, count: number, first = 0): readonly NewEvent[] =>
  Array.from({ length: count }, (_, offset) => event(stream, { number: first + offset }));

/** Expects each stream of `at` to stand there, and writes the events. */
export const commit = (
  at: readonly (readonly [StreamName, number])[],
  events: readonly NewEvent[],
  recordedAt?: Instant,
): Commit => {
  const reads = at.map(([stream, version]): Expectation => ({ stream, version }));
  return recordedAt === undefined ? { id: nextId(), reads, events } : { id: nextId(), recordedAt, reads, events };
};

/** One event to one stream that stands at `version`. */
export const oneTo = (stream: StreamName, version: number, data: JsonObject = {}): Commit =>
  commit([[stream, version]], [event(stream, data)]);

export const isStored = (outcome: Appended): outcome is { readonly position: Position } => 'position' in outcome;

/** The position of what must have been stored. */
export const stored = (outcome: Appended): Position => {
  if (isStored(outcome)) return outcome.position;
  throw new Error(`not stored: ${JSON.stringify(outcome.conflicts)}`);
};

/** The conflicts of what must not have been stored. */
export const refused = (outcome: Appended): readonly Conflict[] => {
  if (!isStored(outcome)) return outcome.conflicts;
  throw new Error(`stored at ${outcome.position}, though it ought to conflict`);
};

/** Writes one event at a time to a stream that does not exist yet. */
export const grow = async (store: EventStore, stream: StreamName, count: number): Promise<void> => {
  for (let version = -1; version < count - 1; version += 1) {
    stored(await store.append([oneTo(stream, version, { number: version + 1 })]));
  }
};

export const readStream = (store: EventStore, stream: StreamName, after = -1): Promise<readonly StoredEvent[]> =>
  store.read([{ stream, after }]);

/** The log from `after` to its end, by pages. */
export const readLog = async (store: EventStore, after = START, limit = 500): Promise<readonly StoredEvent[]> => {
  const log: StoredEvent[] = [];
  for (let page = await store.readAll(after, limit); ; page = await store.readAll(page.next, limit)) {
    log.push(...page.events);
    if (page.end) return log;
  }
};

export const idsOf = (events: readonly NewEvent[]): readonly Uuid[] => events.map(({ id }) => id);
export const versionsOf = (events: readonly StoredEvent[]): readonly number[] => events.map(({ version }) => version);
export const positionsOf = (events: readonly StoredEvent[]): readonly Position[] =>
  events.map(({ position }) => position);

/** The numbers from 0 to `count` − 1. */
export const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, number) => number);
