import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** The order in which trusts want to be served has a register. The read models are made again from the log. */
export class Rankings1669248000000 implements MigrationInterface {
  readonly name = 'Rankings1669248000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
