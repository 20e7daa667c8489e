import { escapeIdentifier, escapeLiteral, type Client, type ClientConfig } from 'pg';
import { withClient, type Connection } from './connection.js';

/**
 * Migrator owns what migrations make; writer appends; projector keeps the read models; auditor reads everything; integrator reads the
 * log alone, to publish its tree.
 */
export const ROLES = [
  'spillrom_migrator',
  'spillrom_writer',
  'spillrom_projector',
  'spillrom_auditor',
  'spillrom_integrator',
] as const;

export type Role = (typeof ROLES)[number];

/** A cluster may do without it: an auditor may publish as well. */
const OPTIONAL = 'spillrom_integrator' satisfies Role;

export type RolePasswords = Readonly<Record<Exclude<Role, typeof OPTIONAL>, string>> & {
  readonly [OPTIONAL]?: string;
};

const LOCK = 'SELECT pg_advisory_lock(1919904869, 0)';
const DATABASE_OF_ALL = 'postgres';

/**
 * Makes the roles that the cluster lacks, gives each its password, and lets them into the database of the connection, which is that of
 * a superuser or of its owner with CREATEROLE. Changes nothing the second time; several processes may do it at once.
 */
export const createRoles = async (connection: ClientConfig, passwords: RolePasswords): Promise<void> => {
  await withClient(connection, async (client) => {
    // Roles are the cluster's, but a lock holds in one database only: all meet in the one that every cluster has.
    await withClient(inDatabase(connection, DATABASE_OF_ALL), async (meeting) => {
      await meeting.query(LOCK);
      for (const role of ROLES) {
        const password = passwords[role];
        if (password !== undefined) await createRole(meeting, role, password);
      }
      // What a rebuild replaces belongs to the projector, by whomever it was first made.
      await meeting.query('GRANT spillrom_projector TO spillrom_migrator');
      await admit(client);
    });
  });
};

/**
 * Grants what each role may do with what the migrations have made; run by the migrator after every migration. Without the roles, when
 * everything runs as one user, there is nothing to grant.
 */
export const grantToRoles = (connection: Connection): Promise<void> =>
  withClient(connection, async (client) => {
    await client.query(LOCK);
    const { rows } = await client.query<{ role: Role }>(
      'SELECT rolname AS role FROM pg_roles WHERE rolname = ANY ($1)',
      [ROLES],
    );
    const isThere = (role: Role): boolean => rows.some((row) => row.role === role);
    if (ROLES.every((role) => role === OPTIONAL || isThere(role))) await client.query(GRANTS);
    if (isThere(OPTIONAL)) await client.query(GRANTS_TO_INTEGRATOR);
  });

