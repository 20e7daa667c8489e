import { grantToRoles } from '@spillrom/postgres/log';
import { migrate } from '../../../../migrations/migrate.js';

/** Brings the schema up to date and gives the roles, where there are any, what they need of it. Several processes may do it at once. */
export const prepareDatabase = async (migrator: string): Promise<void> => {
  await migrate(migrator);
  await grantToRoles({ connectionString: migrator });
};
