import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { freshDatabase, type FreshDatabase } from '@spillrom/embedded/testing';
import { migrations } from '../../migrations/index.js';
import { migrate } from '../../migrations/migrate.js';

const ready = async () => {
  const child = fork(join(__dirname, 'migrate-process.ts'), {
    execArgv: ['-r', join(__dirname, '..', 'run-typescript.js')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const exit = once(child, 'exit');
  await once(child, 'message');
  return { begin: (url: string) => child.send(url), ended: exit.then(([code]) => code as number) };
};

describe('the migrations', () => {
  let database: FreshDatabase;

  const done = async (): Promise<readonly string[]> => {
    const client = new Client({ connectionString: database.connectionString() });
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM house.migrations ORDER BY id');
    await client.end();
    return rows.map(({ name }) => name);
  };
  const names = migrations.map(({ name }) => name);

  beforeEach(async () => {
    database = await freshDatabase('migrations');
  });
  afterEach(() => database.drop());

  it('are run once, in order, and not again', async () => {
    await migrate(database.connectionString());
    expect(await done()).toEqual(names);
    await migrate(database.connectionString());
    expect(await done()).toEqual(names);
  });

  it('are run once by two processes that begin at the same moment', async () => {
    const processes = await Promise.all([ready(), ready()]);
    for (const each of processes) each.begin(database.connectionString());
    expect(await Promise.all(processes.map(({ ended }) => ended))).toEqual([0, 0]);
    expect(await done()).toEqual(names);
  });
});
