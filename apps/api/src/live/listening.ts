import { setTimeout as timer } from 'node:timers/promises';
import { comparePositions, isPosition, START, type Position } from '@spillrom/event-sourcing';
import type { Principal } from '@spillrom/identity';
import type { Instant } from '@spillrom/kernel';
import type { ProjectionName } from '@spillrom/postgres/read-models';
import type { Changes } from './changes.js';
import type { LiveFeed, Standing } from './live-feed.js';

/** What a message of the feed says. */
export interface LiveMessage {
  /** What the read models have reached: views that are asked for from now on show at least that */
  readonly position: Position;
  /** Paths of what has changed, as far as you may see it */
  readonly resources?: readonly string[];
  /** So much has changed, or it is so long ago, that it is not named: anything may be another than before */
  readonly everything?: true;
  /** Projections that an event has stopped: what they show is old until an operator has acted */
  readonly parked?: readonly ProjectionName[];
  /** With `parked`: the recorded time up to which they show everything */
  readonly knownAt?: Instant;
}

/** How long a change waits for others to be told with it, and how much time there is at least between two messages. */
const FIRST_MS = 100;
const EVERY_MS = 1_000;

/** How long a client may wait before it comes back, if it is cut off. */
const RETRY_MS = 1_000;

export interface Listener {
  readonly principal: Principal;
  /** Where the listener left off; any text, since a client may keep it for as long as it likes. */
  readonly after?: string;
  readonly heartbeatMs: number;
  /** That nobody reads any more. */
  readonly gone: AbortSignal;
  /** Whether the token or the session by which the listener came still counts. */
  mayListen(): Promise<boolean>;
}

const written = (message: LiveMessage): string => `id: ${message.position}\ndata: ${JSON.stringify(message)}\n\n`;

/** Where a listener begins: where it left off, or now when that is nowhere in this log. */
const beginning = (after: string | undefined, { position }: Standing): { from: Position; isKnown: boolean } => {
  if (after === undefined) return { from: position, isKnown: true };
  const isKnown = isPosition(after) && after !== START && comparePositions(after, position) <= 0;
  return { from: isKnown ? after : position, isKnown };
};

/** What one listener has been told, and what is to be told next. */
class Telling {
  /** Where the read models stood when this last looked. */
  seen: Standing;
  #told: Position;
  /** What a stopped projection showed cannot be compared with what it shows now. */
  #isBlind = false;

  constructor(
    private readonly feed: LiveFeed,
    private readonly changes: Changes,
    private readonly principal: Principal,
    start: Standing,
    from: Position,
  ) {
    this.seen = start;
    this.#told = from;
    this.#isBlind = start.parked.length > 0;
  }

  about(more: Partial<LiveMessage> = {}): LiveMessage {
    const { parked, knownAt } = this.seen;
    return { position: this.#told, ...more, ...(parked.length > 0 && { parked, ...(knownAt && { knownAt }) }) };
  }

  /** Nothing where nothing has changed that the listener sees. */
  async next(): Promise<LiveMessage | undefined> {
    const before = this.seen;
    const { position, parked } = (this.seen = await this.feed.standing());
    if (parked.length > 0) {
      this.#isBlind = true;
      return before.parked.join() === parked.join() ? undefined : this.about();
    }
    const order = comparePositions(position, this.#told);
    if (order < 0 || (order === 0 && !this.#isBlind)) return undefined;
    const changed = this.#isBlind ? 'everything' : await this.changes.between(this.#told, position, this.principal);
    this.#told = position;
    this.#isBlind = false;
    if (changed === 'everything') return this.about({ everything: true });
    return changed.length === 0 ? undefined : this.about({ resources: changed });
  }
}

/** The feed as somebody sees it, in the text of server-sent events. What was missed since `after` comes first. */
export async function* listening(feed: LiveFeed, changes: Changes, listener: Listener): AsyncGenerator<string> {
  const { principal, after, heartbeatMs, gone } = listener;
  const pause = (milliseconds: number): Promise<void> =>
    timer(milliseconds, undefined, { signal: gone }).catch(() => undefined);
  const start = await feed.standing();
  const { from, isKnown } = beginning(after, start);
  const telling = new Telling(feed, changes, principal, start, from);
  yield `retry: ${RETRY_MS}\n${written(telling.about(isKnown ? {} : { everything: true }))}`;
  let quiet = AbortSignal.timeout(heartbeatMs);
  // What was missed is told at once.
  if (from === start.position) await feed.moved(start, heartbeatMs, gone);
  while (!gone.aborted && !feed.hasStopped) {
    await pause(FIRST_MS);
    if (!(await listener.mayListen())) return;
    const message = await telling.next();
    // A sign of life comes at its own times, so that it tells nothing of what others do.
    if (message !== undefined || quiet.aborted) {
      yield message === undefined ? ':\n\n' : written(message);
      quiet = AbortSignal.timeout(heartbeatMs);
    }
    if (message !== undefined) await pause(EVERY_MS - FIRST_MS);
    await feed.moved(telling.seen, heartbeatMs, gone);
  }
}
