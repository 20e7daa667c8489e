import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** Registers keep what their rows were found by before they changed. The read models are made again from the log. */
export class PastRows1668988800000 implements MigrationInterface {
  readonly name = 'PastRows1668988800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
