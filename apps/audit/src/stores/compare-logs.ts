import { createHash } from 'node:crypto';
import { canonical, leaf, leafHash, START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import type { Progress } from '../command.js';
import type { ReadableLog } from '../logs.js';
import { everyEvent } from './pages.js';
import { share } from './share.js';

/** All that is compared. Positions are each store's own. */
const ASPECTS = ['id', 'stream', 'version', 'type', 'schemaVersion', 'recordedAt', 'commit', 'data', 'meta'] as const;

export type Aspect = (typeof ASPECTS)[number];

/** The two logs by the options that name them. */
export type Side = 'from' | 'to';

/** All of an event but what it says and its position. */
export interface Shown extends Omit<StoredEvent, 'data' | 'meta' | 'position'> {
  /** Of RFC 6962, in hexadecimal. */
  readonly leafHash: string;
}

/** The first place where two logs are not alike, `event` its number in both, from 1. `end`: one of them has no such event. */
export type Unlike =
  | {
      readonly kind: 'event';
      readonly event: number;
      readonly aspects: readonly Aspect[];
      readonly from: Shown;
      readonly to: Shown;
    }
  | { readonly kind: 'end'; readonly event: number; readonly ended: Side; readonly other: Shown };

/** What two logs have in common from their first event on, and where that ends. */
export interface Compared {
  readonly events: number;
  readonly commits: number;
  /** SHA-256 over the leaf hashes of these events, in their order, in hexadecimal. */
  readonly digest: string;
  readonly unlike: Unlike | undefined;
  /** Where the last of these events stands in the log that is called `from`. */
  readonly position: Position;
}

const PROGRESS_EVENTS = 1000;

/** Reads two logs side by side and compares them event by event, up to the first that is not alike. */
export const compareLogs = async (from: ReadableLog, to: ReadableLog, progress: Progress): Promise<Compared> => {
  const head = await from.head();
  const alike = new Alike();
  const [ones, others] = [everyEvent(from), everyEvent(to)];
  for (;;) {
    const [{ value: one }, { value: other }] = await Promise.all([ones.next(), others.next()]);
    if (one === undefined || other === undefined) return alike.upTo(endAt(alike.events + 1, one, other));
    const entry = leaf(one);
    if (entry !== leaf(other) || canonical(one.commit) !== canonical(other.commit)) {
      return alike.upTo(unlikeAt(alike.events + 1, one, other));
    }
    alike.add(one, entry);
    if (alike.events % PROGRESS_EVENTS === 0) progress(`${alike.events} events compared${share(alike.position, head)}`);
  }
};

/** What has been found to be alike so far. */
class Alike {
  events = 0;
  position: Position = START;
  private commits = 0;
  private readonly digest = createHash('sha256');

  add(event: StoredEvent, entry: string): void {
    this.events += 1;
    if (event.commit.index === event.commit.count - 1) this.commits += 1;
    this.position = event.position;
    this.digest.update(leafHash(entry));
  }

  upTo(unlike: Unlike | undefined): Compared {
    const { events, commits, position } = this;
    return { events, commits, digest: this.digest.digest('hex'), unlike, position };
  }
}

const endAt = (event: number, from: StoredEvent | undefined, to: StoredEvent | undefined): Unlike | undefined => {
  if (from !== undefined) return { kind: 'end', event, ended: 'to', other: shown(from) };
  return to === undefined ? undefined : { kind: 'end', event, ended: 'from', other: shown(to) };
};

const unlikeAt = (event: number, from: StoredEvent, to: StoredEvent): Unlike => {
  const aspects = ASPECTS.filter((aspect) => canonical(from[aspect]) !== canonical(to[aspect]));
  return { kind: 'event', event, aspects, from: shown(from), to: shown(to) };
};

const shown = (event: StoredEvent): Shown => {
  const { id, stream, version, type, schemaVersion, recordedAt, commit } = event;
  const hash = leafHash(leaf(event)).toString('hex');
  return { id, stream, version, type, schemaVersion, recordedAt, commit, leafHash: hash };
};
