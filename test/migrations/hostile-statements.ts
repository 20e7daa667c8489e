import type { Role } from '@spillrom/postgres/log';

/** Besides the roles of the product: who owns the database without being a superuser, and a superuser. */
export type Hostile = Role | 'owner' | 'postgres';

/**
 * What must become of it: the server denies it for want of a privilege, the log's own guard refuses it, it is done and changes nothing of
 * the log nor keeps the writer from appending, it fails with this SQLSTATE, or the role has this power, and only the tree tells.
 */
export type Fate = 'denied' | 'guarded' | 'harmless' | 'possible' | `fails ${string}`;

export interface HostileStatement {
  readonly by: readonly Hostile[];
  /** In one session, one after the other. */
  readonly sql: readonly [string, ...string[]];
  readonly fate: Fate;
}

const APP: readonly Role[] = ['spillrom_writer', 'spillrom_projector', 'spillrom_auditor', 'spillrom_integrator'];
const READERS: readonly Role[] = ['spillrom_projector', 'spillrom_auditor', 'spillrom_integrator'];
const WRITER: readonly Role[] = ['spillrom_writer'];
const PROJECTOR: readonly Role[] = ['spillrom_projector'];

/** By which a row stands in the log when the statements are run. */
export const KNOWN_ID = '01890000-0000-7000-8000-000000000001';

const ROW = (position: number): string =>
  `(${position}, gen_random_uuid(), 'contract-2', 0, 'ContractNoted', 1, now(), '{}', '{}', gen_random_uuid(), 0, 1)`;

interface Call {
  readonly importing?: boolean;
  readonly id?: string;
  readonly version?: number;
  readonly index?: number;
  readonly stream?: string;
}

/** One event by the function that the writer has for it. */
export const appendCall = (call: Call = {}): string => {
  const { importing = false, id = '01890000-0000-7000-8000-000000000009', version = 0, index = 0 } = call;
  const stream = call.stream ?? 'contract-probe';
  return `SELECT * FROM log.append(${importing}, '{}', '{}', '{}', '{0}', '{${id}}', '{${stream}}', '{${version}}', '{ContractNoted}', '{1}', '{2020-01-01}', '{"{}"}', '{"{}"}', '{${id}}', '{${index}}', '{1}')`;
};

const all = (
  by: readonly Hostile[],
  fate: Fate,
  ...statements: readonly (string | readonly [string, ...string[]])[]
): readonly HostileStatement[] =>
  statements.map((sql) => ({ by, fate, sql: typeof sql === 'string' ? ([sql] as const) : sql }));

/** Ways of changing what is recorded. */
const CHANGES = [
  "UPDATE log.events SET data = '{}'",
  "UPDATE log.feed SET data = '{}'",
  'DELETE FROM log.events',
  'TRUNCATE log.events',
  'TRUNCATE log.events CASCADE',
  `INSERT INTO log.events VALUES ${ROW(1)} ON CONFLICT (position) DO UPDATE SET data = excluded.data`,
  "MERGE INTO log.events e USING (SELECT 1) n ON true WHEN MATCHED THEN UPDATE SET data = '{}'",
  'MERGE INTO log.events e USING (SELECT 1) n ON true WHEN MATCHED THEN DELETE',
  'WITH gone AS (DELETE FROM log.events RETURNING *) SELECT FROM gone',
  "DO $$ BEGIN EXECUTE 'DELETE FROM log.events'; END $$",
  'EXPLAIN ANALYZE DELETE FROM log.events',
] as const;

