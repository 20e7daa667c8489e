import { DataSource } from 'typeorm';
import { migrations } from './index.js';

// Any fixed number: two processes that start at once migrate one after the other, and the second finds nothing to do.
const LOCK = '7310589496247675745';

/** Brings the schema up to date. Safe from several processes at once; changes nothing when nothing is new. */
export const migrate = async (url: string): Promise<void> => {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTableName: 'migrations',
    schema: 'house',
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
