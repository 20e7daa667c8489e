import type { ActorId, Instant, Role } from '@spillrom/kernel';
import type { Pool } from 'pg';
import type { ViewName } from '../views/view-table.js';

/** That somebody was shown something. */
export interface ReadRow {
  readonly actor: ActorId;
  /** All that the person's token said. */
  readonly roles: readonly Role[];
  /** What was shown, by its name in the description */
  readonly view: ViewName;
  /** The path that was asked for; nothing of its parameters, which may be free text. */
  readonly path: string;
  /** When, by the clock of the database */
  readonly readAt: Instant;
}

export interface ReadsQuery {
  readonly actor?: string;
  readonly limit: number;
  /** The number of the last one on the previous page. */
  readonly before?: string;
}

const RECORD = 'INSERT INTO access.reads (actor, roles, view, path) VALUES ($1, $2, $3, $4)';

const LIST = `
SELECT number, actor, roles, view, path, to_char(read_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "readAt"
FROM access.reads WHERE ($1::text IS NULL OR actor = $1) AND ($2::bigint IS NULL OR number < $2)
ORDER BY number DESC LIMIT $3`;

/** What auditors have read and who has read offers, outside the log; rows are added and never changed. */
export class PostgresReads {
  constructor(private readonly pool: Pool) {}

  async record({ actor, roles, view, path }: Omit<ReadRow, 'readAt'>): Promise<void> {
    await this.pool.query(RECORD, [actor, roles, view, path]);
  }

  /** The latest first. */
  async list({
    actor,
    limit,
    before,
  }: ReadsQuery): Promise<{ readonly items: readonly ReadRow[]; readonly next?: string }> {
    const { rows } = await this.pool.query<ReadRow & { readonly number: string }>(LIST, [
      actor ?? null,
      before ?? null,
      limit + 1,
    ]);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const items = page.map(({ number: _, ...read }) => read);
    return { items, ...(rows.length > limit && last !== undefined && { next: last.number }) };
  }
}
