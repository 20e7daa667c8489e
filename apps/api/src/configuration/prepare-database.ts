import { grantToRoles } from '@spillrom/postgres/log';
import { DATABASE_LIMITS, type DatabaseLimits } from '../settings.js';
import { migrate } from '../../../../migrations/migrate.js';

/** Brings the schema up to date and gives the roles, where there are any, what they need of it. Several processes may do it at once. */
export const prepareDatabase = async (
  migrator: string,
  { connectMs, migrateMs: silenceMs }: DatabaseLimits = DATABASE_LIMITS,
): Promise<void> => {
  await migrate(migrator, { connectMs, silenceMs });
  await grantToRoles({ connectionString: migrator, connectionTimeoutMillis: connectMs, silenceMs });
};
