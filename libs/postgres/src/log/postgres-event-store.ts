import type { Pool, QueryResultRow } from 'pg';
import {
  checkChain,
  comparePositions,
  START,
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
import { openPool, type Connection } from '../connection.js';
import { AppendConnection } from './append-connection.js';
import { Doorbell } from './doorbell.js';
import { readFailed } from './failures.js';
import { storedEntry, storedEvent, type FeedRow } from './feed-row.js';

export interface PostgresEventStoreOptions {
  readonly connection: Connection;
  /** Store the recorded times of commits as given, even if they fall. Otherwise the log's head is their lower bound. */
  readonly importing?: boolean;
  readonly readersMax?: number;
  /** How long an append may go without a reply before its outcome is called unknown. */
  readonly replyMs?: number;
}

const READ = { name: 'read', text: 'SELECT * FROM log.read($1::text[], $2::bigint[])' };

// One statement, so the head is that of the snapshot in which the page was read.
const READ_ALL = {
  name: 'read_all',
  text: 'SELECT f.*, h.position AS head FROM log.head() h LEFT JOIN log.read_all($1::bigint, $2::bigint) f ON true',
};

const HEAD = { name: 'head', text: 'SELECT * FROM log.head()' };

/** Where there is nothing to read one row tells the head all the same. */
type PageRow = (FeedRow | { readonly position: null }) & { readonly head: Position | null };

const isFeedRow = (row: PageRow): row is FeedRow & PageRow => row.position !== null;

/** The log in PostgreSQL, by the functions of the schema `log`. Positions are dense from 1, in commit order, and final. */
export class PostgresEventStore implements EventStore, EntrySource {
  readonly #commits: GroupCommit;
  readonly #readers: Pool;
  readonly #doorbell: Doorbell;

  constructor({ connection, importing = false, readersMax = 4, replyMs = 15_000 }: PostgresEventStoreOptions) {
    this.#commits = new GroupCommit(new AppendConnection({ connection, importing, replyMs }));
    this.#readers = openPool({ max: readersMax, ...connection });
    this.#doorbell = new Doorbell(connection);
  }

  async append(chain: Chain): Promise<Appended> {
    checkChain(chain);
    return this.#commits.append(chain);
  }

  async read(
    from: readonly { readonly stream: StreamName; readonly after: number }[],
  ): Promise<readonly StoredEvent[]> {
    if (from.length === 0) return [];
    const values = [from.map(({ stream }) => stream), from.map(({ after }) => after)];
    return (await this.#query<FeedRow>({ ...READ, values })).map(storedEvent);
  }

  async readAll(after: Position, limit: number): Promise<Page> {
    const { rows, ...page } = await this.#page(after, limit);
    return { ...page, events: rows.map(storedEvent) };
  }

  async readEntries(after: Position, limit: number): Promise<EntryPage> {
    const { rows, ...page } = await this.#page(after, limit);
    return { ...page, entries: rows.map(storedEntry) };
  }

  async head(): Promise<{ readonly position: Position; readonly recordedAt: Instant } | 'empty'> {
    const [head] = await this.#query<{ position: Position | null; recorded_at: Instant }>(HEAD);
    return head?.position == null ? 'empty' : { position: head.position, recordedAt: head.recorded_at };
  }

  onAppend(ring: () => void): Stop {
    return this.#doorbell.listen(ring);
  }

  /** Writes what was handed in, then lets go of every connection. */
  async close(): Promise<void> {
    await Promise.all([this.#commits.close(), this.#doorbell.close(), this.#readers.end()]);
  }

  async #page(after: Position, limit: number): Promise<Omit<Page, 'events'> & { readonly rows: readonly FeedRow[] }> {
    const values = [after, Math.max(limit, 1)];
    const found = await this.#query<PageRow>({ ...READ_ALL, values });
    const head = found[0]!.head ?? START;
    if (comparePositions(after, head) > 0) throw new UnknownPosition(after);
    const rows = found.filter(isFeedRow);
    const next = rows.at(-1)?.position ?? after;
    return { rows, next, end: next === head };
  }

  async #query<Row extends QueryResultRow>(query: { name: string; text: string; values?: unknown[] }): Promise<Row[]> {
    try {
      return (await this.#readers.query<Row>(query)).rows;
    } catch (cause) {
      throw readFailed(cause);
    }
  }
}