const ON_THE_LOG = [
  ...CHANGES,
  `INSERT INTO log.events VALUES ${ROW(2)}`,
  `MERGE INTO log.events e USING (SELECT 1) n ON false WHEN NOT MATCHED THEN INSERT VALUES ${ROW(2)}`,
  ['PREPARE change AS UPDATE log.events SET version = 7', 'EXECUTE change'],
  'SELECT FROM log.events FOR UPDATE',
  'SELECT FROM log.events FOR KEY SHARE',
  ['BEGIN', 'LOCK TABLE log.events IN ACCESS EXCLUSIVE MODE'],
  ['BEGIN', 'LOCK TABLE log.events IN SHARE MODE'],
  ['BEGIN', 'LOCK TABLE log.append_turn IN EXCLUSIVE MODE'],
  ['BEGIN', 'LOCK TABLE log.append_turn IN SHARE MODE'],
  'ALTER TABLE log.events DISABLE TRIGGER ALL',
  'ALTER TABLE log.events DISABLE TRIGGER refuse_change',
  'DROP TRIGGER refuse_change ON log.events',
  'CREATE TRIGGER more BEFORE INSERT ON log.events FOR EACH ROW EXECUTE FUNCTION log.refuse_change()',
  'CREATE RULE more AS ON INSERT TO log.events DO INSTEAD NOTHING',
  'CREATE EVENT TRIGGER more ON ddl_command_start EXECUTE FUNCTION log.refuse_change()',
  'ALTER TABLE log.events ADD COLUMN more int',
  'ALTER TABLE log.events ALTER COLUMN version DROP NOT NULL',
  'ALTER TABLE log.events DROP CONSTRAINT events_pkey',
  'ALTER TABLE log.events ENABLE ROW LEVEL SECURITY',
  'CREATE POLICY more ON log.events USING (false)',
  'ALTER TABLE log.events SET SCHEMA public',
  'ALTER TABLE log.events RENAME TO former',
  'ALTER TABLE log.events OWNER TO CURRENT_USER',
  'DROP TABLE log.events',
  'DROP SCHEMA log CASCADE',
  'ALTER SCHEMA log RENAME TO former',
  'CREATE TABLE log.more (n int)',
  'CREATE INDEX more ON log.events (type)',
  'REINDEX TABLE log.events',
  'CLUSTER log.events USING events_pkey',
  "COMMENT ON TABLE log.events IS 'nothing'",
  'CREATE PUBLICATION more FOR TABLE log.events',
  "CREATE OR REPLACE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
  "ALTER FUNCTION log.append SET search_path = ''",
  'ALTER FUNCTION log.append SECURITY INVOKER',
  'DROP FUNCTION log.refuse_change CASCADE',
  'SELECT log.refuse_change()',
  'DELETE FROM house.migrations',
] as const;

const ON_THE_SERVER = [
  'SET session_replication_role = replica',
  'SET ROLE postgres',
  'SET SESSION AUTHORIZATION postgres',
  'ALTER ROLE CURRENT_USER SUPERUSER',
  'ALTER ROLE CURRENT_USER REPLICATION',
  'CREATE ROLE more LOGIN',
  'GRANT postgres TO CURRENT_USER',
  "ALTER SYSTEM SET fsync = 'off'",
  "COPY log.events FROM PROGRAM 'true'",
  "COPY (SELECT 1) TO PROGRAM 'cat'",
  "COPY log.events FROM '/dev/null'",
  "COPY (SELECT 1) TO '/tmp/more'",
  "SELECT lo_import('/etc/hostname')",
  "SELECT lo_export(1, '/tmp/more')",
  "SELECT pg_read_file('PG_VERSION')",
  'SELECT FROM pg_authid',
  "UPDATE pg_catalog.pg_trigger SET tgenabled = 'D'",
  "UPDATE pg_catalog.pg_class SET relowner = (SELECT oid FROM pg_roles WHERE rolname = 'spillrom_writer')",
  "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres' AND datname = current_database()",
  "CREATE SUBSCRIPTION more CONNECTION 'host=nowhere' PUBLICATION more",
] as const;

const AS_SOMEBODY_ELSE = [
  'SET ROLE spillrom_migrator',
  'GRANT spillrom_migrator TO CURRENT_USER',
  'REASSIGN OWNED BY spillrom_migrator TO CURRENT_USER',
  'DROP OWNED BY spillrom_migrator',
  'ALTER DEFAULT PRIVILEGES FOR ROLE spillrom_migrator GRANT ALL ON TABLES TO CURRENT_USER',
  "ALTER ROLE spillrom_migrator PASSWORD 'more'",
] as const;

const OWN_FUNCTION = `CREATE FUNCTION read.theirs() RETURNS void LANGUAGE sql SECURITY DEFINER
  AS 'UPDATE log.events SET version = 7'`;

const EVERYBODY_HARMLESS = [
  'SELECT pg_advisory_lock(1819240292, 0)',
  ['BEGIN', 'SELECT pg_advisory_xact_lock(1819240292, 0)'],
  ['BEGIN', 'LOCK TABLE log.events IN ACCESS SHARE MODE'],
  ['BEGIN ISOLATION LEVEL SERIALIZABLE', 'SELECT count(*) FROM log.events'],
  "NOTIFY log, 'more'",
  'GRANT ALL ON log.events TO PUBLIC',
  'GRANT EXECUTE ON FUNCTION log.head TO PUBLIC',
  'VACUUM FULL log.events',
  "SELECT lo_from_bytea(0, 'more')",
  'SET synchronous_commit = off',
  "SET search_path = 'pg_temp, public'",
] as const;

