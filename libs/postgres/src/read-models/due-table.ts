import type { EntityManager } from 'typeorm';
import type { Instant } from '@spillrom/kernel';
import type { Due, RegisterName } from '@spillrom/read-models';
import type { Client } from './projection.js';

/** Something that falls due, and the version of the stream that says so. */
export type DueRow = Due & { readonly version: number };

/** What falls due for a row, as it now stands, in the place of what was said before. */
export interface DueOfRow {
  readonly id: string;
  readonly due: readonly Due[];
  readonly version: number;
}

/** Writes what falls due for rows of one register. */
export const writeDue = async (
  client: Client,
  schema: string,
  register: RegisterName,
  rows: readonly DueOfRow[],
): Promise<void> => {
  await client.query({
    name: `due gone ${schema}`,
    text: `DELETE FROM ${schema}.due WHERE register = $1 AND id = ANY ($2::text[])`,
    values: [register, rows.map(({ id }) => id)],
  });
  const all = rows.flatMap(({ id, due, version }) => due.map((each) => ({ ...each, id, version })));
  if (all.length === 0) return;
  await client.query({
    name: `due ${schema}`,
    text: `INSERT INTO ${schema}.due (register, id, command, target, due_at, version)
      SELECT $1, n.* FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[]) AS n`,
    values: [
      register,
      all.map(({ id }) => id),
      all.map(({ command }) => command),
      all.map(({ target }) => JSON.stringify(target)),
      all.map(({ at }) => at),
      all.map(({ version }) => version),
    ],
  });
};

interface Stored {
  readonly command: Due['command'];
  readonly target: string;
  readonly due_at: Instant;
  readonly version: string;
}

/** What is due at a moment, in the order in which it is to be done. */
export const readDue = async (manager: EntityManager, upTo: Instant, limit: number): Promise<readonly DueRow[]> => {
  const rows = await manager.query<Stored[]>(
    `SELECT command, target, due_at, version::text FROM read.due WHERE due_at <= $1
      ORDER BY due_at, command, target LIMIT $2`,
    [upTo, limit],
  );
  return rows.map(({ command, target, due_at: at, version }) => ({
    ...{ command, at, version: Number(version) },
    target: JSON.parse(target) as Due['target'],
  }));
};
