import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is signed in to the console. A row is of no use to whoever reads it: only the browser has the id that opens it. */
const TABLE = `
CREATE TABLE identity.sessions (
  id_hash      bytea PRIMARY KEY,
  sealed_token bytea NOT NULL,
  expires_at   timestamptz NOT NULL,
  CHECK (length(id_hash) = 32)
);
CREATE INDEX sessions_expires_at ON identity.sessions (expires_at);

COMMENT ON TABLE identity.sessions IS 'Sessions of the console by the SHA-256 of their ids; the token is sealed under a key that only the id gives'`;

export class Sessions1669939200000 implements MigrationInterface {
  readonly name = 'Sessions1669939200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
