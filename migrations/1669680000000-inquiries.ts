import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** Inquiries and their offers have a register. The read models are made again from the log. */
export class Inquiries1669680000000 implements MigrationInterface {
  readonly name = 'Inquiries1669680000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
