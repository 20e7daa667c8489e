import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { FreshDatabase } from '@spillrom/embedded/testing';
import type { Commit } from '@spillrom/event-sourcing';
import { commitOf } from '@spillrom/event-sourcing/testing';
import { instantOf } from '@spillrom/kernel';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { Client } from 'pg';
import { migratedDatabase } from '../../migrations/testing/migrated-database.js';
import { runSource } from '../e2e/testing/api-process.js';

const COMMITS = 500;
const STOOD = 100;

const commits: readonly Commit[] = Array.from({ length: COMMITS }, (_, number) => ({
  ...commitOf(`killed ${number}`, { [`a-${number % 7}`]: Math.floor(number / 7) - 1 }),
  recordedAt: instantOf(Date.UTC(2022, 10, 12) + number),
}));

const APPEND_LOCK = 'BEGIN; LOCK TABLE log.append_turn IN EXCLUSIVE MODE';
const APPEND_UNLOCK = 'COMMIT';
const WAITING_APPEND = `SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
  WHERE d.datname = current_database() AND relation = 'log.append_turn'::regclass AND NOT granted`;

describe('a copy that is killed', () => {
  const databases: FreshDatabase[] = [];
  const logWith = async (first: readonly Commit[]): Promise<string> => {
    const database = await migratedDatabase('killed');
    databases.push(database);
    const url = database.connectionString();
    const store = new PostgresEventStore({ connection: { connectionString: url }, importing: true });
    const [head, ...others] = first;
    await store.append([head!, ...others]);
    await store.close();
    return url;
  };

  afterAll(async () => {
    for (const database of databases) await database.drop();
  });

  it('is taken up by the same command, whatever became of the chain that was under way', async () => {
    const [from, to] = [await logWith(commits), await logWith(commits.slice(0, STOOD))];
    const copy = () => runSource('apps/audit/src/main.ts', ['copy-log', '--from', from, '--to', to, '--json'], {});
    const target = new Client({ connectionString: to });
    await target.connect();
    await target.query(APPEND_LOCK);
    const killed = copy();
    while ((await target.query(WAITING_APPEND)).rowCount === 0) await pause(5);
    killed.child.kill('SIGKILL');
    await once(killed.child, 'close');
    expect(killed.written()).toBe('');
    await target.query(APPEND_UNLOCK);
    await target.end();

    const again = copy();
    const [code] = (await once(again.child, 'close')) as [number];
    const report = JSON.parse(again.written()) as { held: number; copied: { commits: number } };
    expect(report).toMatchObject({ equal: true, commits: COMMITS, events: COMMITS, unlike: null, stopped: null });
    expect([STOOD, STOOD + 64]).toContain(report.held);
    expect(report.copied.commits).toBe(COMMITS - report.held);
    expect(code).toBe(0);
  });
});
