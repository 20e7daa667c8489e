import { DataSource } from 'typeorm';
import { CONNECT_MS, LastingClient } from '../libs/postgres/src/connection.js';
import { migrations } from './index.js';

// Any fixed number: two processes that start at once migrate one after the other, and the second finds nothing to do.
const LOCK = '7310589496247675745';

export interface MigrationLimits {
  /** How long a connection may take to open. */
  readonly connectMs: number;
  /** How long a statement, or another process that migrates, may take without a word. */
  readonly silenceMs: number;
}

const LIMITS: MigrationLimits = { connectMs: CONNECT_MS, silenceMs: 600_000 };

/** Brings the schema up to date. Safe from several processes at once; changes nothing when nothing is new. */
export const migrate = async (url: string, { connectMs, silenceMs }: MigrationLimits = LIMITS): Promise<void> => {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migrations',
    schema: 'house',
    connectTimeoutMS: connectMs,
    extra: { Client: LastingClient, silenceMs },
  });
  await source.initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.query(`SELECT pg_advisory_lock(${LOCK})`);
    await lock.query('CREATE SCHEMA IF NOT EXISTS house');
    await source.runMigrations({ transaction: 'each' });
    await lock.query(`SELECT pg_advisory_unlock(${LOCK})`);
  } finally {
    await lock.release();
    await source.destroy();
  }
};