const createRole = async (client: Client, role: Role, password: string): Promise<void> => {
  const { rows } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rows.length === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`);
  // By default a session looks first into the schema of its own name, which anybody who may make schemas could make for it.
  await client.query(`ALTER ROLE ${role} SET search_path = pg_catalog, pg_temp`);
};

const admit = async (client: Client): Promise<void> => {
  const { rows } = await client.query<{ name: string; superuser: boolean }>(
    "SELECT current_database() AS name, current_setting('is_superuser')::boolean AS superuser",
  );
  const { name, superuser } = rows[0]!;
  const database = escapeIdentifier(name);
  // Only a member sets what another role's future tables grant.
  if (!superuser) await client.query('GRANT spillrom_projector TO CURRENT_USER');
  const { rows: present } = await client.query<{ role: Role }>(
    'SELECT rolname AS role FROM pg_roles WHERE rolname = ANY ($1)',
    [ROLES],
  );
  // Temporary objects come before all others in the eyes of a session: nobody needs them, so nobody gets them.
  await client.query(`
    REVOKE TEMPORARY ON DATABASE ${database} FROM PUBLIC;
    GRANT CONNECT ON DATABASE ${database} TO ${present.map(({ role }) => role).join(', ')};
    GRANT CREATE ON DATABASE ${database} TO spillrom_migrator, spillrom_projector;
    ALTER DEFAULT PRIVILEGES FOR ROLE spillrom_projector GRANT USAGE ON SCHEMAS TO spillrom_auditor;
    ALTER DEFAULT PRIVILEGES FOR ROLE spillrom_projector GRANT SELECT ON TABLES TO spillrom_auditor;`);
};

// The loop covers the schemas of the read models, by whatever name: all that we own beside the log, the documents it names, the list of
// migrations, what was decided of the projections, the directory of people, which is for whoever checks tokens alone, and who has read
// what.
const GRANTS = `
  GRANT USAGE ON SCHEMA log TO spillrom_writer, spillrom_projector, spillrom_auditor;
  GRANT SELECT ON ALL TABLES IN SCHEMA log TO spillrom_writer, spillrom_projector, spillrom_auditor;
  GRANT EXECUTE ON FUNCTION log.read, log.read_all, log.head TO spillrom_writer, spillrom_projector, spillrom_auditor;
  GRANT EXECUTE ON FUNCTION log.append TO spillrom_writer;
  GRANT USAGE ON SCHEMA documents TO spillrom_writer, spillrom_auditor;
  GRANT SELECT ON ALL TABLES IN SCHEMA documents TO spillrom_writer, spillrom_auditor;
  GRANT INSERT ON ALL TABLES IN SCHEMA documents TO spillrom_writer;
  GRANT USAGE ON SCHEMA identity TO spillrom_writer;
  GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA identity TO spillrom_writer;
  GRANT UPDATE (organisation, roles, name, name_key, seen_at) ON identity.people TO spillrom_writer;
  GRANT UPDATE (name, name_key) ON identity.names TO spillrom_writer;
  GRANT UPDATE (sealed) ON identity.sessions TO spillrom_writer;
  GRANT DELETE ON identity.sessions, identity.sign_ins TO spillrom_writer;
  GRANT USAGE ON SCHEMA access TO spillrom_writer;
  GRANT SELECT, INSERT ON access.reads TO spillrom_writer;
  GRANT USAGE ON SCHEMA projections TO spillrom_projector, spillrom_auditor;
  GRANT SELECT ON ALL TABLES IN SCHEMA projections TO spillrom_projector, spillrom_auditor;
  GRANT INSERT ON projections.decision TO spillrom_projector;
  GRANT USAGE ON SCHEMA house TO spillrom_auditor;
  GRANT SELECT ON ALL TABLES IN SCHEMA house TO spillrom_auditor;
  DO $$
  DECLARE
    own name;
  BEGIN
    FOR own IN SELECT nspname FROM pg_namespace
      WHERE nspowner = current_user::regrole AND nspname NOT IN ('log', 'documents', 'house', 'identity', 'access', 'projections', 'public', 'information_schema')
        AND nspname NOT LIKE 'pg\\_%'
    LOOP
      EXECUTE format('GRANT USAGE, CREATE ON SCHEMA %I TO spillrom_projector', own);
      EXECUTE format('GRANT ALL ON ALL TABLES IN SCHEMA %I TO spillrom_projector', own);
      EXECUTE format('GRANT ALL ON ALL SEQUENCES IN SCHEMA %I TO spillrom_projector', own);
      EXECUTE format('GRANT USAGE ON SCHEMA %I TO spillrom_auditor', own);
      EXECUTE format('GRANT SELECT ON ALL TABLES IN SCHEMA %I TO spillrom_auditor', own);
    END LOOP;
  END $$;`;

const GRANTS_TO_INTEGRATOR = `
  GRANT USAGE ON SCHEMA log TO ${OPTIONAL};
  GRANT SELECT ON log.events, log.feed TO ${OPTIONAL};
  GRANT EXECUTE ON FUNCTION log.read, log.read_all, log.head TO ${OPTIONAL};`;

const inDatabase = ({ connectionString, ...connection }: ClientConfig, database: string): ClientConfig => {
  if (connectionString === undefined) return { ...connection, database };
  // Nothing else of the URL may get lost: what it leaves open, pg takes from the environment.
  const elsewhere = connectionString.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${encodeURIComponent(database)}`);
  return { ...connection, connectionString: elsewhere };
};
