import { DataSource, type EntityManager } from 'typeorm';
import { START, type Position } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import { HOLD_SCHEMA, type Ask } from '@spillrom/postgres/figures';
import { CONNECT_MS, LastingClient } from '../connection.js';
import { faultOf } from '../fault.js';
import type { Parked, ProjectionName } from './checkpoint.js';
import { QueryRefused } from './register-cursor.js';
import { entities, versions } from './register-entities.js';
import { ReadModelBehind, ReadModelParked, ReadModelUnavailable, waitUntil, type Reached } from './waiting.js';

export interface SnapshotsOptions {
  readonly url: string;
  /** How long a read waits for the position it asks for. */
  readonly waitMs?: number;
  readonly connectionsMax?: number;
  /** After so long without an answer of the database a read is given up. By default 10 s. */
  readonly readMs?: number;
  /** How long a connection may take to open. By default 5 s. */
  readonly connectMs?: number;
}

const READ_MS = 10_000;

/** Reads of the tables of the read models, each in one snapshot. */
export class Snapshots {
  private constructor(
    private readonly source: DataSource,
    private readonly waitMs: number,
    private readonly readMs: number,
  ) {}

  static async open(options: SnapshotsOptions): Promise<Snapshots> {
    const { url, connectionsMax = 10, connectMs = CONNECT_MS, readMs = READ_MS, waitMs = 5_000 } = options;
    const source = new DataSource({
      type: 'postgres',
      url,
      entities: [...Object.values(entities), ...Object.values(versions)],
      poolSize: connectionsMax,
      connectTimeoutMS: connectMs,
      extra: { Client: LastingClient, silenceMs: readMs },
    });
    await source.initialize();
    return new Snapshots(source, waitMs, readMs);
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }

  /** How far each projection has come, and what it stands still before. */
  async reached(): Promise<Readonly<Record<ProjectionName, Reached>>> {
    const { manager } = this.source;
    const [figures, registers] = [await reachedBy(manager, 'figures'), await reachedBy(manager, 'registers')];
    return { figures, registers };
  }

  /** @throws ReadModelBehind, ReadModelParked, ReadModelUnavailable */
  async read<Answer>(
    of: ProjectionName,
    minPosition: Position | undefined,
    work: (manager: EntityManager, position: Position) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      if (minPosition !== undefined && minPosition !== START) {
        await waitUntil(minPosition, of, () => reachedBy(this.source.manager, of), this.waitMs);
      }
      return await this.source.transaction('REPEATABLE READ', async (manager) => {
        await manager.query(`SET LOCAL statement_timeout = ${this.readMs}; ${HOLD_SCHEMA}`);
        return work(manager, (await reachedBy(manager, of)).position);
      });
    } catch (error) {
      throw isOfConnection(error) ? new ReadModelUnavailable(error) : error;
    }
  }
}

const isOfConnection = (error: unknown): boolean => {
  const isOurs = error instanceof ReadModelBehind || error instanceof ReadModelParked || error instanceof QueryRefused;
  return !isOurs && faultOf(error) === 'connection';
};

export const asked =
  (manager: EntityManager): Ask =>
  <Row>(sql: string, values: readonly unknown[]) =>
    manager.query<Row[]>(sql, [...values]);

const REACHED = `
SELECT position::text, to_char(known_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS known_at, parked
  FROM read.checkpoint WHERE name = $1`;

const reachedBy = async (manager: EntityManager, of: ProjectionName): Promise<Reached> => {
  const [row] = await manager.query<{ position: Position; known_at: Instant | null; parked: string | null }[]>(
    REACHED,
    [of],
  );
  if (row === undefined) throw new Error(`no checkpoint of ${of}`);
  const { position, known_at: knownAt, parked } = row;
  return { position, knownAt, parked: parked === null ? null : (JSON.parse(parked) as Parked) };
};
