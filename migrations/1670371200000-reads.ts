import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has looked at what: no fact of the business, so it stands outside the log. The api adds to it and takes nothing away. */
const TABLE = `
CREATE SCHEMA access;

CREATE TABLE access.reads (
  number  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor   text NOT NULL,
  roles   text[] NOT NULL,
  view    text NOT NULL,
  path    text NOT NULL,
  read_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX reads_actor ON access.reads (actor, number);

COMMENT ON TABLE access.reads IS 'What auditors have read, and who has read offers'`;

export class Reads1670371200000 implements MigrationInterface {
  readonly name = 'Reads1670371200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
