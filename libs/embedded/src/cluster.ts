import { Client, DatabaseError, escapeIdentifier } from 'pg';
import type { ClusterRole, Passwords } from './passwords.js';
import { PORT } from './socket-folder.js';

/** A running PostgreSQL, for those who connect to it. */
export interface Cluster {
  readonly socketFolder: string;
  readonly port: number;
  readonly passwords: Passwords;
  /** A URL that pg, TypeORM and libpq understand. `postgres` is the superuser; `npm run roles` makes the other roles. */
  connectionString(role: ClusterRole, database: string): string;
  /** Empty, UTF-8, owned by the superuser. @returns false when it was there already */
  createDatabase(name: string): Promise<boolean>;
}

const DUPLICATE_DATABASE = '42P04';

export const withSuperuser = async <T>(cluster: Cluster, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: cluster.connectionString('postgres', 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/**
 * What the URL leaves open, pg takes from PGSSLMODE and its like, which are meant for somebody else's server. PGOPTIONS is for
 * whoever connects: in the URL, options would stand above those that a client is given in code.
 */
const WHATEVER_THE_ENVIRONMENT_SAYS = {
  sslmode: 'disable',
  client_encoding: 'UTF8',
  replication: 'false',
};

export const clusterAt = (socketFolder: string, passwords: Passwords): Cluster => {
  const wanted = { host: socketFolder, port: String(PORT), ...WHATEVER_THE_ENVIRONMENT_SAYS };
  const parameters = Object.entries(wanted)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  const cluster: Cluster = {
    socketFolder,
    port: PORT,
    passwords,
    connectionString: (role, database) =>
      `postgresql://${role}:${passwords[role]}@/${encodeURIComponent(database)}?${parameters}`,
    createDatabase: (name) =>
      withSuperuser(cluster, async (client) => {
        try {
          await client.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
          return true;
        } catch (error) {
          if (error instanceof DatabaseError && error.code === DUPLICATE_DATABASE) return false;
          throw error;
        }
      }),
  };
  return cluster;
};
