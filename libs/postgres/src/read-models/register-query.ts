import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { Position } from '@spillrom/event-sourcing';
import type { RegisterName } from '@spillrom/read-models';
import { orderOf, QueryRefused, SORT_DEFAULT, writeCursor, type Mark, type Past } from './register-cursor.js';
import { entities, versions, type StoredVersion } from './register-entities.js';
import { columnsOf, type registerColumns } from './register-tables.js';

type Columns<Name extends RegisterName> = (typeof registerColumns)[Name];

/** What a register can be filtered by. A list column holds the value among others; several filters hold together. */
export type RegisterFilters<Name extends RegisterName> = {
  readonly [Key in keyof Columns<Name>]?: Columns<Name>[Key] extends { readonly type: 'integer' }
    ? number
    : Columns<Name>[Key] extends { readonly type: 'boolean' }
      ? boolean
      : string;
} & { readonly waiting?: string };

/** Which rows of a register are looked at; the others are as if they were not there, and asking for one is the same work. */
export interface Narrowed<Name extends RegisterName> {
  readonly filters?: RegisterFilters<Name>;
  /** Only what concerns this trust: it is the trust's, or the trust supplies it. For registers of contracts. */
  readonly concerning?: string;
}

export interface RegisterQuery<Name extends RegisterName> extends Narrowed<Name> {
  /** A column of `sortable`, with a minus in front for the largest first; by default the latest made first. */
  readonly sort?: string;
  /** 1 to 200. */
  readonly limit?: number;
  /** From `next` of the page before, of the same register and sort. */
  readonly cursor?: string;
}

export const LIMIT_DEFAULT = 50;
/** As many rows as a sheet has; what a client pages through has fewer, by the form of `limit`. */
export const SHEET_ROWS_MAX = 5_000;

const filter = (
  query: SelectQueryBuilder<StoredVersion>,
  register: RegisterName,
  name: string,
  value: unknown,
): void => {
  const column = columnsOf(register)[name];
  const type = name === 'waiting' ? 'text[]' : column?.type;
  if (type === undefined) throw new QueryRefused(name, `${register} cannot be filtered by ${name}`);
  const compared = column?.upTo === true ? `r.${name} <= :${name}` : `r.${name} = :${name}`;
  query.andWhere(type === 'text[]' ? `r.${name} @> ARRAY[:${name}]::text[]` : compared, { [name]: value });
};

export const limitOf = (limit: number): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > SHEET_ROWS_MAX) {
    throw new QueryRefused('limit', `limit must be from 1 to ${SHEET_ROWS_MAX}`);
  }
  return limit;
};

/** A row as it was found; what it says is null where the row has changed since. */
export interface Found {
  readonly id: string;
  readonly position: Position;
  readonly row: string | null;
}

interface FoundPage {
  readonly found: readonly Found[];
  readonly next?: string;
}

/** The rows of a register: those that are there now, or those of a state of the past. */
const rowsIn = (manager: EntityManager, register: RegisterName, at: Position | undefined) =>
  at === undefined
    ? (manager.createQueryBuilder(entities[register], 'r') as SelectQueryBuilder<StoredVersion>)
    : manager
        .createQueryBuilder(versions[register], 'r')
        .where('r.position <= :at AND (r.until IS NULL OR r.until > :at)', { at });

const narrow = <Name extends RegisterName>(
  query: SelectQueryBuilder<StoredVersion>,
  register: Name,
  { filters = {}, concerning }: Narrowed<Name>,
): SelectQueryBuilder<StoredVersion> => {
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined) filter(query, register, name, value);
  }
  return concerning === undefined
    ? query
    : query.andWhere('(r.trust = :concerning OR r.provider = :concerning)', { concerning });
};

/** One page of a register, as it is now or was. */
export const findRows = async <Name extends RegisterName>(
  manager: EntityManager,
  register: Name,
  { sort = SORT_DEFAULT, limit = LIMIT_DEFAULT, ...narrowed }: RegisterQuery<Name>,
  { mark, past }: { readonly mark?: Mark | undefined; readonly past?: Past | undefined } = {},
): Promise<FoundPage> => {
  const { column, direction } = orderOf(register, sort);
  const wanted = limitOf(limit);
  const query = narrow(rowsIn(manager, register, past?.position), register, narrowed);
  if (mark !== undefined) {
    const { value, id } = mark;
    query.andWhere(`(r.${column}, r.id) ${direction === 'ASC' ? '>' : '<'} (:value, :id)`, { value, id });
  }
  const all = await query
    .orderBy(`r.${column}`, direction)
    .addOrderBy('r.id', direction)
    .limit(wanted + 1)
    .getMany();
  const found = all.slice(0, wanted);
  const last = found.at(-1);
  if (all.length <= wanted || last === undefined) return { found };
  const value = (last as unknown as Readonly<Record<string, string | number>>)[column]!;
  return { found, next: writeCursor(register, sort, { value, id: last.id, ...(past && { past }) }) };
};

export const findRow = async <Name extends RegisterName>(
  manager: EntityManager,
  register: Name,
  id: string,
  { at, ...narrowed }: Narrowed<Name> & { readonly at?: Position | undefined } = {},
): Promise<Found | undefined> =>
  (await narrow(rowsIn(manager, register, at).andWhere('r.id = :id', { id }), register, narrowed).getOne()) ??
  undefined;

/** Every row of a register, or every row in one of these statuses. */
export const findAll = async (
  manager: EntityManager,
  register: RegisterName,
  at: Position | undefined,
  statuses?: readonly string[],
): Promise<readonly Found[]> => {
  const all = rowsIn(manager, register, at);
  return (statuses === undefined ? all : all.andWhere('r.status = ANY (:statuses)', { statuses }))
    .orderBy('r.id')
    .getMany();
};

/** Every row of contracts on these requests. */
export const findContractsOn = async (
  manager: EntityManager,
  requests: readonly string[],
  at?: Position,
): Promise<readonly Found[]> =>
  requests.length === 0
    ? []
    : rowsIn(manager, 'contracts', at).andWhere('r.request = ANY (:requests)', { requests }).orderBy('r.id').getMany();
