import { copyOfTemplate, testCluster, type FreshDatabase, type Template } from '@spillrom/embedded/testing';
import { createRoles, grantToRoles } from '@spillrom/postgres/log';

/** As `npm run roles` does. */
export const admitRoles = async (database: FreshDatabase): Promise<void> =>
  createRoles({ connectionString: database.connectionString() }, (await testCluster()).passwords);

const fill = async (empty: FreshDatabase): Promise<void> => {
  await admitRoles(empty);
  const connectionString = empty.connectionString('spillrom_migrator');
  // Loaded only by the one who fills it: it brings TypeORM along.
  const { migrate } = await import('../migrate.js');
  await migrate(connectionString);
  await grantToRoles({ connectionString });
};

export const MIGRATED: Template = { name: 'migrated', fill };

/**
 * A new database of the test run's cluster as an app leaves it when it has started for the first time: migrated, with an empty log,
 * and what the migrations made belongs to the roles. The superuser may do everything in it; the roles may not enter
 * it before `admitRoles`. The migrations run once in a test run; whoever tests them takes a `freshDatabase`.
 */
export const migratedDatabase = (name?: string): Promise<FreshDatabase> => copyOfTemplate(MIGRATED, name);
