import { isInstant, isUuid, type Instant } from '@spillrom/kernel';
import { canonical } from './canonical.js';
import { ChainRefused, streamName, type Chain, type ChainFault, type Commit, type NewEvent } from './event-store.js';
import type { JsonObject, JsonValue } from './json.js';
import { leafAround, EVENT_BYTES_MAX } from './leaf.js';

/** A commit is refused when it has more events, the command record included. */
export const COMMIT_EVENTS_MAX = 512;

const EVENT_TYPE = /^[A-Za-z][A-Za-z0-9]{0,99}$/;
const INDEX_LIKE = /^(0|[1-9][0-9]*)$/;

// Every recorded time has as many characters, so a leaf's length is known before its time is.
const ANY_TIME = '2022-11-12T08:00:00.000000Z' as Instant;

/**
 * What every adapter asks of a chain before it touches its engine, so that all refuse alike.
 * @throws ChainRefused
 */
export const checkChain = (chain: Chain): void => {
  const commits = new Set<string>();
  const events = new Set<string>();
  for (const commit of chain) {
    if (!isUuid(commit.id) || commits.has(commit.id)) throw new ChainRefused('MALFORMED', `commit id ${commit.id}`);
    commits.add(commit.id);
    checkCommit(commit);
    for (const { id } of commit.events) {
      if (events.has(id)) throw new ChainRefused('DUPLICATE_EVENT_ID', `event ${id} comes twice`);
      events.add(id);
    }
  }
};

const checkCommit = ({ id, recordedAt, reads, events }: Commit): void => {
  if (events.length === 0) throw new ChainRefused('EMPTY_COMMIT', `commit ${id} writes nothing`);
  if (events.length > COMMIT_EVENTS_MAX) {
    throw new ChainRefused('COMMIT_TOO_LARGE', `commit ${id}: ${events.length} events, at most ${COMMIT_EVENTS_MAX}`);
  }
  if (recordedAt !== undefined && !isInstant(recordedAt))
    throw new ChainRefused('MALFORMED', `commit ${id}: recordedAt`);
  const heads = new Map<string, number>();
  for (const { stream, version } of reads) {
    streamName(stream);
    if (!Number.isSafeInteger(version) || version < -1) throw new ChainRefused('MALFORMED', `${stream} at ${version}`);
    if (heads.has(stream)) throw new ChainRefused('DUPLICATE_EXPECTATION', `commit ${id} expects ${stream} twice`);
    heads.set(stream, version);
  }
  for (const event of events) {
    const head = heads.get(event.stream);
    if (head === undefined) streamName(event.stream);
    if (head === undefined) throw new ChainRefused('NO_EXPECTATION', `commit ${id} expects nothing of ${event.stream}`);
    heads.set(event.stream, head + 1);
    checkEvent(event, head + 1);
  }
};

/**
 * The form of one event that is to stand at a version of its stream. Messages name places, never values.
 * @throws ChainRefused
 */
export const checkEvent = (event: NewEvent, version: number): void => {
  const { data, meta } = textOf(event);
  // No UTF-16 unit takes more than three bytes, and what stands around the two texts is less than a thousand.
  if (3 * (data.length + meta.length) + 1_000 <= EVENT_BYTES_MAX) return;
  const bytes = Buffer.byteLength(leafAround({ ...event, version, recordedAt: ANY_TIME }, data, meta), 'utf8');
  if (bytes > EVENT_BYTES_MAX) {
    throw new ChainRefused(
      'EVENT_TOO_LARGE',
      `event ${event.id}: a leaf of ${bytes} bytes, at most ${EVENT_BYTES_MAX}`,
    );
  }
};

/** What is stored of an event's payload and metadata: their canonical texts. */
export interface EventText {
  readonly data: string;
  readonly meta: string;
}

// An event is a value: it is looked through once, though its maker and its store both ask, and so is metadata that events share.
const eventTexts = new WeakMap<NewEvent, EventText>();
const metadataTexts = new WeakMap<NewEvent['meta'], string>();

/** @throws ChainRefused when the event cannot be stored, whatever its size */
export const textOf = (event: NewEvent): EventText => {
  const known = eventTexts.get(event);
  if (known !== undefined) return known;
  const { id, type, schemaVersion, data } = event;
  if (!isUuid(id)) throw new ChainRefused('MALFORMED', `event id ${id}`);
  if (!EVENT_TYPE.test(type)) throw new ChainRefused('EVENT_TYPE', `event ${id}: ${JSON.stringify(type)}`);
  if (!Number.isSafeInteger(schemaVersion) || schemaVersion < 1) {
    throw new ChainRefused('MALFORMED', `event ${id}: schema version ${schemaVersion}`);
  }
  checkPayload(data, id);
  const text = { data: canonicalOr('PAYLOAD', data, id), meta: metadataText(event) };
  eventTexts.set(event, text);
  return text;
};

const metadataText = ({ id, meta }: NewEvent): string => {
  const known = metadataTexts.get(meta);
  if (known !== undefined) return known;
  checkMetadata(meta, id);
  const text = canonicalOr('METADATA', meta, id);
  metadataTexts.set(meta, text);
  return text;
};

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

const checkPayload = (data: JsonObject, id: string): void => {
  if (!isObject(data)) throw new ChainRefused('PAYLOAD', `event ${id}: not an object`);
  checkValue(data, id, '');
};

// Engines reorder index-like keys and round large numbers: neither would come back as the same bytes.
const checkValue = (value: JsonValue, id: string, path: string): void => {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) {
    throw new ChainRefused('PAYLOAD', `event ${id}: ${path} is not a whole number within 2^53`);
  }
  if (typeof value !== 'object' || value === null) return;
  const isArray = Array.isArray(value);
  for (const [key, member] of Object.entries(value)) {
    if (!isArray && INDEX_LIKE.test(key)) {
      throw new ChainRefused('PAYLOAD', `event ${id}: ${path}/${key} has a key that looks like an array index`);
    }
    if (typeof member !== 'string') checkValue(member, id, `${path}/${key}`);
  }
};

const checkMetadata = (meta: NewEvent['meta'], id: string): void => {
  if (!isObject(meta)) throw new ChainRefused('METADATA', `event ${id}: not an object`);
  for (const [key, value] of Object.entries(meta)) {
    if (typeof value !== 'string') throw new ChainRefused('METADATA', `event ${id}: a value that is not a string`);
    if (key.startsWith('$')) throw new ChainRefused('METADATA', `event ${id}: a key that starts with $`);
    if (INDEX_LIKE.test(key)) throw new ChainRefused('METADATA', `event ${id}: a key that looks like an array index`);
  }
};

const canonicalOr = (fault: ChainFault, value: JsonObject, id: string): string => {
  try {
    return canonical(value);
  } catch (cause) {
    throw new ChainRefused(fault, `event ${id}: ${cause instanceof Error ? cause.message : 'no canonical form'}`);
  }
};
