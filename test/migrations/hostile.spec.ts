import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { testCluster, type FreshDatabase } from '@spillrom/embedded/testing';
import { admitRoles, migratedDatabase } from '../../migrations/testing/migrated-database.js';
import { appendCall, HOSTILE_STATEMENTS, KNOWN_ID, type Hostile, type HostileStatement } from './hostile-statements.js';

/** All of the log that a hostile statement could have changed: events, guards, functions and who may use them. */
const FINGERPRINT = `
SELECT (SELECT json_agg(e ORDER BY position) FROM log.events e) AS events,
  (SELECT json_agg(json_build_array(tgname, tgenabled, tgfoid) ORDER BY tgname) FROM pg_trigger WHERE tgrelid = 'log.events'::regclass) AS guards,
  (SELECT json_agg(json_build_array(relname, relowner, relacl::text, relrowsecurity, relhasrules) ORDER BY relname)
     FROM pg_class WHERE relnamespace = 'log'::regnamespace) AS tables,
  (SELECT json_agg(json_build_array(proname, proowner, prosrc, prosecdef, proconfig, proacl::text) ORDER BY proname)
     FROM pg_proc WHERE pronamespace = 'log'::regnamespace) AS functions`;

const KNOWN_EVENT = `INSERT INTO log.events
  VALUES (1, '${KNOWN_ID}', 'contract-1', 0, 'ContractNoted', 1, now(), '{"known":true}', '{}', '${KNOWN_ID}', 0, 1)`;

describe('a hostile statement', () => {
  let database: FreshDatabase;
  let admin: Client;
  let writer: Client;
  let before: unknown;
  const owner = `owner_${randomBytes(6).toString('hex')}`;
  const password = randomBytes(12).toString('hex');

  const urlOf = async (role: Hostile): Promise<string> => {
    if (role !== 'owner') return database.connectionString(role);
    const { passwords } = await testCluster();
    return database.connectionString().replace(`postgres:${passwords.postgres}`, `${owner}:${password}`);
  };
  const session = async (role: Hostile): Promise<Client> => {
    const client = new Client({ connectionString: await urlOf(role) });
    await client.connect();
    return client;
  };
  /** One for all statements of a role; each is cleared up after. */
  const sessions = new Map<Hostile, Promise<Client>>();
  const sessionOf = (role: Hostile): Promise<Client> => {
    const open = sessions.get(role) ?? session(role);
    sessions.set(role, open);
    return open;
  };
  const fingerprint = async (): Promise<unknown> => (await admin.query(FINGERPRINT)).rows[0];

  beforeAll(async () => {
    database = await migratedDatabase('hostile');
    admin = await session('postgres');
    await admin.query(
      `CREATE ROLE ${owner} LOGIN PASSWORD '${password}'; ALTER DATABASE ${database.name} OWNER TO ${owner}`,
    );
    await admitRoles(database);
    await admin.query(KNOWN_EVENT);
    writer = await session('spillrom_writer');
    await writer.query("SET lock_timeout = '1min'");
    before = await fingerprint();
  });
  afterAll(async () => {
    await writer.end();
    for (const open of sessions.values()) await (await open).end();
    await admin.query(`ALTER DATABASE ${database.name} OWNER TO postgres; DROP ROLE ${owner}`);
    await admin.end();
    await database.drop();
  });

  /** What became of it, in the words of the table. */
  const fateOf = async (client: Client, { sql }: HostileStatement): Promise<string> => {
    try {
      for (const statement of sql) await client.query(statement);
      return 'done';
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code !== '42501') return `fails ${code}: ${message}`;
      return message.includes('the log is append-only') ? 'guarded' : 'denied';
    }
  };
  const expected = ({ fate }: HostileStatement): unknown => {
    if (fate === 'harmless' || fate === 'possible') return 'done';
    return fate.startsWith('fails ') ? expect.stringContaining(fate) : fate;
  };
  /** That the writer still appends, whatever the other session holds; nothing is left of it. */
  const writerAppends = async (): Promise<void> => {
    await writer.query('BEGIN');
    const { rows } = await writer.query(appendCall());
    await writer.query('ROLLBACK');
    expect(rows).toEqual([expect.objectContaining({ outcome: 'written', position: '2' })]);
  };

  const CASES = HOSTILE_STATEMENTS.flatMap((each) =>
    each.by.map((role) => [role, each.fate, each.sql.join('; '), each] as const),
  );

  it.each(CASES)('by %s is %s: %s', async (role, fate, _, statement) => {
    const client = await sessionOf(role);
    try {
      expect(await fateOf(client, statement)).toEqual(expected(statement));
      if (fate === 'harmless') await writerAppends();
    } finally {
      await client.query('ROLLBACK');
      await client.query('DISCARD ALL');
    }
    if (fate !== 'denied') expect(await fingerprint()).toEqual(before);
  });

  it('changes nothing', async () => {
    expect(await fingerprint()).toEqual(before);
    await writerAppends();
  });

  it('is one of many', () => {
    expect(new Set(HOSTILE_STATEMENTS.map(({ sql }) => sql.join(';'))).size).toBeGreaterThan(100);
    expect(new Set(HOSTILE_STATEMENTS.flatMap(({ by }) => by)).size).toBe(7);
  });

  describe('that shadows what the functions of the log name', () => {
    const SHADOW = [
      `CREATE FUNCTION pg_temp.theirs(timestamptz) RETURNS boolean LANGUAGE plpgsql
         AS 'BEGIN RAISE EXCEPTION ''shadowed as %'', current_user; END'`,
      'CREATE DOMAIN pg_temp.timestamptz AS pg_catalog.timestamptz CHECK (pg_temp.theirs(VALUE))',
      'BEGIN',
      appendCall(),
    ] as const;
    const shadowed = async (): Promise<string> => {
      const client = await session('spillrom_writer');
      try {
        for (const sql of SHADOW) await client.query(sql);
        return 'written';
      } catch (error) {
        return (error as Error).message;
      } finally {
        await client.end();
      }
    };

    it('runs as the owner of the log only if the functions look into temporary schemas, which they do not', async () => {
      await admin.query(`GRANT TEMPORARY ON DATABASE ${database.name} TO spillrom_writer`);
      expect(await shadowed()).toBe('written');
      await admin.query("ALTER FUNCTION log.append SET search_path = ''");
      expect(await shadowed()).toBe('shadowed as spillrom_migrator');
      await admin.query('ALTER FUNCTION log.append SET search_path = pg_catalog, pg_temp');
      await admin.query(`REVOKE TEMPORARY ON DATABASE ${database.name} FROM spillrom_writer`);
    });

    it('is not found in a schema that bears the name of a role', async () => {
      const projector = await session('spillrom_projector');
      for (const role of ['spillrom_writer', 'spillrom_migrator']) {
        await projector.query(`CREATE SCHEMA ${role}; GRANT USAGE ON SCHEMA ${role} TO PUBLIC`);
        await projector.query(`CREATE TABLE ${role}.found (n int); GRANT ALL ON ${role}.found TO PUBLIC`);
        const other = await session(role as Hostile);
        await expect(other.query('SELECT FROM found')).rejects.toMatchObject({ code: '42P01' });
        await other.end();
        await projector.query(`DROP SCHEMA ${role} CASCADE`);
      }
      await projector.end();
    });
  });
});
