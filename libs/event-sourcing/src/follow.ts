import { setTimeout as timer } from 'node:timers/promises';
import { StoreUnavailable, type EventStore, type Page, type Position, type Stop } from './event-store.js';
import type { EntryPage, EntrySource } from './stored-entry.js';

/** Resolves after so many milliseconds, or at once when the signal is aborted; never rejects. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export interface FollowOptions {
  /** A page stops at the first end of a commit at or after so many events. */
  readonly pageEvents?: number;
  /** How long to wait at the end of the log when nothing rings: the first time, and at most. Doubles while nothing comes. */
  readonly pollMs?: { readonly first: number; readonly max: number };
  /** How long to wait while the store is unavailable. Doubles while it stays so. */
  readonly retryMs?: { readonly first: number; readonly max: number };
  /** All that the log held has been handled: told at the first end of the log, and at every end that follows further events. */
  readonly onCaughtUp?: (position: Position) => void;
  /** The log could not be read; it is tried again. */
  readonly onUnavailable?: (error: StoreUnavailable) => void;
  readonly sleep?: Sleep;
}

export interface Following {
  /** Everything at or before it has been handled. */
  readonly position: Position;
  /** How far the log is ahead of what has been handled, in positions: 0 when caught up, not a count of events on every store. */
  lag(): Promise<bigint>;
  /** Resolves when following was stopped; rejects with the error that ended it. Nobody listening is an unhandled rejection, on purpose. */
  readonly ended: Promise<void>;
  /** Ends it after the page in hand; resolves when nothing will be handled any more and all is released, so a handler must not await it. */
  readonly stop: Stop;
}

/** A wait that a ring cuts short. A ring while nobody waits cuts the next wait, so none is lost between reading and waiting. */
class Alarm {
  #rung = false;
  #waking = new AbortController();

  constructor(private readonly sleep: Sleep) {}

  ring(): void {
    this.#rung = true;
    this.#waking.abort();
  }

  async wait(milliseconds: number): Promise<void> {
    this.#waking = new AbortController();
    if (!this.#rung) await this.sleep(milliseconds, this.#waking.signal);
    this.#rung = false;
  }
}

const sleepUntilAborted: Sleep = (milliseconds, signal) => timer(milliseconds, undefined, { signal }).catch(() => {});

/** What is followed: pages of one form, each of which tells where the next begins. */
interface Paged<Of extends Omit<Page, 'events'>> extends Pick<EventStore, 'head' | 'onAppend'> {
  read(after: Position, limit: number): Promise<Of>;
}

/**
 * Hands on the log after a position, a page at a time: whole commits, in log order, each once, the next page only when the handler is
 * done with this one. The doorbell shortens the wait for new events; polling finds them without it. While the store is unavailable it
 * waits and tries again. Any other error, of the handler or of the store, ends it: no page is ever skipped, nor handed on twice.
 */
export const follow = (
  store: EventStore,
  after: Position,
  handler: (page: Page) => Promise<void>,
  options: FollowOptions = {},
): Following =>
  followPages(
    inPages(store, (from, limit) => store.readAll(from, limit)),
    after,
    handler,
    options,
  );

/** The same, handing on the entries of the hash tree. */
export const followEntries = (
  store: EntrySource & Pick<EventStore, 'head' | 'onAppend'>,
  after: Position,
  handler: (page: EntryPage) => Promise<void>,
  options: FollowOptions = {},
): Following =>
  followPages(
    inPages(store, (from, limit) => store.readEntries(from, limit)),
    after,
    handler,
    options,
  );

const inPages = <Of extends Omit<Page, 'events'>>(
  store: Pick<EventStore, 'head' | 'onAppend'>,
  read: Paged<Of>['read'],
): Paged<Of> => ({ read, head: () => store.head(), onAppend: (ring) => store.onAppend(ring) });

const followPages = <Of extends Omit<Page, 'events'>>(
  store: Paged<Of>,
  after: Position,
  handler: (page: Of) => Promise<void>,
  options: FollowOptions,
): Following => {
  const { pageEvents = 512, pollMs = { first: 20, max: 1000 }, retryMs = { first: 50, max: 2000 } } = options;
  const alarm = new Alarm(options.sleep ?? sleepUntilAborted);
  let position = after;
  let stopped = false;

  const readPage = async (): Promise<Of | undefined> => {
    for (let waitMs = retryMs.first; !stopped; waitMs = Math.min(waitMs * 2, retryMs.max)) {
      try {
        return await store.read(position, pageEvents);
      } catch (error) {
        if (!(error instanceof StoreUnavailable)) throw error;
        options.onUnavailable?.(error);
        await alarm.wait(waitMs);
      }
    }
    return undefined;
  };

  const handOn = async (): Promise<void> => {
    let toldAt: Position | undefined;
    let waitMs = pollMs.first;
    for (let page = await readPage(); page !== undefined && !stopped; page = await readPage()) {
      if (page.next !== position) {
        await handler(page);
        waitMs = pollMs.first;
      }
      position = page.next;
      if (!page.end) continue;
      if (toldAt !== position) options.onCaughtUp?.((toldAt = position));
      await alarm.wait(waitMs);
      waitMs = Math.min(waitMs * 2, pollMs.max);
    }
  };

  const listen = async (): Promise<void> => {
    const silence = store.onAppend(() => alarm.ring());
    try {
      await handOn();
    } finally {
      await silence();
    }
  };

  const ended = listen();
  return {
    get position() {
      return position;
    },
    lag: async () => {
      const head = await store.head();
      return head === 'empty' ? 0n : BigInt(head.position) - BigInt(position);
    },
    ended,
    stop: async () => {
      stopped = true;
      alarm.ring();
      await ended.catch(() => {});
    },
  };
};
