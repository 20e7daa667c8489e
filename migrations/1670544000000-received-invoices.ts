import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** An invoice may have come and belong to no contract yet. The read models are made again from the log. */
export class ReceivedInvoices1670544000000 implements MigrationInterface {
  readonly name = 'ReceivedInvoices1670544000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
