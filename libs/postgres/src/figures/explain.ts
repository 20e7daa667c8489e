import type { Position } from '@spillrom/event-sourcing';
import type { Instant, LocalDate, Uuid } from '@spillrom/kernel';
import { effectiveDates, lastCommit, type Ask, type AsOf } from './as-of.js';

/** One change of a figure, down to the event that made it. `total`: the figure after it, as far as the state asked for counts it. */
export interface ExplainedPosting {
  readonly position: Position;
  readonly eventId: Uuid;
  readonly delta: bigint;
  readonly total: bigint;
  readonly recordedAt: Instant;
  readonly effectiveOn: LocalDate;
  readonly source: string;
}

export interface Explanation {
  readonly position: Position;
  readonly postings: readonly ExplainedPosting[];
  /** Where the next page starts; nothing after the last. */
  readonly next?: Position;
}

export interface ExplainQuery {
  readonly key: string;
  readonly asOf?: AsOf;
  /** Only postings after this position. */
  readonly after?: Position;
  readonly limit: number;
}

type Row = Omit<ExplainedPosting, 'delta' | 'total'> & { readonly delta: string; readonly total: string };

const COLUMNS = `
  p.position::text, p.event_id AS "eventId", p.delta::text,
  to_char(p.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "recordedAt",
  to_char(p.effective_on, 'YYYY-MM-DD') AS "effectiveOn", p.source`;

const PAGE = 'p.key = $1 AND p.position > $2::bigint AND p.position <= $3::bigint';

const STORED = `
SELECT ${COLUMNS}, p.balance::text AS total FROM read.posting p
WHERE ${PAGE} ORDER BY p.position LIMIT $4`;

const EFFECTIVE = `
SELECT ${COLUMNS}, (before.total + sum(p.delta) OVER (ORDER BY p.position))::text AS total
FROM read.posting p CROSS JOIN (
  SELECT coalesce(sum(delta), 0) AS total FROM read.posting WHERE key = $1 AND position <= $2::bigint AND effective_on BETWEEN $5::date AND $6::date
) before
WHERE ${PAGE} AND p.effective_on BETWEEN $5::date AND $6::date ORDER BY p.position LIMIT $4`;

/** A page of a figure's postings in log order; the last total of the last page is the figure. Ask within one snapshot. */
export const explainFigure = async (
  ask: Ask,
  { key, asOf = {}, after = '0' as Position, limit }: ExplainQuery,
): Promise<Explanation> => {
  const position = await lastCommit(ask, asOf);
  const values = [key, after, position, limit + 1];
  const dates = effectiveDates(asOf);
  const rows = dates === undefined ? await ask<Row>(STORED, values) : await ask<Row>(EFFECTIVE, [...values, ...dates]);
  const postings = rows.slice(0, limit).map((row) => ({ ...row, delta: BigInt(row.delta), total: BigInt(row.total) }));
  const last = postings.at(-1);
  return { position, postings, ...(rows.length > limit && last !== undefined ? { next: last.position } : {}) };
};
