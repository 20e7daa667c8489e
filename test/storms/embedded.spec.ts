import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbedded } from '@spillrom/embedded';
import { killServer, query, removeScratch, scratchFolder } from '../../libs/embedded/src/testing/scratch.js';

const WRITERS = 16;
const ROUNDS = 8;

describe('the embedded PostgreSQL in a storm', () => {
  const scratch = scratchFolder();
  const dataFolder = join(scratch, 'data');
  const start = (): Promise<EmbeddedPostgres> => startEmbedded({ dataFolder, say: () => {} });
  const urlOf = (server: EmbeddedPostgres): string => server.connectionString('postgres', 'postgres');

  afterAll(() => removeScratch(scratch, [dataFolder]));

  /** Writes one row after another until the server dies. @returns the numbers whose commit was acknowledged */
  const write = async (url: string, writer: number, from: number): Promise<string[]> => {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    const acknowledged: string[] = [];
    try {
      await client.connect();
      for (let number = from; ; number++) {
        await client.query('INSERT INTO written VALUES ($1)', [`${writer}-${number}`]);
        acknowledged.push(`${writer}-${number}`);
      }
    } catch {
      return acknowledged;
    }
  };

  it('keeps every acknowledged commit, though it is killed again and again under load', async () => {
    const acknowledged: string[] = [];
    const setUp = await start();
    await query(urlOf(setUp), 'CREATE TABLE written (name text PRIMARY KEY)');
    await setUp.stop();
    for (let round = 0; round < ROUNDS; round++) {
      const server = await start();
      const writers = Array.from({ length: WRITERS }, (_, writer) => write(urlOf(server), writer, round * 1_000_000));
      await pause(300 + 100 * round);
      await killServer(dataFolder);
      acknowledged.push(...(await Promise.all(writers)).flat());
      await server.stop();
    }
    const server = await start();
    const stored = new Set(await query(urlOf(server), 'SELECT name FROM written'));
    await server.stop();
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * WRITERS);
    expect(acknowledged.filter((name) => !stored.has(name))).toEqual([]);
  });

  it('waits for orphans of a killed server, which still have its memory open', async () => {
    const server = await start();
    const client = new Client({ connectionString: urlOf(server) });
    client.on('error', () => {});
    await client.connect();
    // A loop that computes and never waits does not notice that its server is dead.
    const busy = client
      .query(`DO $$ BEGIN FOR i IN 1..150000000 LOOP NULL; END LOOP; END $$`)
      .then(() => 'finished')
      .catch(() => 'cut');
    await pause(200);
    let orphanEnded = false;
    void busy.then(() => (orphanEnded = true));
    await killServer(dataFolder);
    await server.stop();
    expect(orphanEnded).toBe(false);
    const again = await start();
    expect(orphanEnded).toBe(true);
    expect(await query(urlOf(again), 'SELECT 1')).toEqual([1]);
    await again.stop();
    expect(existsSync(join(dataFolder, 'cluster/postmaster.pid'))).toBe(false);
  });
});