export const HOSTILE_STATEMENTS: readonly HostileStatement[] = [
  ...all(APP, 'denied', ...ON_THE_LOG, ...ON_THE_SERVER, ...AS_SOMEBODY_ELSE),
  ...all(
    APP,
    'denied',
    'CREATE TEMP TABLE events (n int)',
    'CREATE DOMAIN pg_temp.timestamptz AS pg_catalog.timestamptz',
  ),
  ...all(APP, 'denied', "CREATE FUNCTION pg_temp.more() RETURNS int LANGUAGE sql AS 'SELECT 1'"),
  ...all(APP, 'denied', 'CREATE TABLE public.more (n int)', "SELECT setval('identity.name_changes_number_seq', 7)"),
  ...all(APP, 'harmless', ...EVERYBODY_HARMLESS),
  ...all(READERS, 'denied', appendCall(), appendCall({ importing: true })),
  ...all(READERS, 'denied', 'ALTER ROLE spillrom_writer SET synchronous_commit = off'),
  ...all(READERS, 'denied', 'SELECT FROM identity.people', 'SELECT FROM identity.sessions'),

  ...all(WRITER, 'denied', appendCall({ importing: true }), 'SET ROLE spillrom_projector', 'CREATE SCHEMA more'),
  ...all(WRITER, 'denied', 'SELECT FROM read.checkpoint', 'DELETE FROM identity.name_changes'),
  ...all(WRITER, 'denied', "UPDATE identity.name_changes SET changed_by = 'other'", 'TRUNCATE identity.names'),
  ...all(WRITER, 'denied', 'DELETE FROM access.reads', "UPDATE access.reads SET actor = 'other'"),
  ...all(READERS, 'denied', 'SELECT FROM access.reads', 'TRUNCATE access.reads'),
  ...all(WRITER, 'harmless', 'GRANT EXECUTE ON FUNCTION log.append TO spillrom_auditor', appendCall({ id: KNOWN_ID })),
  ...all(WRITER, 'fails P0001', ['SET synchronous_commit = off', appendCall()]),
  ...all(WRITER, 'fails P0001', ['BEGIN ISOLATION LEVEL SERIALIZABLE', appendCall()]),
  ...all(WRITER, 'fails P0001', ['SET default_transaction_isolation = "repeatable read"', appendCall()]),
  ...all(WRITER, 'fails 23505', appendCall({ stream: 'contract-1' })),
  ...all(WRITER, 'fails 23514', appendCall({ version: -1 }), appendCall({ index: 1 })),

  ...all(PROJECTOR, 'denied', 'CREATE TABLE read.more (n bigint REFERENCES log.events)'),
  ...all(PROJECTOR, 'denied', 'CREATE TABLE read.more () INHERITS (log.events)', 'DELETE FROM projections.decision'),
  ...all(PROJECTOR, 'denied', [OWN_FUNCTION, 'SELECT read.theirs()']),
  ...all(PROJECTOR, 'denied', [
    OWN_FUNCTION.replace('theirs', 'given'),
    'ALTER FUNCTION read.given OWNER TO spillrom_migrator',
  ]),
  ...all(PROJECTOR, 'fails 42P06', 'ALTER SCHEMA read RENAME TO log'),
  ...all(PROJECTOR, 'harmless', ['BEGIN', 'CREATE TABLE read.more (LIKE log.events INCLUDING ALL)']),
  ...all(PROJECTOR, 'harmless', ['BEGIN', 'CREATE VIEW read.more AS SELECT * FROM log.events']),

  ...all(['spillrom_auditor'], 'denied', 'UPDATE read.checkpoint SET position = 0', 'CREATE SCHEMA more'),
  ...all(['spillrom_integrator'], 'denied', 'SELECT FROM read.checkpoint', 'SELECT FROM projections.decision'),
  ...all(['spillrom_integrator'], 'denied', 'SELECT FROM house.migrations', 'CREATE SCHEMA more'),

  ...all(['spillrom_migrator'], 'guarded', ...CHANGES),
  ...all(['spillrom_migrator'], 'denied', ...ON_THE_SERVER, 'SET ROLE spillrom_writer'),
  ...all(['spillrom_migrator'], 'possible', [
    'BEGIN',
    'ALTER TABLE log.events DISABLE TRIGGER ALL',
    "UPDATE log.events SET data = '{}'",
  ]),
  ...all(['spillrom_migrator'], 'possible', ['BEGIN', 'DROP SCHEMA log CASCADE']),

  ...all(['owner'], 'denied', ...ON_THE_LOG, ...AS_SOMEBODY_ELSE, 'SET session_replication_role = replica'),
  ...all(['postgres'], 'guarded', ...CHANGES.map((sql) => ['SET session_replication_role = replica', sql] as const)),
];
