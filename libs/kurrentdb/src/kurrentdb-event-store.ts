import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import {
  checkChain,
  entriesOf,
  StoreUnavailable,
  UnknownPosition,
  type Appended,
  type Chain,
  type EntryPage,
  type EntrySource,
  type EventStore,
  type Page,
  type Position,
  type Stop,
  type StoredEvent,
  type StreamName,
} from '@spillrom/event-sourcing';
import { GroupCommit } from '@spillrom/event-sourcing/group-commit';
import type { Instant } from '@spillrom/kernel';
import { Appends } from './appends.js';
import { Connection } from './connection.js';
import { Doorbell } from './doorbell.js';
import { readFailed } from './failures.js';
import { Pages } from './pages.js';
import { withTimeLimit } from './time-limit.js';
import { ForeignEvent, isOfSystem, storedEvent } from './records.js';

export interface KurrentdbEventStoreOptions {
  /** `kurrentdb://…`, as its client takes it: one node, or several with commas, or `kurrentdb+discover://`. */
  readonly url: string;
  /** When commits are stored that do not bring a time. The server's own is never used. */
  readonly clock: () => Instant;
  /** How long a call may go without an end before it is given up. */
  readonly replyMs?: number;
}

/**
 * The log on KurrentDB, 26.1 or later, whose every event but those of the server itself is ours. Positions are places in its file, not
 * numbers of events. All is asked of the leader, so a read sees what was acknowledged.
 */
export class KurrentdbEventStore implements EventStore, EntrySource {
  readonly #connection: Connection;
  readonly #commits: GroupCommit;
  readonly #pages: Pages;
  readonly #doorbell: Doorbell;
  readonly #replyMs: number;

  private constructor(connection: Connection, { clock, replyMs = 15_000 }: KurrentdbEventStoreOptions) {
    this.#connection = connection;
    this.#commits = new GroupCommit(new Appends(connection, clock, replyMs));
    this.#pages = new Pages(connection);
    this.#doorbell = new Doorbell(connection);
    this.#replyMs = replyMs;
  }

  /** Loads the client. Does not ask the server anything. @throws when the URL cannot be used */
  static async to(options: KurrentdbEventStoreOptions): Promise<KurrentdbEventStore> {
    return new KurrentdbEventStore(await Connection.to(options.url), options);
  }

  async append(chain: Chain): Promise<Appended> {
    checkChain(chain);
    return this.#commits.append(chain);
  }

  async read(
    from: readonly { readonly stream: StreamName; readonly after: number }[],
  ): Promise<readonly StoredEvent[]> {
    return this.#ask(async (client) => {
      const streams = await Promise.all(from.map(({ stream, after }) => this.#tail(client, stream, after)));
      return streams.flat();
    });
  }

  async readAll(after: Position, limit: number): Promise<Page> {
    return this.#ask(() => this.#pages.after(after, Math.max(limit, 1)));
  }

  /** The client parses what the server keeps, so what shows is the value and not its bytes. */
  async readEntries(after: Position, limit: number): Promise<EntryPage> {
    return entriesOf(await this.readAll(after, limit));
  }

  async head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | 'empty'> {
    return this.#ask(async (client) => {
      const backwards = { direction: 'backwards', fromPosition: 'end', requiresLeader: true } as const;
      // The server's own events may stand last.
      for (let maxCount = 1; ; maxCount *= 8) {
        let count = 0;
        for await (const { event } of client.readAll({ ...backwards, maxCount })) {
          count += 1;
          if (event === undefined || isOfSystem(event)) continue;
          const { position, recordedAt } = storedEvent(event);
          return { position, recordedAt };
        }
        if (count < maxCount) return 'empty';
      }
    });
  }

  onAppend(ring: () => void): Stop {
    return this.#doorbell.listen(ring);
  }

  /** Writes what was handed in, then takes nothing more. */
  async close(): Promise<void> {
    this.#doorbell.close();
    await this.#commits.close();
  }

  async #tail(client: KurrentDBClient, stream: StreamName, after: number): Promise<readonly StoredEvent[]> {
    const events: StoredEvent[] = [];
    try {
      const tail = { fromRevision: BigInt(after + 1), requiresLeader: true };
      for await (const { event } of client.readStream(stream, tail))
        if (event !== undefined) events.push(storedEvent(event));
    } catch (error) {
      if (!(error instanceof this.#connection.library.StreamNotFoundError)) throw error;
    }
    return events;
  }

  async #ask<Result>(read: (client: KurrentDBClient) => Promise<Result>): Promise<Result> {
    const { client } = this.#connection;
    try {
      return await withTimeLimit(this.#replyMs, read(client));
    } catch (cause) {
      if (cause instanceof ForeignEvent || cause instanceof UnknownPosition) throw cause;
      this.#connection.drop(client);
      throw cause instanceof StoreUnavailable ? cause : readFailed(cause);
    }
  }
}
