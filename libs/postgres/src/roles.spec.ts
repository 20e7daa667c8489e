import { Client, type QueryResult } from 'pg';
import { freshDatabase, testCluster, type FreshDatabase } from '@spillrom/embedded/testing';
import { migrate } from '../../../migrations/migrate.js';
import { createRoles, grantToRoles, ROLES, type Role } from './roles.js';

const ACTIONS = {
  select: 'SELECT FROM log.feed',
  insert: 'INSERT INTO log.events SELECT * FROM log.events LIMIT 0',
  update: "UPDATE log.events SET data = '{}'",
  delete: 'DELETE FROM log.events',
  truncate: 'TRUNCATE log.events',
  unguard: 'ALTER TABLE log.events DISABLE TRIGGER ALL',
  head: 'SELECT * FROM log.head()',
  append:
    "SELECT * FROM log.append(false, '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}', '{}')",
  'make a schema': 'CREATE SCHEMA made; DROP SCHEMA made',
} as const;

describe('the roles', () => {
  let database: FreshDatabase;

  const run = async (role: Role | 'postgres', ...statements: readonly string[]): Promise<QueryResult> => {
    const client = new Client({ connectionString: database.connectionString(role) });
    await client.connect();
    try {
      for (const statement of statements.slice(0, -1)) await client.query(statement);
      return await client.query(statements.at(-1)!);
    } finally {
      await client.end();
    }
  };
  const prepare = async (): Promise<void> => {
    const { passwords } = await testCluster();
    await createRoles({ connectionString: database.connectionString() }, passwords);
    await migrate(database.connectionString('spillrom_migrator'));
    await grantToRoles({ connectionString: database.connectionString('spillrom_migrator') });
  };

  beforeAll(async () => {
    database = await freshDatabase('roles');
    await prepare();
    await run(
      'postgres',
      `INSERT INTO log.events VALUES (1, gen_random_uuid(), 'contract-1', 0, 'ContractNoted', 1, now(), '{}', '{}', gen_random_uuid(), 0, 1)`,
    );
  });
  afterAll(() => database.drop());

  it.each<[Role, readonly (keyof typeof ACTIONS)[]]>([
    ['spillrom_writer', ['select', 'head', 'append']],
    ['spillrom_projector', ['select', 'head', 'make a schema']],
    ['spillrom_auditor', ['select', 'head']],
  ])('let %s do %j and nothing else', async (role, allowed) => {
    const done: string[] = [];
    for (const [action, sql] of Object.entries(ACTIONS)) {
      await run(role, sql).then(
        () => done.push(action),
        (error: unknown) => expect(error).toMatchObject({ code: '42501' }),
      );
    }
    expect(done).toEqual(allowed);
  });

  it.each(['update', 'delete', 'truncate'] as const)(
    'do not matter for %s, which the log refuses to its owner and to a superuser that plays the replica',
    async (action) => {
      const refusal = { message: expect.stringContaining('append-only') };
      await expect(run('spillrom_migrator', ACTIONS[action])).rejects.toMatchObject(refusal);
      const replica = 'SET session_replication_role = replica';
      await expect(run('postgres', replica, ACTIONS[action])).rejects.toMatchObject(refusal);
    },
  );

  it('let the projector fill the schemas of the read models, whoever made them, and the auditor read them', async () => {
    await run('spillrom_migrator', 'CREATE SCHEMA by_migration', 'CREATE TABLE by_migration.rows (n int)');
    await grantToRoles({ connectionString: database.connectionString('spillrom_migrator') });
    await run('spillrom_projector', 'CREATE SCHEMA rebuilt', 'CREATE TABLE rebuilt.rows (n int)');
    for (const schema of ['by_migration', 'rebuilt']) {
      await run('spillrom_projector', `INSERT INTO ${schema}.rows VALUES (1)`);
      expect((await run('spillrom_auditor', `SELECT n FROM ${schema}.rows`)).rows).toEqual([{ n: 1 }]);
      await expect(run('spillrom_auditor', `INSERT INTO ${schema}.rows VALUES (2)`)).rejects.toThrow('denied');
      await expect(run('spillrom_writer', `SELECT n FROM ${schema}.rows`)).rejects.toThrow('denied');
    }
  });

  it('are made once, whoever else makes them at the same moment, in whatever database', async () => {
    const elsewhere = await freshDatabase('roles');
    const { passwords } = await testCluster();
    const making = [database, elsewhere, database, elsewhere].map(async (each) => {
      await createRoles({ connectionString: each.connectionString() }, passwords);
    });
    await Promise.all(making);
    await Promise.all([prepare(), prepare()]);
    expect((await run('postgres', `SELECT FROM pg_roles WHERE rolname = ANY ('{${ROLES.join()}}')`)).rowCount).toBe(
      ROLES.length,
    );
    await elsewhere.drop();
  });
});
