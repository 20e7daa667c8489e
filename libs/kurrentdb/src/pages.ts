import type { AllStreamResolvedEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { START, UnknownPosition, type Page, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import type { Connection } from './connection.js';
import { isOfSystem, storedEvent } from './records.js';

// Room for the rest of a commit, for the event from which a read begins, and for one that tells whether the log goes on.
const BEYOND_EVENTS = 64;
// A call costs as much as some hundred events before the first is there, so who reads on gets more with each.
const GROWTH = 4;
const AHEAD_EVENTS_MAX = 32_768;
// As many as may read at once, each at its own place; who was not back for longest begins anew.
const CURSORS_MAX = 4;

/**
 * Pages of whole commits. The server keeps no mark where a commit ends, so each event says how many follow it. A call of the client goes
 * on over several pages: what it has not handed out yet is kept for whoever asks for what comes after the last page.
 */
export class Pages {
  readonly #cursors = new Map<Position, Cursor>();

  constructor(private readonly connection: Connection) {}

  /** @throws UnknownPosition, ForeignEvent, or whatever the client throws */
  async after(after: Position, limit: number): Promise<Page> {
    const known = this.#cursors.get(after);
    this.#cursors.delete(after);
    const cursor = known ?? new Cursor(this.connection, after);
    const page = await cursor.page(limit);
    if (!page.end) this.#keep(cursor);
    return page;
  }

  #keep(cursor: Cursor): void {
    this.#cursors.set(cursor.at, cursor);
    if (this.#cursors.size > CURSORS_MAX) this.#cursors.delete(this.#cursors.keys().next().value!);
  }
}

const ONE_OF_THE_LEADER = { maxCount: 1, requiresLeader: true };

type Events = AsyncIterator<AllStreamResolvedEvent, unknown>;

/** Reads on from a place in the log, by one call after the other. */
class Cursor {
  /** Everything at or before it has been handed out. */
  at: Position;
  #events: Events | undefined;
  /** How many events the call under way still has, if the log does. */
  #left = 0;
  #ahead = 0;
  /** Read, and not handed out. */
  #next: StoredEvent | undefined;
  /** The last event that the server gave, also if it is one of its own. */
  #read: Position;

  constructor(
    private readonly connection: Connection,
    after: Position,
  ) {
    this.at = after;
    this.#read = after;
  }

  async page(limit: number): Promise<Page> {
    // That a call begun for an earlier page met the end says nothing of now.
    let isFresh = false;
    const events: StoredEvent[] = [];
    for (;;) {
      if (this.#events === undefined) {
        this.#events = await this.#call(limit);
        isFresh = true;
      }
      const event = (this.#next ??= await this.#pull(this.#events));
      if (event === undefined) {
        const isEnd = isFresh && this.#left > 0;
        this.#events = undefined;
        if (isEnd) return this.#page(events, true);
        continue;
      }
      if (events.length >= limit && event.commit.index === 0) return this.#page(events, false);
      events.push(event);
      this.#next = undefined;
    }
  }

  #page(events: readonly StoredEvent[], end: boolean): Page {
    this.at = events.at(-1)?.position ?? this.at;
    return { events, next: this.at, end };
  }

  async #call(limit: number): Promise<Events> {
    this.#ahead = Math.max(limit + BEYOND_EVENTS, Math.min(this.#ahead * GROWTH, AHEAD_EVENTS_MAX));
    this.#left = this.#ahead;
    const { client } = this.connection;
    if (this.#read === START) return this.#open(client);
    this.#left -= 1;
    const events = (await this.#openAfter(client)) ?? (await this.#openAfter(client));
    if (events === undefined) throw new UnknownPosition(this.#read);
    return events;
  }

  /** Nothing, when the server answers but not with the event at this position, from which the client begins. */
  async #openAfter(client: KurrentDBClient): Promise<Events | undefined> {
    const events = this.#open(client);
    try {
      const { value: first } = (await events.next()) as { value?: AllStreamResolvedEvent };
      return String(first?.event?.position?.commit) === this.#read ? events : undefined;
    } catch {
      // The client says the same of a place in the middle of an event as of a server that is away.
      for await (const _ of client.readAll({ direction: 'backwards', fromPosition: 'end', ...ONE_OF_THE_LEADER }));
      return undefined;
    }
  }

  #open(client: KurrentDBClient): Events {
    const place = BigInt(this.#read);
    const fromPosition = this.#read === START ? 'start' : { commit: place, prepare: place };
    return client.readAll({ fromPosition, maxCount: this.#ahead, requiresLeader: true })[Symbol.asyncIterator]();
  }

  async #pull(events: Events): Promise<StoredEvent | undefined> {
    for (;;) {
      const { done, value } = await events.next();
      if (done === true) return undefined;
      this.#left -= 1;
      const { event } = value as AllStreamResolvedEvent;
      if (event?.position === undefined) continue;
      this.#read = String(event.position.commit) as Position;
      if (!isOfSystem(event)) return storedEvent(event);
    }
  }
}
