import { createHash } from 'node:crypto';
import {
  canonical,
  decode,
  streamName,
  type Aggregate,
  type Catalogue,
  type EventStore,
  type Expectation,
  type JsonObject,
  type Position,
  type StoredEvent,
  type StreamName,
  type StreamRef,
  type Violation,
} from '@spillrom/event-sourcing';
import type { ActorId, Instant, OrgNumber, Role, Uuid } from '@spillrom/kernel';
import type { Answer, Recorded } from './answer.js';
import type { Command } from './command.js';

/** What a command came to, as the log keeps it. No payload; a person-number hit has no body hash either. */
export type Decided = {
  readonly type: string;
  /** The addressed stream, if it existed or this command made it: the name of what does not exist is the client's own words. */
  readonly target?: StreamName;
  readonly actor: ActorId;
  /** The role that the command demands; absent when it was refused before that was asked. */
  readonly role?: Role;
  readonly org: OrgNumber;
  readonly decidedAt: Instant;
  readonly outcome: 'accepted' | 'refused' | 'denied';
  /** Denied so that the resource stays hidden: answered as if it did not exist. */
  readonly hidden?: true;
  /** The first violation's. */
  readonly code?: string;
  /** With their numbers, first things first; the first hundred. */
  readonly violations?: readonly JsonObject[];
  /** How many there were, when that is more than are kept. */
  readonly violationsCount?: number;
  /** SHA-256, in hex, of the canonical form of `{type, target, body}`. */
  readonly bodyHash?: string;
  readonly made?: string;
  /** What the addressed resource showed after an acceptance, or the part of it that was made. */
  readonly etag?: number;
  /**
   * What a refusal or denial was judged on, so that a replay derives it again: the streams that existed, the first 64. The append checked
   * all of them, so each stood at the same version where this record stands in the log.
   */
  readonly judgedOn?: readonly { readonly stream: StreamName; readonly version: number }[];
  /** How many existed, when that is more than are kept. */
  readonly judgedOnCount?: number;
  /** Of those that did not exist the category alone, as `framework`, each once: their names may hold anything that a client wrote. */
  readonly judgedOnAbsent?: readonly string[];
};

export interface CommandDecided {
  readonly type: 'CommandDecided';
  readonly data: Decided;
}

export const commandCatalogue: Catalogue<CommandDecided> = { CommandDecided: {} };

/** One stream per client and idempotency key, with one event. */
const commandRecord: Aggregate<Decided | null, CommandDecided> = {
  initial: null,
  evolve: (_, event) => event.data,
  catalogue: commandCatalogue,
};

const PREFIX = 'command-';

export const isRecordStream = (stream: StreamName): boolean => stream.startsWith(PREFIX);

/** The stream of the record of a client's key. The key has a fixed length, so no two pairs make the same text. */
export const recordStream = (client: string, idempotencyKey: Uuid): StreamName =>
  streamName(`${PREFIX}${createHash('sha256').update(`${client} ${idempotencyKey}`).digest('hex').slice(0, 32)}`);

/**
 * A record that no key finds: the key stays free of a command with a person number in it, and of one that is denied and hidden, since
 * whatever the key then came to would tell that the resource exists.
 */
export const keylessRecordStream = (id: Uuid): StreamName => streamName(`${PREFIX}${id.replaceAll('-', '')}`);

export const recordRef = (stream: StreamName): StreamRef<Decided | null, CommandDecided> => ({
  stream,
  aggregate: commandRecord,
});

/** JSON as it crosses a wire: fields that are `undefined` are not there. */
const asSent = (value: unknown): JsonObject => JSON.parse(JSON.stringify(value)) as JsonObject;

export const bodyHash = ({ type, target, body }: Command): string =>
  createHash('sha256')
    .update(canonical(asSent({ type, target, body })))
    .digest('hex');

// No event may grow with what it tells of.
const VIOLATIONS_MAX = 100;
const JUDGED_ON_MAX = 64;

type Grounds = Pick<
  Decided,
  'code' | 'violations' | 'violationsCount' | 'judgedOn' | 'judgedOnCount' | 'judgedOnAbsent'
>;

/** The part of a record that says why not. */
export const grounds = (
  violations: readonly [Violation, ...Violation[]],
  judgedOn: readonly Expectation[],
): Grounds => {
  const existing = judgedOn.filter(({ version }) => version >= 0);
  const absent = [...new Set(judgedOn.filter(({ version }) => version < 0).map(({ stream }) => categoryOf(stream)))];
  const kept = existing.slice(0, JUDGED_ON_MAX).map(({ stream, version }) => ({ stream, version }));
  return {
    code: violations[0].code,
    violations: violations.slice(0, VIOLATIONS_MAX).map(asSent),
    ...(violations.length > VIOLATIONS_MAX && { violationsCount: violations.length }),
    ...(kept.length > 0 && { judgedOn: kept }),
    ...(existing.length > JUDGED_ON_MAX && { judgedOnCount: existing.length }),
    ...(absent.length > 0 && { judgedOnAbsent: absent }),
  };
};

/** What stands before the first hyphen of a stream's name, which is ours and never a client's. */
const categoryOf = (stream: StreamName): string => /^[a-z]+(?=-)/.exec(stream)?.[0] ?? 'other';

/** A record and where it stands: the position is the end of its own commit, since the record is the commit's last event. */
export interface StoredRecord {
  readonly command: StreamName;
  readonly decided: Decided;
  readonly position: Position;
  readonly commit: Uuid;
  readonly recordedAt: Instant;
}

export const storedRecord = (stored: StoredEvent): StoredRecord => ({
  command: stored.stream,
  decided: decode(stored, commandCatalogue).data,
  position: stored.position,
  commit: stored.commit.id,
  recordedAt: stored.recordedAt,
});

export const readRecord = async (store: EventStore, stream: StreamName): Promise<StoredRecord | undefined> => {
  const [stored] = await store.read([{ stream, after: -1 }]);
  return stored && storedRecord(stored);
};

/** Every answer that stands in the log is read from it, the first one as well as a retry's. */
export const answerOf = ({ decided, ...place }: StoredRecord, replayed: boolean): Answer => {
  const { position, commit, recordedAt, command } = place;
  const recorded: Recorded = { position, commit, recordedAt, decidedAt: decided.decidedAt, command, replayed };
  const violations = decided.violations as unknown as readonly [Violation, ...Violation[]];
  switch (decided.outcome) {
    case 'accepted':
      return {
        kind: 'accepted',
        ...recorded,
        target: decided.target!,
        ...(decided.etag !== undefined && { etag: decided.etag }),
        ...(decided.made !== undefined && { made: decided.made }),
      };
    case 'refused':
      return { kind: 'refused', ...recorded, violations };
    case 'denied':
      return decided.hidden ? { kind: 'hidden' } : { kind: 'denied', ...recorded, violation: violations[0] };
  }
};

/** To somebody who sends a command with this hash under a key that has a record. */
export const answerToRetry = (record: StoredRecord, hash: string): Answer =>
  record.decided.bodyHash === hash ? answerOf(record, true) : { kind: 'keyReused' };
