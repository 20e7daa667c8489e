import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** Invoices show their disputes, programmes their years and tolerance. The read models are made again from the log. */
export class DisputesAndYears1670025600000 implements MigrationInterface {
  readonly name = 'DisputesAndYears1670025600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
