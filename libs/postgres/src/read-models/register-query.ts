import type { EntityManager, SelectQueryBuilder } from 'typeorm';
import type { RegisterName, RegisterRows } from '@spillrom/read-models';
import { isCleanText } from '@spillrom/kernel';
import { columnsOf, type ColumnType, type registerColumns } from './register-tables.js';
import { entities, type StoredRow } from './register-entities.js';

type Columns<Name extends RegisterName> = (typeof registerColumns)[Name];

/** What a register can be filtered by. A list column holds the value among others; several filters hold together. */
export type RegisterFilters<Name extends RegisterName> = {
  readonly [Key in keyof Columns<Name>]?: Columns<Name>[Key] extends { readonly type: 'integer' }
    ? number
    : Columns<Name>[Key] extends { readonly type: 'boolean' }
      ? boolean
      : string;
} & { readonly waiting?: string };

export interface RegisterQuery<Name extends RegisterName> {
  readonly filters?: RegisterFilters<Name>;
  /** Only what concerns this trust: it is the trust's, or the trust supplies it. For registers of contracts. */
  readonly concerning?: string;
  /** A column of `sortable`, with a minus in front for the largest first; by default the latest made first. */
  readonly sort?: string;
  /** 1 to 200. */
  readonly limit?: number;
  /** From `next` of the page before, of the same register and sort. */
  readonly cursor?: string;
}

export interface RegisterPage<Name extends RegisterName> {
  readonly items: readonly RegisterRows[Name][];
  readonly next?: string;
}

/** A filter, sort, limit or cursor that the register does not know. */
export class QueryRefused extends Error {
  constructor(
    readonly parameter: string,
    message: string,
  ) {
    super(message);
    this.name = 'QueryRefused';
  }
}

export const LIMIT_DEFAULT = 50;
export const LIMIT_MAX = 200;

const HEAD_SORTS = ['updatedAt', 'createdAt'];

/** Rows stay where they are in this order, so none is passed over when it changes between two pages. */
export const SORT_DEFAULT = '-createdAt';

/** What a register can be sorted by: every column that always has one value. */
export const sortable = (register: RegisterName): readonly string[] => [
  ...HEAD_SORTS,
  ...Object.entries(columnsOf(register))
    .filter(([, { type, nullable }]) => nullable === undefined && type !== 'boolean' && type !== 'text[]')
    .map(([name]) => name),
];

interface Order {
  readonly column: string;
  readonly direction: 'ASC' | 'DESC';
}

const orderOf = (register: RegisterName, sort: string): Order => {
  const column = sort.replace(/^-/, '');
  if (!sortable(register).includes(column)) {
    const known = sortable(register).join(', ');
    throw new QueryRefused('sort', `${register} are sorted by ${known}, with a minus in front for the largest first`);
  }
  return { column, direction: sort.startsWith('-') ? 'DESC' : 'ASC' };
};

type Mark = readonly [register: string, sort: string, value: string | number, id: string];

const typeOf = (register: RegisterName, column: string): ColumnType => columnsOf(register)[column]?.type ?? 'text';

const INTEGER_MAX = 2_147_483_647;
const STORED_LENGTH_MAX = 1000;

const isStoredText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= STORED_LENGTH_MAX && isCleanText(value);

/** Whether PostgreSQL takes it for such a column. What it does not take it would quote in its own log. */
const isValueOf = (type: ColumnType, value: unknown): boolean => {
  if (type === 'integer') return Number.isInteger(value) && Math.abs(value as number) <= INTEGER_MAX;
  if (type === 'bigint') return typeof value === 'string' && /^-?[0-9]{1,18}$/.test(value);
  return isStoredText(value);
};

const writeCursor = (mark: Mark): string => Buffer.from(JSON.stringify(mark)).toString('base64url');

const readCursor = (cursor: string, register: RegisterName, sort: string): Mark => {
  const refused = new QueryRefused('cursor', 'cursor must be `next` of the page before, of the same list and sort');
  let mark: unknown;
  try {
    mark = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  if (!Array.isArray(mark) || mark.length !== 4 || mark[0] !== register || mark[1] !== sort) throw refused;
  const type = typeOf(register, orderOf(register, sort).column);
  if (!isValueOf(type, mark[2]) || !isStoredText(mark[3])) throw refused;
  return mark as unknown as Mark;
};

const filter = (query: SelectQueryBuilder<StoredRow>, register: RegisterName, name: string, value: unknown): void => {
  const type = name === 'waiting' ? 'text[]' : columnsOf(register)[name]?.type;
  if (type === undefined) throw new QueryRefused(name, `${register} are not filtered by ${name}`);
  query.andWhere(type === 'text[]' ? `r.${name} @> ARRAY[:${name}]::text[]` : `r.${name} = :${name}`, {
    [name]: value,
  });
};

const limitOf = (limit: number): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) {
    throw new QueryRefused('limit', `a page holds 1 to ${LIMIT_MAX}`);
  }
  return limit;
};

/** One page of a register. */
export const listRows = async <Name extends RegisterName>(
  manager: EntityManager,
  register: Name,
  { filters = {}, concerning, sort = SORT_DEFAULT, limit = LIMIT_DEFAULT, cursor }: RegisterQuery<Name>,
): Promise<RegisterPage<Name>> => {
  const { column, direction } = orderOf(register, sort);
  const wanted = limitOf(limit);
  const query = manager.createQueryBuilder(entities[register], 'r');
  for (const [name, value] of Object.entries(filters)) {
    if (value !== undefined) filter(query, register, name, value);
  }
  if (concerning !== undefined) query.andWhere('(r.trust = :concerning OR r.provider = :concerning)', { concerning });
  if (cursor !== undefined) {
    const [, , value, id] = readCursor(cursor, register, sort);
    query.andWhere(`(r.${column}, r.id) ${direction === 'ASC' ? '>' : '<'} (:value, :id)`, { value, id });
  }
  const found = await query
    .orderBy(`r.${column}`, direction)
    .addOrderBy('r.id', direction)
    .limit(wanted + 1)
    .getMany();
  const items = found.slice(0, wanted).map(({ row }) => JSON.parse(row) as RegisterRows[Name]);
  const last = found[wanted - 1];
  if (found.length <= wanted || last === undefined) return { items };
  const value = (last as unknown as Readonly<Record<string, string | number>>)[column]!;
  return { items, next: writeCursor([register, sort, value, last.id]) };
};

export const getRow = async <Name extends RegisterName>(
  manager: EntityManager,
  register: Name,
  id: string,
): Promise<RegisterRows[Name] | undefined> => {
  const found = await manager.findOneBy(entities[register], { id });
  return found === null ? undefined : (JSON.parse(found.row) as RegisterRows[Name]);
};

/** Every row of contracts on these requests. */
export const contractsOn = async (
  manager: EntityManager,
  requests: readonly string[],
): Promise<readonly RegisterRows['contracts'][]> => {
  if (requests.length === 0) return [];
  const query = manager.createQueryBuilder(entities.contracts, 'r').where('r.request = ANY (:requests)', { requests });
  return (await query.orderBy('r.id').getMany()).map(({ row }) => JSON.parse(row) as RegisterRows['contracts']);
};
