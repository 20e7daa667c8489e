import { isPosition, type Position } from '@spillrom/event-sourcing';
import { instant, isCleanText, type Instant } from '@spillrom/kernel';
import type { RegisterName } from '@spillrom/read-models';
import { columnsOf, type ColumnType } from './register-tables.js';

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

export const orderOf = (register: RegisterName, sort: string): Order => {
  const column = sort.replace(/^-/, '');
  if (!sortable(register).includes(column)) {
    const known = sortable(register).join(', ');
    throw new QueryRefused('sort', `${register} can be sorted by ${known}, with a minus in front for largest first`);
  }
  return { column, direction: sort.startsWith('-') ? 'DESC' : 'ASC' };
};

/** The row that a page ends with, and of a state of the past, which. */
export interface Mark {
  readonly value: string | number;
  readonly id: string;
  readonly past?: Past;
}

/** A state of the past: the end of its last commit, and the moment by which it was asked for, if it was by one. */
export interface Past {
  readonly position: Position;
  readonly recordedAt?: Instant;
}

const typeOf = (register: RegisterName, column: string): ColumnType => columnsOf(register)[column]?.type ?? 'text';

const INTEGER_MAX = 2_147_483_647;
const STORED_LENGTH_MAX = 1000;

export const isStoredText = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= STORED_LENGTH_MAX && isCleanText(value);

/** Whether PostgreSQL takes it for such a column. What it does not take it would quote in its own log. */
const isValueOf = (type: ColumnType, value: unknown): boolean => {
  if (type === 'integer') return Number.isInteger(value) && Math.abs(value as number) <= INTEGER_MAX;
  if (type === 'bigint') return typeof value === 'string' && /^-?[0-9]{1,18}$/.test(value);
  return isStoredText(value);
};

/** A cursor that says where a page ended, and of a state of the past, which. */
export const cursorOf = (parts: readonly (string | number)[], { position, recordedAt }: Partial<Past> = {}): string =>
  Buffer.from(JSON.stringify([...parts, position, recordedAt].filter((part) => part !== undefined))).toString(
    'base64url',
  );

export const writeCursor = (register: RegisterName, sort: string, { value, id, past }: Mark): string =>
  cursorOf([register, sort, value, id], past);

const isInstant = (value: unknown): value is Instant => {
  try {
    return typeof value === 'string' && instant(value) === value;
  } catch {
    return false;
  }
};

const isPast = ([position, recordedAt]: readonly unknown[]): boolean =>
  (position === undefined && recordedAt === undefined) ||
  (typeof position === 'string' && isPosition(position) && (recordedAt === undefined || isInstant(recordedAt)));

export const cursorRefused = (): QueryRefused =>
  new QueryRefused(
    'cursor',
    'cursor must be `next` of the previous page of the same list, with the same sort and the same asOf or asOfTime',
  );

/**
 * What a cursor holds: so many parts that say where the page ended, and the state of the past that it is of, if it is of one.
 * @throws QueryRefused for what `cursorOf` has not written
 */
export const partsOf = (
  cursor: string,
  count: number,
): { readonly parts: readonly unknown[]; readonly past?: Past } => {
  let all: unknown;
  try {
    all = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw cursorRefused();
  }
  if (!Array.isArray(all) || all.length < count || all.length > count + 2) throw cursorRefused();
  const [parts, past] = [all.slice(0, count) as readonly unknown[], all.slice(count) as readonly unknown[]];
  if (!isPast(past)) throw cursorRefused();
  const [position, recordedAt] = past as [Position?, Instant?];
  if (position === undefined) return { parts };
  return { parts, past: { position, ...(recordedAt !== undefined && { recordedAt }) } };
};

/** @throws QueryRefused for one that no page of the register in this order has given */
const readCursor = (cursor: string, register: RegisterName, sort: string): Mark => {
  const {
    parts: [of, order, value, id],
    ...past
  } = partsOf(cursor, 4);
  if (of !== register || order !== sort) throw cursorRefused();
  const type = typeOf(register, orderOf(register, sort).column);
  if (!isValueOf(type, value) || !isStoredText(id)) throw cursorRefused();
  return { value: value as Mark['value'], id: id as string, ...past };
};

/** Where the page before ended, if there was one. */
export const markOf = (
  register: RegisterName,
  { cursor, sort = SORT_DEFAULT }: { readonly cursor?: string; readonly sort?: string },
): Mark | undefined => (cursor === undefined ? undefined : readCursor(cursor, register, sort));
