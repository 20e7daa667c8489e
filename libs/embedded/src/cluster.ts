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

export const clusterAt = (socketFolder: string, passwords: Passwords): Cluster => {
  const cluster: Cluster = {
    socketFolder,
    port: PORT,
    passwords,
    connectionString: (role, database) =>
      `postgresql://${role}:${passwords[role]}@/${encodeURIComponent(database)}?host=${encodeURIComponent(socketFolder)}&port=${PORT}`,
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
