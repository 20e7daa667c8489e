import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A session keeps more than its token: by what the token is renewed, and, so that the issuer can end it, which of the issuer's sessions it
 * belongs to. What is open is ended, since it was kept otherwise: everybody signs in once more.
 */
const TABLES = `
DELETE FROM identity.sessions;
ALTER TABLE identity.sessions RENAME COLUMN sealed_token TO sealed;
ALTER TABLE identity.sessions ADD COLUMN issuer_session bytea CHECK (length(issuer_session) = 32);
CREATE INDEX sessions_issuer_session ON identity.sessions (issuer_session) WHERE issuer_session IS NOT NULL;

CREATE TABLE identity.sign_ins (
  id_hash    bytea PRIMARY KEY,
  sealed     bytea NOT NULL,
  expires_at timestamptz NOT NULL,
  CHECK (length(id_hash) = 32)
);
CREATE INDEX sign_ins_expires_at ON identity.sign_ins (expires_at);

COMMENT ON TABLE identity.sessions IS 'Sessions of the console by the SHA-256 of their ids; the tokens are sealed under a key that only the id gives';
COMMENT ON COLUMN identity.sessions.issuer_session IS 'SHA-256 of the sid by which the issuer can end it';
COMMENT ON TABLE identity.sign_ins IS 'Who is at the issuer to sign in, by the SHA-256 of the id in their browser; what the answer is checked with is sealed under it'`;

export class SignIns1670457600000 implements MigrationInterface {
  readonly name = 'SignIns1670457600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
