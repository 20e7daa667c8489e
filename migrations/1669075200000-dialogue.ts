import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** What happened with each provider is kept in the order in which it happened. The registers are made again from the log. */
export class Dialogue1669075200000 implements MigrationInterface {
  readonly name = 'Dialogue1669075200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
