import { join } from 'node:path';
import { freshDatabase, testCluster } from './index.js';
import { query } from './scratch.js';

describe('the PostgreSQL of a test run', () => {
  const runFolder = process.env['SPILLROM_TEST_RUN']!;

  it('is one server for all who ask, in the folder of this run', async () => {
    const [one, other] = await Promise.all([testCluster(), testCluster()]);
    expect(one).toBe(other);
    expect(await query(one.connectionString('postgres', 'postgres'), 'SHOW unix_socket_directories')).toEqual([
      join(runFolder, 'socket'),
    ]);
  });

  it('has a database for each who asks, empty and under its own name', async () => {
    const [one, other] = [await freshDatabase('story'), await freshDatabase('story')];
    await query(one.connectionString(), 'CREATE TABLE mine AS SELECT 1 AS fact');
    expect(one.name).toMatch(/^story_[0-9a-f]{12}$/);
    expect(await query(other.connectionString(), `SELECT current_database(), to_regclass('mine')`)).toEqual([
      other.name,
      null,
    ]);
    await one.drop();
    await one.drop();
    await expect(query(one.connectionString(), 'SELECT 1')).rejects.toThrow(`database "${one.name}" does not exist`);
    await other.drop();
  });
});
