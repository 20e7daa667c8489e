import type { Position } from '@spillrom/event-sourcing';
import { effectiveDates, lastCommit, type Ask, type AsOf } from './as-of.js';

export interface StoredFigure {
  readonly key: string;
  readonly value: bigint;
}

export interface StoredFigures {
  /** The end of the last commit that they hold. */
  readonly position: Position;
  /** By key. A figure that nothing was posted to is missing. */
  readonly figures: readonly StoredFigure[];
}

/** Keys that begin with the prefix, which ends in a slash, lie between it and the same with the sign that follows the slash. */
export const upTo = (prefix: string): string => {
  if (!prefix.endsWith('/')) throw new RangeError(`a prefix of keys ends in a slash: ${prefix}`);
  return `${prefix.slice(0, -1)}0`;
};

const NOW = 'SELECT key, balance::text AS value FROM read.figure WHERE key >= $1 AND key < $2 ORDER BY key';

/** A figure's last posting holds its balance, so this reads one row of each. */
const AT_POSITION = `
SELECT f.key, p.balance::text AS value FROM read.figure f
CROSS JOIN LATERAL (
  SELECT balance FROM read.posting WHERE key = f.key AND position <= $3::bigint ORDER BY position DESC LIMIT 1
) p WHERE f.key >= $1 AND f.key < $2 ORDER BY f.key`;

/** Business dates do not follow the order of the log: this alone must sum. */
const EFFECTIVE = `
SELECT key, sum(delta)::text AS value FROM read.posting
WHERE key >= $1 AND key < $2 AND position <= $3::bigint AND effective_on BETWEEN $4::date AND $5::date GROUP BY key ORDER BY key`;

/** All figures whose keys begin with the prefix, in the state asked for. Ask within one transaction of one snapshot. */
export const readFigures = async (ask: Ask, prefix: string, asOf: AsOf = {}): Promise<StoredFigures> => {
  const position = await lastCommit(ask, asOf);
  const range = [prefix, upTo(prefix)];
  const rows = (sql: string, ...more: readonly unknown[]) =>
    ask<{ readonly key: string; readonly value: string }>(sql, [...range, ...more]);
  const dates = effectiveDates(asOf);
  const isNow = asOf.position === undefined && asOf.recordedAt === undefined;
  const found =
    dates !== undefined
      ? await rows(EFFECTIVE, position, ...dates)
      : isNow
        ? await rows(NOW)
        : await rows(AT_POSITION, position);
  return { position, figures: found.map(({ key, value }) => ({ key, value: BigInt(value) })) };
};

const OF_KEYS = `
SELECT k.key, p.balance::text AS value FROM unnest($1::text[]) AS k (key)
CROSS JOIN LATERAL (
  SELECT balance FROM read.posting WHERE key = k.key AND position <= $2::bigint ORDER BY position DESC LIMIT 1
) p`;

/** Some figures by their keys, after the last commit that ends at or before a position. Ask as above. */
export const readBalances = async (
  ask: Ask,
  keys: readonly string[],
  position: Position,
): Promise<ReadonlyMap<string, bigint>> => {
  const rows = await ask<{ readonly key: string; readonly value: string }>(OF_KEYS, [keys, position]);
  return new Map(rows.map(({ key, value }) => [key, BigInt(value)]));
};
