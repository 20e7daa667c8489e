import { randomBytes } from 'node:crypto';
import { escapeIdentifier } from 'pg';
import { withSuperuser } from '../cluster.js';
import type { ClusterRole } from '../passwords.js';
import { testCluster } from './test-cluster.js';

export interface FreshDatabase {
  readonly name: string;
  /** The superuser's unless another role is named. */
  connectionString(role?: ClusterRole): string;
  /** Cuts the connections that are left. What no test drops goes with the cluster at the end of the run. */
  drop(): Promise<void>;
}

/** A new, empty database in the test run's cluster; its name begins with the one given and is nobody else's. */
export const freshDatabase = async (name = 'test'): Promise<FreshDatabase> => {
  const cluster = await testCluster();
  const unique = `${name}_${randomBytes(6).toString('hex')}`;
  await cluster.createDatabase(unique);
  return {
    name: unique,
    connectionString: (role = 'postgres') => cluster.connectionString(role, unique),
    drop: async () => {
      await withSuperuser(cluster, (client) =>
        client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(unique)} WITH (FORCE)`),
      );
    },
  };
};
