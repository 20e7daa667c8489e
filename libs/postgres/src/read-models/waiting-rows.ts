import type { EntityManager } from 'typeorm';
import { TRUST_ROLES } from '@spillrom/kernel';
import type { Around, Person, ReadModel, RegisterName, RegisterRows, Row, Task } from '@spillrom/read-models';
import { cursorOf, cursorRefused, partsOf, type Past } from './register-cursor.js';
import { findRow, LIMIT_DEFAULT, limitOf, type Found as FoundRow } from './register-query.js';
import { finding, type ToldRows } from './told-rows.js';

/** Registers on whose rows something can wait; decisions are of no trust. */
const WAITED_ON = [
  'contracts',
  'credits',
  'decisions',
  'inquiries',
  'invoices',
  'requests',
] as const satisfies readonly RegisterName[];
type WaitedOn = (typeof WAITED_ON)[number];

const BATCH_ROWS = 200;
/** Rows looked through for one page; a page may so be short, and still have a next one. */
const LOOKED_AT_MAX = 2_000;

export interface TaskQuery {
  /** Of this command alone. */
  readonly command?: string;
  /** 1 to 200. */
  readonly limit?: number;
  /** From `next` of the page before. */
  readonly cursor?: string;
}

export interface TaskPage {
  readonly items: readonly Task[];
  readonly next?: string;
}

interface Found extends FoundRow {
  readonly register: WaitedOn;
  readonly updated_at: string;
}

/** A row, and how many of its tasks have been shown. A row that changes goes to the end, so that no task is ever passed over. */
type Mark = readonly [updatedAt: string, register: WaitedOn, id: string, shown: number];

const isMark = (mark: readonly unknown[]): mark is Mark => {
  const [updatedAt, register, id, shown] = mark;
  return (
    typeof updatedAt === 'string' &&
    /^[0-9TZ:.-]{27}$/.test(updatedAt) &&
    WAITED_ON.includes(register as WaitedOn) &&
    typeof id === 'string' &&
    /^[0-9a-z-]{1,100}$/.test(id) &&
    Number.isSafeInteger(shown) &&
    (shown as number) >= 0
  );
};

/** Where the page before ended, and of a state of the past, of which. */
export interface TaskMark {
  readonly mark: Mark;
  readonly past?: Past;
}

/** @throws QueryRefused for a cursor that no page of tasks has given */
export const readTaskCursor = (cursor: string): TaskMark => {
  const { parts, ...past } = partsOf(cursor, 4);
  if (!isMark(parts)) throw cursorRefused();
  return { mark: parts, ...past };
};

/** `$1`: roles of the region; `$2`: roles of a trust, `$3`: which; `$4`–`$6`: the row from which on; `$7`: as of which position. */
const selectFrom = (table: (register: WaitedOn) => string, then: string): string =>
  `SELECT register, id, position::text, updated_at, row FROM (${WAITED_ON.map(
    (register) => `SELECT '${register}' AS register, id, position, updated_at, row FROM read.${table(register)}
    WHERE (waiting && $1::text[]${
      register === 'decisions' ? '' : ' OR (waiting && $2::text[] AND trust = $3::text)'
    })${then}`,
  ).join(' UNION ALL ')}) AS w
  WHERE $3::text IS NOT NULL AND (updated_at, register, id) >= ($4::text, $5::text, $6::text)
  ORDER BY updated_at, register, id LIMIT ${BATCH_ROWS}`;

const NOW = selectFrom((register) => register, '');
const THEN = selectFrom(
  (register) => `${register}_versions`,
  ' AND position <= $7::bigint AND (until IS NULL OR until > $7::bigint)',
);

/** What the rows of tasks are read from. */
interface Source {
  readonly manager: EntityManager;
  readonly readModel: Pick<ReadModel, 'tasksFor' | 'preparersOf'>;
  /** Says what rows were that have changed since. */
  readonly rows: ToldRows;
  /** Nothing: what is there now. */
  readonly past: Past | undefined;
}

