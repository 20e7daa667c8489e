import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** What fell due is known of the past as well. The read models are made again from the log. */
export class PastDue1669852800000 implements MigrationInterface {
  readonly name = 'PastDue1669852800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
