import type { QueryRunner } from 'typeorm';
import { readSchema } from './read-schema.js';

// A rebuild renames schemas, which only their owner may: where the roles are, the projector owns what it keeps.
const AS_PROJECTOR = `
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'spillrom_projector') THEN
    IF pg_has_role('spillrom_projector', 'MEMBER')
       AND has_database_privilege('spillrom_projector', current_database(), 'CREATE') THEN
      SET LOCAL ROLE spillrom_projector;
    END IF;
  END IF;
END $$`;

/** The schema `read`, empty. */
export const makeReadSchema = async (runner: QueryRunner): Promise<void> => {
  await runner.query(AS_PROJECTOR);
  await runner.query(readSchema('read'));
  await runner.query('RESET ROLE');
};
