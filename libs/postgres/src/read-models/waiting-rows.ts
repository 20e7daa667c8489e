import type { EntityManager } from 'typeorm';
import { TRUST_ROLES } from '@spillrom/kernel';
import type { Around, Person, ReadModel, RegisterName, RegisterRows, Row, Task } from '@spillrom/read-models';
import { QueryRefused } from './register-cursor.js';
import { LIMIT_DEFAULT, LIMIT_MAX, getRow } from './register-query.js';

/** Registers on whose rows something can wait; decisions are of no trust. */
const WAITED_ON = [
  'contracts',
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

interface Found {
  readonly register: WaitedOn;
  readonly id: string;
  readonly updated_at: string;
  readonly row: string;
}

/** A row, and how many of its tasks have been shown. A row that changes goes to the end, so that no task is ever passed over. */
type Mark = readonly [updatedAt: string, register: WaitedOn, id: string, shown: number];

const writeCursor = (mark: Mark): string => Buffer.from(JSON.stringify(mark)).toString('base64url');

const isMark = (mark: unknown): mark is Mark => {
  if (!Array.isArray(mark) || mark.length !== 4) return false;
  const [updatedAt, register, id, shown] = mark as readonly unknown[];
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

const readCursor = (cursor: string): Mark => {
  let mark: unknown;
  try {
    mark = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    mark = undefined;
  }
  if (!isMark(mark)) throw new QueryRefused('cursor', 'cursor must be `next` of the page before, of the same list');
  return mark;
};

/** `$1`: roles of the region; `$2`: roles of a trust, `$3`: which; `$4`–`$6`: the row from which on. */
const SELECT = `SELECT register, id, updated_at, row FROM (${WAITED_ON.map(
  (register) => `SELECT '${register}' AS register, id, updated_at, row FROM read.${register}
    WHERE waiting && $1::text[]${register === 'decisions' ? '' : ' OR (waiting && $2::text[] AND trust = $3::text)'}`,
).join(' UNION ALL ')}) AS w
  WHERE $3::text IS NOT NULL AND (updated_at, register, id) >= ($4::text, $5::text, $6::text)
  ORDER BY updated_at, register, id LIMIT ${BATCH_ROWS}`;

/** The rows around, each read once. */
const aroundOf = (manager: EntityManager, readModel: Pick<ReadModel, 'preparersOf'>, actor: string) => {
  const read = new Map<string, Promise<unknown>>();
  const rowOf = <Name extends RegisterName>(
    register: Name,
    id: string | undefined,
  ): Promise<RegisterRows[Name] | undefined> => {
    if (id === undefined) return Promise.resolve(undefined);
    const key = `${register}/${id}`;
    const known = read.get(key) ?? getRow(manager, register, id);
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
          : register === 'invoices'
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

const limitOf = (limit: number): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > LIMIT_MAX) {
    throw new QueryRefused('limit', `a page holds 1 to ${LIMIT_MAX}`);
  }
  return limit;
};

/**
 * One page of what waits for a person: by the rows that have been left alone longest, over all registers. Every row on which something
 * may wait for one of the roles is looked at, page after page, so that nothing hides behind what the person may not do.
 */
export const tasksPage = async (
  manager: EntityManager,
  readModel: Pick<ReadModel, 'tasksFor' | 'preparersOf'>,
  person: Person,
  { command, limit = LIMIT_DEFAULT, cursor }: TaskQuery,
): Promise<TaskPage> => {
  const wanted = limitOf(limit);
  const around = aroundOf(manager, readModel, person.actor);
  const ofTrust = person.roles.filter((role) => TRUST_ROLES.includes(role));
  const ofRegion = person.roles.filter((role) => !TRUST_ROLES.includes(role));
  const items: Task[] = [];
  let from: Mark = cursor === undefined ? ['', 'contracts', '', 0] : readCursor(cursor);
  for (let lookedAt = 0; lookedAt < LOOKED_AT_MAX; lookedAt += BATCH_ROWS) {
    const found = await manager.query<Found[]>(SELECT, [ofRegion, ofTrust, person.org, ...from.slice(0, 3)]);
    for (const { register, id, updated_at: updatedAt, row: text } of found) {
      const skipped = id === from[2] && register === from[1] && updatedAt === from[0] ? from[3] : 0;
      const row = JSON.parse(text) as Row;
      const tasks = readModel
        .tasksFor(person, register, row, await around(register, row))
        .filter((task) => command === undefined || task.command === command)
        .slice(skipped);
      const taken = tasks.slice(0, wanted - items.length);
      items.push(...taken);
      from = [updatedAt, register, id, skipped + taken.length];
      if (taken.length < tasks.length) return { items, next: writeCursor(from) };
    }
    if (found.length < BATCH_ROWS) return { items };
  }
  return { items, next: writeCursor(from) };
};
