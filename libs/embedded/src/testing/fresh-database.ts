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

/** A database that is made once in a test run, to be copied. */
export interface Template {
  readonly name: string;
  /** Of which it is a copy itself; otherwise it is empty at first. */
  readonly base?: Template;
  /** What is to be in it. */
  readonly fill: (database: FreshDatabase) => Promise<void>;
}

const copyTo = (cluster: Cluster, name: string, from: string): Promise<unknown> =>
  withSuperuser(cluster, (client) =>
    client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(from)}`),
  );

/** Filled by the first who asks in the run; whoever asks meanwhile waits. Nobody can connect to it afterwards. */
const makeTemplate = (cluster: Cluster, { name, base, fill }: Template): Promise<void> =>
  withSuperuser(cluster, async (client) => {
    await client.query(`SELECT pg_advisory_lock(hashtext(${escapeLiteral(name)}))`);
    const { rows } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND NOT datallowconn', [name]);
    if (rows.length > 0) return;
    // One that was not filled to its end is made anew.
    await databaseIn(cluster, name).drop();
    if (base === undefined) await cluster.createDatabase(name);
    else {
      await theTemplate(cluster, base);
      await copyTo(cluster, name, base.name);
    }
    await fill(databaseIn(cluster, name));
    await client.query(`ALTER DATABASE ${escapeIdentifier(name)} ALLOW_CONNECTIONS false`);
  });

const templates = new Map<string, Promise<void>>();

const theTemplate = (cluster: Cluster, template: Template): Promise<void> => {
  const made = templates.get(template.name) ?? makeTemplate(cluster, template);
  templates.set(template.name, made);
  return made;
};

/** A new database that is a copy of the template, privileges on the database itself excepted: much cheaper than filling it again. */
export const copyOfTemplate = async (template: Template, name = 'test'): Promise<FreshDatabase> => {
  const cluster = await testCluster();
  await theTemplate(cluster, template);
  const copy = databaseIn(cluster, uniqueName(name));
  await copyTo(cluster, copy.name, template.name);
  return copy;
};
