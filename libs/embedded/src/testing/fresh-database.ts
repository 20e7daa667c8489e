import { randomBytes } from 'node:crypto';
import { escapeIdentifier, escapeLiteral } from 'pg';
import { type Cluster, withSuperuser } from '../cluster.js';
import type { ClusterRole } from '../passwords.js';
import { testCluster } from './test-cluster.js';

export interface FreshDatabase {
  readonly name: string;
  /** The superuser's unless another role is named. */
  connectionString(role?: ClusterRole): string;
  /** Cuts the connections that are left. What no test drops goes with the cluster at the end of the run. */
  drop(): Promise<void>;
}

const databaseIn = (cluster: Cluster, name: string): FreshDatabase => ({
  name,
  connectionString: (role = 'postgres') => cluster.connectionString(role, name),
  drop: async () => {
    await withSuperuser(cluster, (client) =>
      client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
    );
  },
});

const uniqueName = (name: string): string => `${name}_${randomBytes(6).toString('hex')}`;

/** A new, empty database in the test run's cluster; its name begins with the one given and is nobody else's. */
export const freshDatabase = async (name = 'test'): Promise<FreshDatabase> => {
  const cluster = await testCluster();
  const unique = uniqueName(name);
  await cluster.createDatabase(unique);
  return databaseIn(cluster, unique);
};

/** Filled by the first who asks in the run; whoever asks meanwhile waits. Nobody can connect to it afterwards. */
const makeTemplate = (cluster: Cluster, template: string, fill: (empty: FreshDatabase) => Promise<void>) =>
  withSuperuser(cluster, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext(${escapeLiteral(template)}))`);
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND NOT datallowconn', [template]);
    if (rows.length > 0) return;
    // One that was not filled to its end is made anew.
    await databaseIn(cluster, template).drop();
    await cluster.createDatabase(template);
    await fill(databaseIn(cluster, template));
    await client.query(`ALTER DATABASE ${escapeIdentifier(template)} ALLOW_CONNECTIONS false`);
  });

const templates = new Map<string, Promise<void>>();

/** A new database that is a copy of the template, privileges on the database itself excepted: much cheaper than filling it again. */
export const copyOfTemplate = async (
  template: string,
  fill: (empty: FreshDatabase) => Promise<void>,
  name = 'test',
): Promise<FreshDatabase> => {
  const cluster = await testCluster();
  const made = templates.get(template) ?? makeTemplate(cluster, template, fill);
  templates.set(template, made);
  await made;
  const copy = databaseIn(cluster, uniqueName(name));
  await withSuperuser(cluster, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(copy.name)} TEMPLATE ${escapeIdentifier(template)}`),
  );
  return copy;
};
