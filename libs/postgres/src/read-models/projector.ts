import { Client, type ClientConfig, type Pool } from 'pg';
import type { ReadModel } from '@spillrom/read-models';
import type { Position } from '@spillrom/event-sourcing';
import { OtherLog, type Parked, type ProjectionName } from './checkpoint.js';
import { FiguresProjection } from './figures-projection.js';
import { RegistersProjection } from './registers-projection.js';
import { openPool, Run, type ProjectionState, type RunOptions } from './running.js';
import { Tables } from './tables.js';

export interface ProjectorOptions extends RunOptions {
  readonly connection: ClientConfig;
  readonly readModel: ReadModel;
}

export interface ProjectionHealth {
  readonly name: ProjectionName;
  readonly state: ProjectionState;
  /** Absent while the tables have not been looked at. */
  readonly position?: Position;
  /** How far the log is ahead, in positions; absent while the log cannot be asked. */
  readonly lag?: bigint;
  readonly parked?: Parked;
}

/** The tables of both projections. They share no row, so each has its own checkpoint, and one goes on when the other cannot. */
export const allTables = (
  schema: string,
  { readModel, engine }: Pick<ProjectorOptions, 'readModel' | 'engine'>,
): Readonly<Record<ProjectionName, Tables>> => ({
  figures: new Tables(schema, new FiguresProjection(schema, readModel), engine),
  registers: new Tables(schema, new RegistersProjection(schema, readModel), engine),
});

/**
 * Before positions of a log on this engine are compared with those of the read models.
 * @throws OtherLog
 */
export const checkEngine = async (engine: string, connection: ClientConfig): Promise<void> => {
  const client = new Client(connection);
  await client.connect();
  try {
    const { rows } = await client.query<{ engine: string }>(
      'SELECT engine FROM read.checkpoint WHERE engine <> $1 LIMIT 1',
      [engine],
    );
    if (rows[0] !== undefined) throw new OtherLog(rows[0].engine, engine);
  } finally {
    await client.end();
  }
};

/**
 * Keeps the read models up to the log. Any number of processes may run one: the checkpoints keep them apart, one works and the others
 * stand by.
 */
export class Projector {
  readonly #options: ProjectorOptions;
  readonly #pool: Pool;
  readonly #runs: ReadonlyMap<ProjectionName, Run>;
  #stopped: Promise<void> | undefined;

  constructor(options: ProjectorOptions) {
    this.#options = options;
    this.#pool = openPool(options.connection, 2);
    const tables = allTables('read', options);
    const run = (name: ProjectionName) => [name, new Run(name, tables[name], this.#pool, options)] as const;
    this.#runs = new Map([run('figures'), run('registers')]);
  }

  async health(): Promise<readonly ProjectionHealth[]> {
    const head = await this.#options.store.head().catch(() => undefined);
    return [...this.#runs].map(([name, { state, at }]) => {
      if (at === undefined) return { name, state };
      const { position, parked } = at;
      const lag = head === undefined ? {} : { lag: head === 'empty' ? 0n : BigInt(head.position) - BigInt(position) };
      return { name, state, position, ...lag, ...(parked === null ? {} : { parked }) };
    });
  }

  /** Ends after the pages in hand. */
  stop(): Promise<void> {
    return (this.#stopped ??= this.#stop());
  }

  async #stop(): Promise<void> {
    await Promise.all([...this.#runs.values()].map((run) => run.stop()));
    await this.#pool.end();
  }
}
