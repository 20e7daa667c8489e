import { Client, type ClientConfig } from 'pg';
import { comparePositions, type EventStore, type Position } from '@spillrom/event-sourcing';
import type { ReadModel } from '@spillrom/read-models';
import { readSchema } from '../../../../migrations/read-schema.js';
import { loadCheckpoint, type ProjectionName } from './checkpoint.js';
import { allTables } from './projector.js';
import type { Tables } from './tables.js';

export interface RebuildOptions {
  readonly connection: ClientConfig;
  readonly store: EventStore;
  readonly readModel: ReadModel;
  readonly pageEvents?: number;
  readonly onProgress?: (position: Position) => void;
}

export class RebuildRunning extends Error {
  constructor() {
    super('another rebuild of the read models is running');
    this.name = 'RebuildRunning';
  }
}

const FRESH = 'read_fresh';
const FORMER = 'read_former';
const PROJECTIONS: readonly ProjectionName[] = ['figures', 'registers'];
/** Any fixed number. */
const LOCK = '8241925034563113580';

const within = async <Result>(connection: ClientConfig, work: (client: Client) => Promise<Result>): Promise<Result> => {
  const client = new Client(connection);
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

type AllTables = Readonly<Record<ProjectionName, Tables>>;

/**
 * Makes the read models again from the log, in a schema of their own, then puts that in the place of `read`. Whoever reads sees the
 * former until then and the new one from then on; projectors go on in the new one by themselves. A second rebuild at the same time is
 * refused; one that was broken off leaves `read` as it was, and the next clears up after it.
 * @throws RebuildRunning, or PoisonEvent when the log holds an event that the read models cannot take
 */
export const rebuild = (options: RebuildOptions): Promise<Position> =>
  within(options.connection, async (client) => {
    const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`);
    if (rows[0]?.taken !== true) throw new RebuildRunning();
    await client.query(`DROP SCHEMA IF EXISTS ${FRESH} CASCADE; DROP SCHEMA IF EXISTS ${FORMER} CASCADE`);
    await client.query(readSchema(FRESH));
    const tables = allTables(FRESH, options.readModel);
    for (const name of PROJECTIONS) await tables[name].look(client);
    let position = await catchUp(client, tables, options);
    while (!(await switchOver(client, tables, options))) position = await catchUp(client, tables, options);
    await client.query(`DROP SCHEMA ${FORMER} CASCADE`);
    return position;
  });

/** To the end of the log as it now is. */
const catchUp = async (client: Client, tables: AllTables, options: RebuildOptions): Promise<Position> => {
  const { store, pageEvents = 4096, onProgress } = options;
  for (;;) {
    const after = tables.figures.at!.position;
    const page = await store.readAll(after, pageEvents);
    if (page.events.length === 0) return after;
    for (const name of PROJECTIONS) {
      const poison = await tables[name].move(client, page);
      if (poison !== undefined) throw poison;
    }
    onProgress?.(page.next);
    if (page.end) return page.next;
  }
};

/** Few enough events that those who wait for the switch do not notice. */
const REMAINDER_EVENTS = 512;

/**
 * Under a lock that waits for those who read or write `read` and lets no new ones in: takes what was projected meanwhile and changes
 * the names. Gives up when there is too much of it, so that nobody waits for long.
 */
const switchOver = async (client: Client, tables: AllTables, { store }: RebuildOptions): Promise<boolean> => {
  await client.query('BEGIN; LOCK TABLE read.checkpoint IN ACCESS EXCLUSIVE MODE');
  try {
    const former = await Promise.all(PROJECTIONS.map((name) => loadCheckpoint(client, 'read', name)));
    const reached = (): boolean =>
      former.every(({ position }) => comparePositions(position, tables.figures.at!.position) <= 0);
    if (!reached()) {
      const page = await store.readAll(tables.figures.at!.position, REMAINDER_EVENTS);
      for (const name of PROJECTIONS) await tables[name].moveWithin(client, page);
    }
    if (!reached()) {
      await client.query('ROLLBACK');
      for (const name of PROJECTIONS) await tables[name].look(client);
      return false;
    }
    const generation = former.map((each) => BigInt(each.generation)).reduce((a, b) => (a > b ? a : b)) + 1n;
    await client.query(`UPDATE ${FRESH}.checkpoint SET generation = ${generation}`);
    await client.query(`ALTER SCHEMA read RENAME TO ${FORMER}; ALTER SCHEMA ${FRESH} RENAME TO read`);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
};