/** The rows around, each read once. */
const aroundOf = ({ manager, readModel, rows, past }: Source, actor: string) => {
  const read = new Map<string, Promise<unknown>>();
  const told = async <Name extends RegisterName>(register: Name, id: string) => {
    const found = await findRow(manager, register, id, { at: past?.position });
    if (found === undefined) return undefined;
    const [row] = await rows.tell(register, await finding(manager, [found]));
    return row;
  };
  const rowOf = <Name extends RegisterName>(
    register: Name,
    id: string | undefined,
  ): Promise<RegisterRows[Name] | undefined> => {
    if (id === undefined) return Promise.resolve(undefined);
    const key = `${register}/${id}`;
    const known = read.get(key) ?? told(register, id);
    read.set(key, known);
    return known as Promise<RegisterRows[Name] | undefined>;
  };
  return async (register: WaitedOn, row: Row): Promise<Around> => {
    const named = row as { programme?: string; request?: string; contract?: string; provider?: string };
    const of = {
      programme: await rowOf('programmes', named.programme),
      request:
        register === 'contracts' || register === 'inquiries' ? await rowOf('requests', named.request) : undefined,
      provider: register === 'contracts' ? await rowOf('providers', named.provider) : undefined,
      contract:
        register === 'contracts'
          ? (row as RegisterRows['contracts'])
          : register === 'invoices' || register === 'credits'
            ? await rowOf('contracts', named.contract)
            : undefined,
    };
    const people = [actor, ...readModel.preparersOf(register, row)];
    const recusals = await Promise.all(people.map((person) => rowOf('recusals', person)));
    return {
      ...Object.fromEntries(Object.entries(of).filter(([, each]) => each !== undefined)),
      recusals: recusals.flatMap((each) => each ?? []),
    };
  };
};

/** What the rows of a batch say, in their order. */
const toldBatch = async ({ manager, rows }: Source, batch: readonly Found[]): Promise<readonly Row[]> => {
  const told = new Map<string, Row>();
  for (const register of WAITED_ON) {
    const own = batch.filter((each) => each.register === register);
    const said = await rows.tell(register, await finding(manager, own));
    own.forEach(({ id }, index) => told.set(`${register}/${id}`, said[index]!));
  }
  return batch.map(({ register, id }) => told.get(`${register}/${id}`)!);
};

/**
 * One page of what waits for a person, or waited in a state of the past: by the rows that have been left alone longest, over all
 * registers. Every row on which something may wait for one of the roles is looked at, page after page, so that nothing hides behind what
 * the person may not do.
 */
export const tasksPage = async (
  source: Source,
  person: Person,
  { command, limit = LIMIT_DEFAULT }: Omit<TaskQuery, 'cursor'>,
  after: TaskMark | undefined,
): Promise<TaskPage> => {
  const { manager, readModel, past } = source;
  const wanted = limitOf(limit);
  const around = aroundOf(source, person.actor);
  const ofTrust = person.roles.filter((role) => TRUST_ROLES.includes(role));
  const ofRegion = person.roles.filter((role) => !TRUST_ROLES.includes(role));
  const items: Task[] = [];
  let from: Mark = after?.mark ?? ['', 'contracts', '', 0];
  for (let lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += BATCH_ROWS) {
    const asked = [ofRegion, ofTrust, person.org, ...from.slice(0, 3)];
    const found = await (past === undefined
      ? manager.query<Found[]>(NOW, asked)
      : manager.query<Found[]>(THEN, [...asked, past.position]));
    const rows = await toldBatch(source, found);
    for (const [index, { register, id, updated_at: updatedAt }] of found.entries()) {
      const skipped = id === from[2] && register === from[1] && updatedAt === from[0] ? from[3] : 0;
      const row = rows[index]!;
      const tasks = readModel
        .tasksFor(person, register, row, await around(register, row))
        .filter((task) => command === undefined || task.command === command)
        .slice(skipped);
      const taken = tasks.slice(0, wanted - items.length);
      items.push(...taken);
      from = [updatedAt, register, id, skipped + taken.length];
      if (taken.length < tasks.length) return { items, next: cursorOf(from, past) };
    }
    if (found.length < BATCH_ROWS) return { items };
  }
  return { items, next: cursorOf(from, past) };
};
