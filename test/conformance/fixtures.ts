import { createHash } from 'node:crypto';
import { setImmediate as immediate } from 'node:timers/promises';
import {
  START,
  StoreUnavailable,
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

let maker = 'the suite';
let made = 0;
const nextId = (): Uuid => idOf(`${maker} ${(made += 1)}`);

/** Keeps the ids of another process apart from ours. */
export const makeIdsAs = (name: string): void => void (maker = name);

export const programme = streamName('programme-2022');
export const contract = streamName('contract-a');
export const request = streamName('request-a');
export const provider = streamName('provider-a');

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

/** Sends a chain as long as its outcome is unknown. */
export const appendTillKnown = async (store: EventStore, once: Commit): Promise<Appended> => {
  for (;;) {
    try {
      return await store.append([once]);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || error.outcome !== 'unknown') throw error;
    }
  }
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

/** Writes one event to each of the streams, in one commit, however often others come first. */
export const insist = async (
  store: EventStore,
  streams: readonly StreamName[],
  data: JsonObject = {},
): Promise<Position> => {
  const at = new Map(streams.map((stream) => [stream, -1]));
  for (;;) {
    const outcome = await store.append([
      commit(
        [...at],
        streams.map((stream) => event(stream, data)),
      ),
    ]);
    if (isStored(outcome)) return outcome.position;
    for (const { stream, actual } of outcome.conflicts) at.set(stream, actual);
  }
};

/** Tells whether this work has ended, well or not; its failure is for whoever awaits it. */
export const ending = (work: Promise<unknown>): (() => boolean) => {
  let ended = false;
  const end = () => void (ended = true);
  work.then(end, end);
  return () => ended;
};

/** Does `work`, and all the while reads on through the log as a follower would; gives what was read by the end. */
export const readWhile = async (
  store: EventStore,
  limit: number,
  work: Promise<unknown>,
): Promise<readonly (readonly StoredEvent[])[]> => {
  const pages: (readonly StoredEvent[])[] = [];
  const hasEnded = ending(work);
  for (let after = START, last = false; ;) {
    const page = await store.readAll(after, limit);
    if (page.events.length > 0) pages.push(page.events);
    after = page.next;
    if (page.end && last) break;
    last = page.end && hasEnded();
    await immediate();
  }
  await work;
  return pages;
};

/** Whether every commit in here is whole: all its events, one after another. */
export const areWhole = (events: readonly StoredEvent[]): boolean =>
  events.every(({ commit }, place) => {
    const first = place - commit.index;
    return (
      first >= 0 &&
      events[first + commit.count - 1]?.commit.id === commit.id &&
      events[first + commit.count - 1]?.commit.index === commit.count - 1
    );
  });
