import type { EntityManager } from 'typeorm';
import type { Position } from '@spillrom/event-sourcing';
import type { Instant, LocalDate, Uuid } from '@spillrom/kernel';
import type { DialogueEntry, ProviderRow } from '@spillrom/read-models';
import { QueryRefused } from './register-cursor.js';

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
  /** Beside the contract's own story, that of the inquiry which it comes from, as far as its provider took part. */
  readonly award?: { readonly inquiry: string; readonly provider: string };
  /** 1 to 200. */
  readonly limit?: number;
  /** From `next` of the page before. */
  readonly cursor?: string;
}

/** Where a page ended; of a past state, at which position of the log that is. */
export interface DialogueMark {
  readonly at: string;
  readonly position: string;
  readonly provider: string;
  readonly until?: Position;
}

const FORMS = { at: /^[0-9TZ:.-]{27}$/, position: /^[0-9]{1,18}$/, provider: /^[0-9]{9}$/, until: /^[0-9]{1,18}$/ };

const isMark = (mark: unknown): mark is DialogueMark =>
  typeof mark === 'object' &&
  mark !== null &&
  ['at', 'position', 'provider'].every((name) => name in mark) &&
  Object.entries(mark).every(
    ([name, value]) =>
      Object.hasOwn(FORMS, name) && typeof value === 'string' && FORMS[name as keyof typeof FORMS].test(value),
  );

const cursorRefused = (): QueryRefused =>
  new QueryRefused('cursor', 'cursor must be `next` of the previous page of the same list, of the same state');

const writeCursor = (mark: DialogueMark): string => Buffer.from(JSON.stringify(mark)).toString('base64url');

/** @throws QueryRefused when it is no cursor of this list, or of a past state though the present is asked for, or the other way round */
export const readDialogueCursor = (cursor: string | undefined, isPast: boolean): DialogueMark | undefined => {
  if (cursor === undefined) return undefined;
  let mark: unknown;
  try {
    mark = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    mark = undefined;
  }
  if (!isMark(mark) || (mark.until !== undefined) !== isPast) throw cursorRefused();
  return mark;
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

const FIRST: DialogueMark = { at: '', position: '0', provider: '' };
const LIMIT_DEFAULT = 50;

/** A page of the dialogue in the order in which it happened; of a past state up to the position `until`. */
export const dialoguePage = async (
  manager: EntityManager,
  { limit = LIMIT_DEFAULT, award, ...filters }: Omit<DialogueQuery, 'cursor'>,
  after: DialogueMark = FIRST,
  until?: Position,
): Promise<{ readonly items: readonly ShownEntry[]; readonly next?: string }> => {
  const wanted = FILTERS.filter((name) => filters[name] !== undefined);
  const place = (name: string, index: number): string => `d.${name} = $${index + 5}::text`;
  const orAward =
    award === undefined
      ? ''
      : ` OR (d.inquiry = $${wanted.length + 5}::text AND d.provider = $${wanted.length + 6}::text)`;
  const conditions = wanted
    .map((name, index) => ` AND (${place(name, index)}${name === 'contract' ? orAward : ''})`)
    .join('');
  const values = [
    ...wanted.map((name) => filters[name]),
    ...(award === undefined ? [] : [award.inquiry, award.provider]),
  ];
  const found = await manager.query<Found[]>(
    `${SELECT}${conditions} AND (d.at, d.position, d.provider) > ($2::text, $3::bigint, $4::text)
     ORDER BY d.at, d.position, d.provider LIMIT ${limit + 1}`,
    [until ?? POSITION_MAX, after.at, after.position, after.provider, ...values],
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const items = page.map(shown);
  if (found.length <= limit || last === undefined) return { items };
  const { at, position, provider } = last;
  return { items, next: writeCursor({ at, position, provider, ...(until !== undefined && { until }) }) };
};

export const contactWith = async (
  manager: EntityManager,
  provider: string,
  contact: number,
  until: Position = POSITION_MAX,
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
  /** Inquiries to it that are sent or closed */
  readonly inquiries: readonly string[];
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
  readonly inquiries: readonly string[];
}

/** Providers with open inquiries or contracts and no contact since a day, by organisation number. A record that was corrected does not count. */
export const silentProviders = async (
  manager: EntityManager,
  { since, on, limit = LIMIT_DEFAULT, cursor = '' }: SilenceQuery,
): Promise<{ readonly items: readonly SilentProvider[]; readonly next?: string }> => {
  if (!/^([0-9]{9})?$/.test(cursor)) {
    throw cursorRefused();
  }
  const found = await manager.query<SilentRow[]>(
    `SELECT p.row, c.last_on, i.inquiries FROM read.providers p CROSS JOIN LATERAL (
       SELECT max(d.happened_on) AS last_on FROM read.dialogue d
       WHERE d.provider = p.id AND d.contact IS NOT NULL AND d.happened_on <= $1::text AND NOT EXISTS (
         SELECT FROM read.dialogue e WHERE e.provider = d.provider AND e.corrects = d.contact)) c CROSS JOIN LATERAL (
       SELECT coalesce(array_agg(q.id ORDER BY q.id), '{}') AS inquiries FROM read.inquiries q
       WHERE q.status IN ('sent', 'closed') AND q.invitee @> ARRAY[p.id]) i
     WHERE (p.engaged OR i.inquiries <> '{}') AND p.id > $3::text AND (c.last_on IS NULL OR c.last_on <= $2::text)
     ORDER BY p.id LIMIT ${limit + 1}`,
    [on, since, cursor],
  );
  const items = found.slice(0, limit).map(({ row, last_on: lastContactOn, inquiries }): SilentProvider => {
    const { provider, name, engagements } = JSON.parse(row) as ProviderRow;
    const contracts = engagements.map(({ contract }) => contract);
    return { provider, name, ...(lastContactOn === null ? {} : { lastContactOn }), contracts, inquiries };
  });
  const last = items.at(-1)?.provider;
  return { items, ...(found.length > limit && last !== undefined && { next: last }) };
};
