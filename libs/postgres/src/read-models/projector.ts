import { setTimeout as timer } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { ReadModel } from '@spillrom/read-models';
import type { EventStore, Position } from '@spillrom/event-sourcing';
import { openPool, withClient, type Connection } from '../connection.js';
import { OtherLog, type LeftOut, type Parked, type ProjectionName } from './checkpoint.js';
import { FiguresProjection } from './figures-projection.js';
import { RegistersProjection } from './registers-projection.js';
import { Run, type ProjectionState, type RunOptions } from './running.js';
import { Tables } from './tables.js';

export interface ProjectorOptions extends RunOptions {
  readonly connection: Connection;
  readonly readModel: ReadModel;
  /** How long the log may take to tell where it ends, when somebody asks how the projections are. By default 2 s. */
  readonly headMs?: number;
}

export interface ProjectionHealth {
  readonly name: ProjectionName;
  readonly state: ProjectionState;
  /** Absent while the tables have not been looked at. */
  readonly position?: Position;
  /** How far the log is ahead, in positions; absent while the log cannot be asked. */
  readonly lag?: bigint;
  readonly parked?: Parked;
  /** What it is troubled by at present: the database, the log, or the way to them. */
  readonly trouble?: string;
  /** What an operator decided to leave out. */
  readonly leftOut: readonly LeftOut[];
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
export const checkEngine = (engine: string, connection: Connection): Promise<void> =>
  withClient(connection, async (client) => {
    const { rows } = await client.query<{ engine: string }>(
      'SELECT engine FROM read.checkpoint WHERE engine <> $1 LIMIT 1',
      [engine],
    );
    if (rows[0] !== undefined) throw new OtherLog(rows[0].engine, engine);
  });

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
    this.#pool = openPool({ max: 2, ...options.connection });
    const tables = allTables('read', options);
    const run = (name: ProjectionName) => [name, new Run(name, tables[name], this.#pool, options)] as const;
    this.#runs = new Map([run('figures'), run('registers')]);
  }

  /** Answers within `headMs`, whatever the log does. */
  async health(): Promise<readonly ProjectionHealth[]> {
    const head = await this.#head();
    return [...this.#runs].map(([name, { state, at, trouble }]) => {
      const troubled = trouble === undefined ? {} : { trouble };
      if (at === undefined) return { name, state, ...troubled, leftOut: [] };
      const { position, parked, leftOut } = at;
      const lag = head === undefined ? {} : { lag: head === 'empty' ? 0n : BigInt(head.position) - BigInt(position) };
      return { name, state, position, ...lag, ...troubled, ...(parked === null ? {} : { parked }), leftOut };
    });
  }

  async #head(): Promise<Awaited<ReturnType<EventStore['head']>> | undefined> {
    const { store, headMs = 2_000 } = this.#options;
    const done = new AbortController();
    const late = timer(headMs, undefined, { signal: done.signal }).catch(() => undefined);
    const head = store.head().catch(() => undefined);
    void head.then(() => done.abort());
    return Promise.race([head, late]);
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
