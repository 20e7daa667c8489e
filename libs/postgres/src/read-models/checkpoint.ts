import type { ClientBase } from 'pg';
import type { Position, StoredEvent, StreamName } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import { wordsOf } from '../fault.js';

export type ProjectionName = 'figures' | 'registers';

/** Why a projection stands still: an event that it could not take, and what was wrong. */
export interface Parked {
  readonly position: Position;
  /** Its id. */
  readonly event: string;
  readonly type: string;
  /** Its stream, if it is the first event in it. */
  readonly begins?: StreamName;
  /** Without anything of what the event says. */
  readonly reason: string;
}

/** An event that a projection does not take because an operator decided so. */
export interface LeftOut {
  readonly position: Position;
  readonly event: string;
  readonly type: string;
  /** The stream that is left out with it, since the event was the first in it and nothing else can be told without that. */
  readonly stream?: StreamName;
  readonly reason: string;
  readonly by: string;
  readonly at: Instant;
}

/** How far a projection has come. */
export interface Checkpoint {
  readonly position: Position;
  /** Rises when a rebuild takes the place of the tables: what was remembered of them then counts no more. */
  readonly generation: string;
  /** The latest recorded time at or before the position. */
  readonly knownAt: Instant | null;
  readonly parked: Parked | null;
  /** In the order of the log; kept apart from the tables, so a rebuild keeps to it as well. */
  readonly leftOut: readonly LeftOut[];
  /** The engine of the log that it counts positions of; nothing before the first. */
  readonly engine: string | null;
}

/** The read models were made from a log on another engine, whose positions mean nothing here. */
export class OtherLog extends Error {
  constructor(made: string, here: string) {
    super(
      `The read models were made from a log on ${made}, but the log is now on ${here}. If it is a copy of the same log, run: npm run rebuild`,
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
  readonly parked: Parked;

  constructor({ position, id, type, stream, version }: StoredEvent, cause: unknown) {
    const reason = wordsOf(cause);
    super(reason, { cause });
    this.name = 'PoisonEvent';
    this.parked = { position, event: id, type, ...(version === 0 && { begins: stream }), reason };
  }
}

/** In words, for a person: which projection stands still at which event, and why. */
export const parkedInWords = (name: ProjectionName, { position, event, type, reason }: Parked): string =>
  `the projection ${name} cannot store event ${event} (${type}) at position ${position}: ${reason}`;

type Client = Pick<ClientBase, 'query'>;

interface CheckpointRow {
  readonly position: Position;
  readonly generation: string;
  readonly known_at: Instant | null;
  readonly parked: string | null;
  readonly engine: string | null;
  readonly left_out: string;
}

// One statement, so that a decision and the lifting of the parking, which are one transaction, are seen together.
const LOAD = (schema: string): string => `
SELECT position, generation, parked, engine,
       to_char(known_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS known_at,
       (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('position', position::text, 'event', event, 'type', type,
                               'stream', stream, 'reason', reason, 'by', decided_by, 'at', decided_at)) ORDER BY position), '[]')
          FROM projections.left_out WHERE projection = $1)::text AS left_out
  FROM ${schema}.checkpoint WHERE name = $1`;

export const loadCheckpoint = async (client: Client, schema: string, name: ProjectionName): Promise<Checkpoint> => {
  const { rows } = await client.query<CheckpointRow>(LOAD(schema), [name]);
  const [row] = rows;
  if (row === undefined) throw new Error(`no checkpoint of ${name} in ${schema}`);
  const { position, generation, known_at: knownAt, parked, engine } = row;
  return {
    ...{ position, generation, knownAt, engine },
    parked: parked === null ? null : (JSON.parse(parked) as Parked),
    leftOut: JSON.parse(row.left_out) as readonly LeftOut[],
  };
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
  to: Omit<Checkpoint, 'generation' | 'leftOut'>,
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
