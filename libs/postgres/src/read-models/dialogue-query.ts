import type { EntityManager } from 'typeorm';
import type { Position } from '@spillrom/event-sourcing';
import type { Instant, LocalDate, Uuid } from '@spillrom/kernel';
import type { DialogueEntry, ProviderRow } from '@spillrom/read-models';
import { LIMIT_DEFAULT, QueryRefused } from './register-query.js';

export type ShownEntry = DialogueEntry & {
  readonly eventId: Uuid;
  readonly recordedAt: Instant;
  readonly position: Position;
  /** The contact whose record has replaced this one */
  readonly correctedBy?: number;
};

/** Of which provider, or about which case. */
export interface DialogueFilters {
  readonly provider?: string;
  readonly request?: string;
  readonly inquiry?: string;
  readonly contract?: string;
}

export interface DialogueQuery extends DialogueFilters {
  /** 1 to 200. */
  readonly limit?: number;
  /** From `next` of the page before. */
  readonly cursor?: string;
  /** As the log was at this position, the end of a commit. */
  readonly until?: Position;
}

type Mark = readonly [at: string, position: string, provider: string];

const START_MARK: Mark = ['', '0', ''];

const writeCursor = (mark: Mark): string => Buffer.from(JSON.stringify(mark)).toString('base64url');

const readCursor = (cursor: string | undefined): Mark => {
  if (cursor === undefined) return START_MARK;
  let mark: unknown;
  try {
    mark = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    mark = undefined;
  }
  const [at, position, provider] = Array.isArray(mark) && mark.length === 3 ? (mark as readonly unknown[]) : [];
  if (
    typeof at === 'string' &&
    /^[0-9TZ:.-]{27}$/.test(at) &&
    typeof position === 'string' &&
    /^[0-9]{1,18}$/.test(position) &&
    typeof provider === 'string' &&
    /^[0-9]{9}$/.test(provider)
  ) {
    return [at, position, provider];
  }
  throw new QueryRefused('cursor', 'cursor must be `next` of the previous page of the same list');
};

const FILTERS = ['provider', 'request', 'inquiry', 'contract'] as const satisfies readonly (keyof DialogueFilters)[];

interface Found {
  readonly at: string;
  readonly position: Position;
  readonly provider: string;
  readonly entry: string;
  readonly corrected_by: number | null;
}

const shown = ({ entry, position, corrected_by: correctedBy }: Found): ShownEntry => ({
  ...(JSON.parse(entry) as Omit<ShownEntry, 'position'>),
  position,
  ...(correctedBy === null ? {} : { correctedBy }),
});

/** `$1`: until which position. */
const SELECT = `SELECT d.at, d.position::text AS position, d.provider, d.entry, c.contact AS corrected_by
  FROM read.dialogue d LEFT JOIN read.dialogue c
    ON c.provider = d.provider AND c.corrects = d.contact AND c.position <= $1::bigint
  WHERE d.position <= $1::bigint`;

const POSITION_MAX = '9223372036854775807' as Position;

/** A page of the dialogue in the order in which it happened. */
export const dialoguePage = async (
  manager: EntityManager,
  { limit = LIMIT_DEFAULT, cursor, until = POSITION_MAX, ...filters }: DialogueQuery,
): Promise<{ readonly items: readonly ShownEntry[]; readonly next?: string }> => {
  const wanted = FILTERS.filter((name) => filters[name] !== undefined);
  const conditions = wanted.map((name, index) => ` AND d.${name} = $${index + 5}::text`).join('');
  const found = await manager.query<Found[]>(
    `${SELECT}${conditions} AND (d.at, d.position, d.provider) > ($2::text, $3::bigint, $4::text)
     ORDER BY d.at, d.position, d.provider LIMIT ${limit + 1}`,
    [until, ...readCursor(cursor), ...wanted.map((name) => filters[name])],
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const items = page.map(shown);
  if (found.length <= limit || last === undefined) return { items };
  return { items, next: writeCursor([last.at, last.position, last.provider]) };
};

export const contactWith = async (
  manager: EntityManager,
  provider: string,
  contact: number,
  until = POSITION_MAX,
): Promise<ShownEntry | undefined> => {
  const [found] = await manager.query<Found[]>(`${SELECT} AND d.provider = $2::text AND d.contact = $3::integer`, [
    until,
    provider,
    contact,
  ]);
  return found === undefined ? undefined : shown(found);
};

/** A provider that has something open and has not been spoken with for long. */
export interface SilentProvider {
  readonly provider: string;
  readonly name: string;
  /** Date of the last contact in Oslo; missing: there was none */
  readonly lastContactOn?: LocalDate;
  /** Contracts that are confirmed and not settled */
  readonly contracts: readonly string[];
}

export interface SilenceQuery {
  /** The last contact was on this day or earlier, or there was none. */
  readonly since: LocalDate;
  /** Contacts after this day do not count. */
  readonly on: LocalDate;
  readonly limit?: number;
  readonly cursor?: string;
}

interface SilentRow {
  readonly row: string;
  readonly last_on: LocalDate | null;
}

/** Providers with open contracts and no contact since a day, by organisation number. A record that was corrected does not count. */
export const silentProviders = async (
  manager: EntityManager,
  { since, on, limit = LIMIT_DEFAULT, cursor = '' }: SilenceQuery,
): Promise<{ readonly items: readonly SilentProvider[]; readonly next?: string }> => {
  if (!/^([0-9]{9})?$/.test(cursor)) {
    throw new QueryRefused('cursor', 'cursor must be `next` of the previous page of the same list');
  }
  const found = await manager.query<SilentRow[]>(
    `SELECT p.row, c.last_on FROM read.providers p CROSS JOIN LATERAL (
       SELECT max(d.happened_on) AS last_on FROM read.dialogue d
       WHERE d.provider = p.id AND d.contact IS NOT NULL AND d.happened_on <= $1::text AND NOT EXISTS (
         SELECT FROM read.dialogue e WHERE e.provider = d.provider AND e.corrects = d.contact)) c
     WHERE p.engaged AND p.id > $3::text AND (c.last_on IS NULL OR c.last_on <= $2::text)
     ORDER BY p.id LIMIT ${limit + 1}`,
    [on, since, cursor],
  );
  const items = found.slice(0, limit).map(({ row, last_on: lastContactOn }): SilentProvider => {
    const { provider, name, engagements } = JSON.parse(row) as ProviderRow;
    const contracts = engagements.map(({ contract }) => contract);
    return { provider, name, ...(lastContactOn === null ? {} : { lastContactOn }), contracts };
  });
  const last = items.at(-1)?.provider;
  return { items, ...(found.length > limit && last !== undefined && { next: last }) };
};
