import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

/** Registers are listed by when their rows were made, and commands name the organisation in full. They are made again from the log. */
export class StableOrder1668729600000 implements MigrationInterface {
  readonly name = 'StableOrder1668729600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA read CASCADE');
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
