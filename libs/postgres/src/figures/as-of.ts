import { comparePositions, isPosition, START, type Position } from '@spillrom/event-sourcing';
import type { Instant, LocalDate } from '@spillrom/kernel';

/** Asks the database and gives the rows: a client of `pg`, or any other connection that speaks to the schema `read`. */
export type Ask = <Row>(sql: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/**
 * Which state of the figures is meant. Nothing: as they are stored now. `position`: after the last commit that ends at or before it.
 * `recordedAt`: after the longest prefix of the log in which no commit was recorded later. `effectiveOn`: of those, only what counts
 * on that date or before; `effectiveFrom`: only what counts on that date or later, so that of a year its flows are left.
 */
export interface AsOf {
  readonly position?: Position;
  readonly recordedAt?: Instant;
  readonly effectiveOn?: LocalDate;
  readonly effectiveFrom?: LocalDate;
}

/** The first and last business date that count; nothing where all do. */
export const effectiveDates = ({ effectiveFrom, effectiveOn }: AsOf): readonly [string, string] | undefined =>
  effectiveFrom === undefined && effectiveOn === undefined
    ? undefined
    : [effectiveFrom ?? '-infinity', effectiveOn ?? 'infinity'];

const ENDLESS = '9223372036854775807';

interface Bounds {
  readonly by_position: Position | null;
  readonly by_time: Position | null;
}

/** The position of the figures as they are stored now. */
export const figuresPosition = async (ask: Ask): Promise<Position> => {
  const [checkpoint] = await ask<{ position: Position }>(
    "SELECT position::text FROM read.checkpoint WHERE name = 'figures'",
    [],
  );
  if (checkpoint === undefined) throw new Error('the figures have no checkpoint');
  return checkpoint.position;
};

// Recorded times are kept as the latest so far, so both bounds cut the log at one place each.
const LAST_COMMIT = `
SELECT (SELECT position FROM read.boundary WHERE position <= coalesce($1::bigint, ${ENDLESS}) ORDER BY position DESC LIMIT 1)::text
         AS by_position,
       (SELECT position FROM read.boundary WHERE known_at <= coalesce($2::timestamptz, 'infinity')
          ORDER BY known_at DESC, position DESC LIMIT 1)::text AS by_time`;

/** The end of the last commit that belongs to the state asked for; `START` when there is none. */
export const lastCommit = async (ask: Ask, { position, recordedAt }: AsOf): Promise<Position> => {
  if (position === undefined && recordedAt === undefined) return figuresPosition(ask);
  if (position !== undefined && !isPosition(position)) throw new RangeError(`not a position: ${String(position)}`);
  const [last] = await ask<Bounds>(LAST_COMMIT, [position ?? null, recordedAt ?? null]);
  const bounds = [last?.by_position ?? START, last?.by_time ?? START].sort(comparePositions);
  return bounds[0]!;
};
