import type { MigrationInterface, QueryRunner } from 'typeorm';
import { makeReadSchema } from './make-read-schema.js';

export class ReadModels1668297600000 implements MigrationInterface {
  readonly name = 'ReadModels1668297600000';

  async up(runner: QueryRunner): Promise<void> {
    await makeReadSchema(runner);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
