import { BUDGET_FIGURES } from '@spillrom/read-models';

/** A cell: text, a number, an amount in øre, or nothing. */
export type Cell = string | number | boolean | null | Amount;

export interface Amount {
  readonly ore: bigint;
}

/** A view as a sheet: first what it is, then a blank row, the names of the columns, and the rows. */
export interface Sheet {
  readonly head: readonly (readonly [string, string])[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const WHOLE = /^-?\d+$/;
const AMOUNTS: readonly string[] = BUDGET_FIGURES;

/** The name of every amount ends in its unit, but for the figures of a budget; whether a posting is one, its figure says. */
const isAmount = (name: string, value: unknown, postsMoney: boolean): value is string =>
  typeof value === 'string' &&
  WHOLE.test(value) &&
  (name.endsWith('Ore') || AMOUNTS.includes(name) || (postsMoney && (name === 'delta' || name === 'total')));

const columnOf = (path: string, name: string, amount: boolean): string => {
  const whole = path === '' ? name : `${path}.${name}`;
  return amount ? `${whole.replace(/Ore$/, '')}Kroner` : whole;
};

const cellOf = (value: unknown): Cell => {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return JSON.stringify(value);
  return value.every((each) => typeof each === 'string' || typeof each === 'number')
    ? value.join('; ')
    : JSON.stringify(value);
};

/** The fields of a row, those of what it holds once under their path; a list stays in one cell. */
const cellsOf = (row: Fields, postsMoney: boolean, path = ''): readonly (readonly [string, Cell])[] =>
  Object.entries(row).flatMap(([name, value]): readonly (readonly [string, Cell])[] => {
    if (isFields(value)) return cellsOf(value, postsMoney, columnOf(path, name, false));
    const amount = isAmount(name, value, postsMoney);
    return [[columnOf(path, name, amount), amount ? { ore: BigInt(value) } : cellOf(value)]];
  });

/** What is listed: the items, or of a view without items its one list. */
const listedIn = (view: Fields): readonly [string | undefined, readonly Fields[]] => {
  const lists = Object.entries(view).filter(([, value]) => Array.isArray(value) && value.every(isFields));
  const [name, rows] = lists.find(([each]) => each === 'items') ?? lists[0] ?? [];
  return [name, (rows as readonly Fields[] | undefined) ?? []];
};

const KEPT_OUT: readonly string[] = ['position', 'next'];

const textOf = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? kroner(cell.ore) : String(cell);

/** Kroner with two decimals: what spreadsheets count in. */
export const kroner = (ore: bigint): string => {
  const digits = (ore < 0n ? -ore : ore).toString().padStart(3, '0');
  return `${ore < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** What a view is, which rows it was asked for, and of which moment. */
export interface Said {
  readonly what: string;
  readonly filter: string;
  readonly position: string;
  readonly recordedAt: string;
}

/** A view as it is answered, as a sheet. */
export const sheetOf = (view: Fields, { what, filter, position, recordedAt }: Said): Sheet => {
  const postsMoney = typeof view['figure'] === 'string' && view['figure'].startsWith('budget/');
  const [listName, list] = listedIn(view);
  const own = Object.fromEntries(
    Object.entries(view).filter(([name]) => name !== listName && !KEPT_OUT.includes(name)),
  );
  const rows = list.map((row) => new Map(cellsOf(row, postsMoney)));
  const columns = [...new Set(rows.flatMap((row) => [...row.keys()]))];
  return {
    head: [
      ['what', what],
      ['filter', filter],
      ['position', position],
      ['recordedTime', recordedAt],
      ...(typeof view['next'] === 'string' ? [['next', view['next']] as const] : []),
      ...cellsOf(own, postsMoney).map(([name, cell]) => [name, textOf(cell)] as const),
    ],
    columns,
    rows: rows.map((row) => columns.map((column) => row.get(column) ?? null)),
  };
};
