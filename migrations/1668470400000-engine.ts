import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** The read models remember on which engine the log stands whose positions they hold. They are made again from the log. */
export class Engine1668470400000 implements MigrationInterface {
  readonly name = 'Engine1668470400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
