import { comparePositions, type EventStore, type Position } from '@spillrom/event-sourcing';
import type { ReadModel } from '@spillrom/read-models';
import { readSchema } from '../../../../migrations/read-schema.js';
import { withClient, type Connection } from '../connection.js';
import { loadCheckpoint, parkedInWords, type Checkpoint, type Parked, type ProjectionName } from './checkpoint.js';
import type { Client } from './projection.js';
import { allTables } from './projector.js';
import { isOfEvents, type Tables } from './tables.js';

export interface RebuildOptions {
  readonly connection: Connection;
  readonly store: EventStore;
  readonly readModel: ReadModel;
  /** Of the log. */
  readonly engine: string;
  readonly pageEvents?: number;
  readonly onProgress?: (position: Position) => void;
}

export class RebuildRunning extends Error {
  constructor() {
    super('another rebuild of the read models is running');
    this.name = 'RebuildRunning';
  }
}

/** The log holds an event that a read model cannot take. What was there before is there still. */
export class RebuildStopped extends Error {
  constructor(
    readonly projection: ProjectionName,
    readonly parked: Parked,
  ) {
    super(`${parkedInWords(projection, parked)}; the read models are unchanged`);
    this.name = 'RebuildStopped';
  }
}

const FRESH = 'read_fresh';
const FORMER = 'read_former';
const PROJECTIONS: readonly ProjectionName[] = ['figures', 'registers'];
/** Any fixed number: held while the read models are made again, and while it is decided what goes into them. */
const LOCK = '8241925034563113580';

/** @throws RebuildRunning */
export const lockRebuilds = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS taken`);
  if (rows[0]?.taken !== true) throw new RebuildRunning();
};

/** One projection's tables in the fresh schema, and the connection that fills them. */
interface Filling {
  readonly tables: Tables;
  readonly client: Client;
}

/**
 * Makes the read models again from the log, in a schema of their own, then puts that in the place of `read`. Whoever reads sees the
 * former until then and the new one from then on; projectors go on in the new one by themselves. A second rebuild at the same time is
 * refused; one that was broken off leaves `read` as it was, and the next clears up after it.
 * @throws RebuildRunning, RebuildStopped
 */
export const rebuild = (options: RebuildOptions): Promise<Position> =>
  withClient(options.connection, (client) =>
    withClient(options.connection, async (second) => {
      await lockRebuilds(client);
      await client.query(`DROP SCHEMA IF EXISTS ${FRESH} CASCADE; DROP SCHEMA IF EXISTS ${FORMER} CASCADE`);
      await client.query(readSchema(FRESH));
      const { figures, registers } = allTables(FRESH, options);
      const both = [
        { tables: figures, client },
        { tables: registers, client: second },
      ];
      await look(both);
      do await catchUp(both, options);
      while (!(await switchOver(client, both, options)));
      await client.query(`DROP SCHEMA ${FORMER} CASCADE`);
      return reachedBy(both);
    }),
  );

const look = async (both: readonly Filling[]): Promise<void> => {
  for (const { tables, client } of both) await tables.look(client);
};

/** Both stand at the same place between two pages. */
const reachedBy = ([one]: readonly Filling[]): Position => one!.tables.at!.position;

/** To the end of the log as it now is; the next page is read while this one is written. */
const catchUp = async (both: readonly Filling[], options: RebuildOptions): Promise<void> => {
  const { store, pageEvents = 4096, onProgress } = options;
  let page = await store.readAll(reachedBy(both), pageEvents);
  while (page.events.length > 0) {
    const { events, next, end } = page;
    const following = end ? undefined : store.readAll(next, pageEvents);
    const poisons = await settle(
      both.map(({ tables, client }) => tables.move(client, { events, next, end })),
      following,
    );
    for (const [index, poison] of poisons.entries()) {
      if (poison !== undefined) throw new RebuildStopped(PROJECTIONS[index]!, poison.parked);
    }
    onProgress?.(next);
    if (following === undefined) return;
    page = await following;
  }
};

/** When all have ended, so that nothing is still written or read when the first error is thrown. */
const settle = async <Each>(works: readonly Promise<Each>[], beside: Promise<unknown> | undefined): Promise<Each[]> => {
  await Promise.allSettled([...works, beside]);
  return Promise.all(works);
};

/** Few enough events that those who wait for the switch do not notice. */
const REMAINDER_EVENTS = 512;

/**
 * Under a lock that waits for those who read or write `read` and lets no new ones in: takes what was projected meanwhile and changes
 * the names. Gives up when there is too much of it, so that nobody waits for long.
 */
const switchOver = async (
  client: Client,
  both: readonly Filling[],
  { store, engine }: RebuildOptions,
): Promise<boolean> => {
  await client.query('BEGIN; LOCK TABLE read.checkpoint IN ACCESS EXCLUSIVE MODE');
  try {
    const former: Checkpoint[] = [];
    for (const name of PROJECTIONS) former.push(await loadCheckpoint(client, 'read', name));
    // Positions of another engine's log cannot be compared: then the end of this one is where to be.
    // Nor can those beyond its end, which are of another log or of an end that this one has lost.
    const head = await store.head();
    const isOfThisLog = ({ engine: made, position }: Checkpoint): boolean =>
      made === engine && head !== 'empty' && comparePositions(position, head.position) <= 0;
    const sameLog = former.filter(isOfThisLog);
    const hasReached = (): boolean => sameLog.every(({ position }) => comparePositions(position, reachedBy(both)) <= 0);
    if (!hasReached()) {
      const page = await store.readAll(reachedBy(both), REMAINDER_EVENTS);
      for (const { tables } of both) await tables.moveWithin(client, page);
    }
    if (!hasReached()) {
      await client.query('ROLLBACK');
      await look(both);
      return false;
    }
    const generation = former.map((each) => BigInt(each.generation)).reduce((a, b) => (a > b ? a : b)) + 1n;
    await client.query(`UPDATE ${FRESH}.checkpoint SET generation = ${generation}`);
    await client.query(`ALTER SCHEMA read RENAME TO ${FORMER}; ALTER SCHEMA ${FRESH} RENAME TO read`);
    await client.query('COMMIT');
    return true;
  } catch (error) {
    await client.query('ROLLBACK');
    if (!isOfEvents(error)) throw error;
    // Which event it is, the next page tells, outside the lock.
    await look(both);
    return false;
  }
};
