import type { EntityManager } from 'typeorm';
import type { Position } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { Due, RegisterName } from '@spillrom/read-models';
import { cursorOf, cursorRefused, isStoredText, partsOf, type Past } from './register-cursor.js';
import { LIMIT_DEFAULT, limitOf } from './register-query.js';
import type { UnderWay } from './under-way.js';

/** Something that falls due, and the version of the stream that says so. */
export type DueRow = Due & { readonly version: number };

/** What falls due, and of which row that is. */
export type ListedDue = Due & { readonly register: RegisterName; readonly id: string };

/** What falls due for a row as it stands from a position on. */
export interface DueOfRow {
  readonly id: string;
  readonly due: readonly Due[];
  readonly position: Position;
}

const COLUMNS = 'register, id, command, target, due_at, position';
const GIVEN = '$2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[], $7::bigint[]';

/** Each thing that falls due, what it falls due for, and what more a table says of that. */
const spread = <More extends { readonly of: DueOfRow }>(rows: readonly More[]) =>
  rows.flatMap((more) => more.of.due.map((due) => ({ due, more })));

const valuesOf = (all: ReturnType<typeof spread>): readonly unknown[][] => [
  all.map(({ more }) => more.of.id),
  all.map(({ due }) => due.command),
  all.map(({ due }) => JSON.stringify(due.target)),
  all.map(({ due }) => due.at),
  all.map(({ more }) => more.of.position),
];

/** Writes what falls due for rows of one register, in the place of what was said before. */
export const writeDue = (
  underWay: UnderWay,
  schema: string,
  register: RegisterName,
  rows: readonly { readonly of: DueOfRow; readonly version: number }[],
): void => {
  if (rows.length === 0) return;
  underWay.send({
    name: `due gone ${schema}`,
    text: `DELETE FROM ${schema}.due WHERE register = $1 AND id = ANY ($2::text[])`,
    values: [register, rows.map(({ of }) => of.id)],
  });
  const all = spread(rows);
  if (all.length === 0) return;
  underWay.send({
    name: `due ${schema}`,
    text: `INSERT INTO ${schema}.due (${COLUMNS}, version) SELECT $1, n.* FROM unnest(${GIVEN}) AS n`,
    values: [register, ...valuesOf(all), all.map(({ more }) => more.version)],
  });
};

/** Writes what fell due for rows of one register as they were until they changed. */
export const writePastDue = (
  underWay: UnderWay,
  schema: string,
  register: RegisterName,
  rows: readonly { readonly of: DueOfRow; readonly until: Position }[],
): void => {
  const all = spread(rows);
  if (all.length === 0) return;
  underWay.send({
    name: `due past ${schema}`,
    text: `INSERT INTO ${schema}.due_past (${COLUMNS}, until) SELECT $1, n.* FROM unnest(${GIVEN}) AS n`,
    values: [register, ...valuesOf(all), all.map(({ more }) => more.until)],
  });
};

interface Stored {
  readonly register: RegisterName;
  readonly id: string;
  readonly command: Due['command'];
  readonly target: string;
  readonly due_at: Instant;
  readonly version: string;
}

const dueIn = ({ command, target, due_at: at }: Stored): Due => ({
  ...{ command, at },
  target: JSON.parse(target) as Due['target'],
});

/** What is due at a moment, in the order in which it is to be done. */
export const readDue = async (manager: EntityManager, upTo: Instant, limit: number): Promise<readonly DueRow[]> => {
  const rows = await manager.query<Stored[]>(
    `SELECT register, id, command, target, due_at, version::text FROM read.due WHERE due_at <= $1
      ORDER BY due_at, command, target LIMIT $2`,
    [upTo, limit],
  );
  return rows.map((row) => ({ ...dueIn(row), version: Number(row.version) }));
};

export interface DueQuery {
  /** The command by which it is done. */
  readonly command?: string;
  /** Due at this moment or earlier. */
  readonly upTo?: Instant;
  /** Of this row alone. */
  readonly of?: { readonly register: RegisterName; readonly id: string };
  /** 1 to 200. */
  readonly limit?: number;
  /** From `next` of the page before. */
  readonly cursor?: string;
}

type Mark = readonly [at: string, command: string, target: string];

/** Where the page before ended, and of a state of the past, of which. */
export interface DueMark {
  readonly mark: Mark;
  readonly past?: Past;
}

/** @throws QueryRefused for a cursor that no page of the list has given */
export const readDueCursor = (cursor: string): DueMark => {
  const { parts, ...past } = partsOf(cursor, 3);
  if (!parts.every(isStoredText)) throw cursorRefused();
  return { mark: parts as unknown as Mark, ...past };
};

const CURRENT = 'SELECT register, id, command, target, due_at FROM read.due';
const THEN = `SELECT register, id, command, target, due_at FROM (
  SELECT register, id, command, target, due_at, position, NULL::bigint AS until FROM read.due
  UNION ALL SELECT register, id, command, target, due_at, position, until FROM read.due_past) AS d
  WHERE position <= $8::bigint AND (until IS NULL OR until > $8::bigint)`;

/** A page of all that falls due, as it is or was said, in the order in which it is to be done. */
export const listDue = async (
  manager: EntityManager,
  { command, upTo, of, limit = LIMIT_DEFAULT }: Omit<DueQuery, 'cursor'>,
  after: DueMark | undefined,
  past: Past | undefined,
): Promise<{ readonly items: readonly ListedDue[]; readonly next?: string }> => {
  const wanted = limitOf(limit);
  const found = await manager.query<Stored[]>(
    `SELECT * FROM (${past === undefined ? CURRENT : THEN}) AS due
      WHERE (due_at, command, target) > ($1, $2, $3)
        AND ($4::text IS NULL OR command = $4) AND ($5::text IS NULL OR due_at <= $5)
        AND ($6::text IS NULL OR (register = $6 AND id = $7::text))
      ORDER BY due_at, command, target LIMIT ${wanted + 1}`,
    [
      ...(after?.mark ?? ['', '', '']),
      ...[command ?? null, upTo ?? null, of?.register ?? null, of?.id ?? null],
      ...(past === undefined ? [] : [past.position]),
    ],
  );
  const page = found.slice(0, wanted);
  const items = page.map((row) => ({ ...dueIn(row), register: row.register, id: row.id }));
  const end = page.at(-1);
  if (found.length <= wanted || end === undefined) return { items };
  return { items, next: cursorOf([end.due_at, end.command, end.target], past) };
};
