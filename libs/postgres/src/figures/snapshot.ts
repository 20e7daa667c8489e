import type { ClientBase, QueryResultRow } from 'pg';
import type { Ask } from './as-of.js';

/** Asks over a client of `pg`. */
export const askClient =
  (client: Pick<ClientBase, 'query'>): Ask =>
  async <Row>(sql: string, values: readonly unknown[]) =>
    (await client.query<QueryResultRow>(sql, [...values])).rows as Row[];

/**
 * A rebuild switches the schema `read` by renaming it, under a lock that waits for readers. This one comes before the first SELECT,
 * which takes the snapshot, so no reader sees half of each.
 */
export const HOLD_SCHEMA = 'LOCK TABLE read.checkpoint IN ACCESS SHARE MODE';

/** All that the work asks is answered from one moment. The client must not be inside a transaction. */
export const inSnapshot = async <Result>(
  client: Pick<ClientBase, 'query'>,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> => {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${HOLD_SCHEMA}`);
  try {
    return await work(askClient(client));
  } finally {
    await client.query('COMMIT');
  }
};
