import type { Instant, Uuid } from '@spillrom/kernel';
import type { JsonObject } from './json.js';

declare const brand: unique symbol;

/** The name of a stream: 1 to 200 characters of `[a-z0-9._:-]`, lower case only, since some engines compare without case. */
export type StreamName = string & { readonly [brand]: 'StreamName' };

/** A place in the log: a decimal integer as text, opaque but for its order (`comparePositions`). Only PostgreSQL's are dense. */
export type Position = string & { readonly [brand]: 'Position' };

/** An event as its maker hands it in, a value that never changes: the store adds version, position and recorded time. */
export interface NewEvent {
  /** UUIDv7, made by the caller; resending the same id is how a lost acknowledgement is survived. */
  readonly id: Uuid;
  readonly stream: StreamName;
  /** Past tense, `[A-Za-z][A-Za-z0-9]*`, at most 100 characters; a storage format that never changes. */
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: JsonObject;
  /** A flat map of strings; no key starts with `$`. */
  readonly meta: Readonly<Record<string, string>>;
}

export interface StoredEvent extends NewEvent {
  /** Place in its stream, from 0. */
  readonly version: number;
  readonly position: Position;
  /** When it was stored: RFC 3339, UTC, six decimals. */
  readonly recordedAt: Instant;
  readonly commit: { readonly id: Uuid; readonly index: number; readonly count: number };
}

/** That a stream stands at exactly this version; −1: that it does not exist. */
export interface Expectation {
  readonly stream: StreamName;
  readonly version: number;
}

/** What is written together or not at all, and read together or not at all. */
export interface Commit {
  readonly id: Uuid;
  /** Only an import and the development clock give it. */
  readonly recordedAt?: Instant;
  /** Every stream that the decision read or that the commit writes, each once. */
  readonly reads: readonly Expectation[];
  /** One to 512 events over one or more streams, in log order. */
  readonly events: readonly NewEvent[];
}

/** One or more commits, all or nothing. A later commit's expectations count the events of the earlier ones. */
export type Chain = readonly [Commit, ...Commit[]];

/** An expectation that did not hold, of the commit at this index of the chain. */
export interface Conflict {
  readonly commit: Uuid;
  readonly stream: StreamName;
  readonly expected: number;
  readonly actual: number;
}

export type Appended = { readonly position: Position } | { readonly conflicts: readonly [Conflict, ...Conflict[]] };

/** Whole commits; `next` is where the following page starts, `end` says that the log held no more when this was read. */
export interface Page {
  readonly events: readonly StoredEvent[];
  readonly next: Position;
  readonly end: boolean;
}

/** Where the log starts: before every event. */
export const START = '0' as Position;

const POSITION = /^(0|[1-9][0-9]{0,18})$/;

/** The largest position that any store can give: it is a signed integer of 64 bits everywhere. */
const LAST = '9223372036854775807';

export const isPosition = (text: string): text is Position =>
  POSITION.test(text) && (text.length < LAST.length || text <= LAST);

/** Negative when `a` stands before `b` in the log, positive when after, 0 when the same. */
export const comparePositions = (a: Position, b: Position): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

export type Stop = () => Promise<void>;

/**
 * The log. What is promised by every adapter, and shown by the conformance suite:
 *
 * - `append` writes a chain wholly or not at all, and only if every expectation of every commit holds. When it resolves with a
 *   position, the chain is durable and that position is at or after each of its commits. When it resolves with conflicts, nothing
 *   was written and all failing expectations of the first failing commit are listed. The same chain again (same event ids) returns
 *   the original outcome and writes nothing, also after the streams moved on; if only some of its events stand where they were to be
 *   written, it is refused as `KNOWN_EVENT_ID` (that an id stands elsewhere in the log, not every store finds). It throws
 *   `StoreUnavailable` with `outcome: 'nothing written'` or `'unknown'`, and `ChainRefused` for a chain that is malformed (an unexpected
 *   stream, a duplicate id, too large, …).
 * - `read` gives the events of each stream after the given version (−1: all), in version order within each stream, and sees all that
 *   was acknowledged before it began.
 * - `readAll` gives events after a position in log order, whole commits only: a page holds at least one commit when there is one, and
 *   stops at the first commit boundary at or after `limit` events. An event never appears before one that has a smaller position. It
 *   takes `START` and the ends of commits, and throws `UnknownPosition` for a place where the log has no event.
 * - `head` is the position of the last commit and its recorded time, or a later one that the log holds.
 * - `onAppend` rings after appends, by whomever; it may ring too often or not at all, so a follower polls as well.
 */
export interface EventStore {
  append(chain: Chain): Promise<Appended>;
  read(from: readonly { readonly stream: StreamName; readonly after: number }[]): Promise<readonly StoredEvent[]>;
  readAll(after: Position, limit: number): Promise<Page>;
  head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | 'empty'>;
  onAppend(ring: () => void): Stop;
}

/** A position that is neither `START` nor that of an event of this log: it came from elsewhere, or the log has lost its end. */
export class UnknownPosition extends Error {
  constructor(readonly position: Position) {
    super(`the log has no position ${position}`);
    this.name = 'UnknownPosition';
  }
}

/** The store cannot be reached, or broke off. `unknown`: the append may stand; the same chain again tells. */
export class StoreUnavailable extends Error {
  constructor(
    readonly outcome: 'nothing written' | 'unknown',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}

export type ChainFault =
  | 'EMPTY_COMMIT'
  | 'NO_EXPECTATION'
  | 'DUPLICATE_EXPECTATION'
  | 'DUPLICATE_EVENT_ID'
  | 'KNOWN_EVENT_ID'
  | 'STREAM_NAME'
  | 'EVENT_TYPE'
  | 'EVENT_TOO_LARGE'
  | 'COMMIT_TOO_LARGE'
  /** An id, a version or a time that is none. */
  | 'MALFORMED'
  | 'PAYLOAD'
  | 'METADATA';

/** A chain that no state of the log could take: a fault of its maker. Nothing was written. */
export class ChainRefused extends Error {
  constructor(
    readonly fault: ChainFault,
    message: string,
  ) {
    super(message);
    this.name = 'ChainRefused';
  }
}

const STREAM_NAME = /^[a-z0-9._:-]{1,200}$/;

export const isStreamName = (text: string): text is StreamName => STREAM_NAME.test(text);

/** @throws ChainRefused when the text cannot name a stream; the message does not repeat it, since a client may have written it */
export const streamName = (text: string): StreamName => {
  if (!isStreamName(text))
    throw new ChainRefused('STREAM_NAME', `${text.length} characters that are not a stream name`);
  return text;
};
