import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is behind an opaque actor id. Rows may be corrected; the log is not touched by it. */
const TABLE = `
CREATE SCHEMA identity;

CREATE TABLE identity.people (
  issuer  text NOT NULL,
  subject text NOT NULL,
  actor   text NOT NULL CHECK (actor ~ '^[a-z0-9-]{1,100}$'),
  PRIMARY KEY (issuer, subject)
);

COMMENT ON TABLE identity.people IS 'Subjects of issuers and the actor ids that stand for them. A subject may be a national number: it stands nowhere else.';`;

export class People1668384000000 implements MigrationInterface {
  readonly name = 'People1668384000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
