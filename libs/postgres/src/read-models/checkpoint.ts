import type { ClientBase } from 'pg';
import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';

export type ProjectionName = 'figures' | 'registers';

/** Why a projection stands still: an event that it could not take, and what was wrong. */
export interface Parked {
  readonly position: Position;
  readonly event: string;
  readonly type: string;
  readonly reason: string;
}

/** How far a projection has come. */
export interface Checkpoint {
  readonly position: Position;
  /** Rises when a rebuild takes the place of the tables: what was remembered of them then counts no more. */
  readonly generation: string;
  /** The latest recorded time at or before the position. */
  readonly knownAt: Instant | null;
  readonly parked: Parked | null;
  /** The engine of the log that it counts positions of; nothing before the first. */
  readonly engine: string | null;
}

/** The read models were made from a log on another engine, whose positions mean nothing here. */
export class OtherLog extends Error {
  constructor(made: string, here: string) {
    super(
      `The read models were made from a log on ${made}, and the log is on ${here} now. If it is the same log, copied, run: npm run rebuild`,
    );
    this.name = 'OtherLog';
  }
}

/** Somebody else has moved the checkpoint: what was worked out on it must not be written. */
export class Overtaken extends Error {
  constructor(name: ProjectionName, at: Position) {
    super(`${name}: another process has moved the checkpoint from ${at}`);
    this.name = 'Overtaken';
  }
}

/** An event that the read model cannot take: a fault of the program or of the log, which no second try mends. */
export class PoisonEvent extends Error {
  constructor(
    readonly stored: StoredEvent,
    cause: unknown,
  ) {
    super(cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause), { cause });
    this.name = 'PoisonEvent';
  }
}

export const parkedBy = ({ stored, message }: PoisonEvent): Parked => ({
  position: stored.position,
  event: stored.id,
  type: stored.type,
  reason: message,
});

type Client = Pick<ClientBase, 'query'>;

interface CheckpointRow {
  readonly position: Position;
  readonly generation: string;
  readonly known_at: Instant | null;
  readonly parked: string | null;
  readonly engine: string | null;
}

export const loadCheckpoint = async (client: Client, schema: string, name: ProjectionName): Promise<Checkpoint> => {
  const { rows } = await client.query<CheckpointRow>(
    `SELECT position, generation, parked, engine,
            to_char(known_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS known_at
       FROM ${schema}.checkpoint WHERE name = $1`,
    [name],
  );
  const [row] = rows;
  if (row === undefined) throw new Error(`no checkpoint of ${name} in ${schema}`);
  const { position, generation, known_at: knownAt, parked, engine } = row;
  return { position, generation, knownAt, engine, parked: parked === null ? null : (JSON.parse(parked) as Parked) };
};

/**
 * Moves a checkpoint from where it was loaded, as part of the transaction that writes the rows. The row's lock makes a second process
 * wait for the first, and then lose.
 * @throws Overtaken
 */
export const moveCheckpoint = async (
  client: Client,
  schema: string,
  name: ProjectionName,
  from: Checkpoint,
  to: Omit<Checkpoint, 'generation'>,
): Promise<void> => {
  const { rowCount } = await client.query({
    name: `move ${schema}`,
    text: `UPDATE ${schema}.checkpoint SET position = $4::bigint, known_at = $5::timestamptz, parked = $6, engine = $7
            WHERE name = $1 AND position = $2::bigint AND generation = $3::bigint`,
    values: [
      ...[name, from.position, from.generation],
      ...[to.position, to.knownAt, to.parked && JSON.stringify(to.parked), to.engine],
    ],
  });
  if (rowCount !== 1) throw new Overtaken(name, from.position);
};
