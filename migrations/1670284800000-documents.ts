import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
CREATE SCHEMA documents;

CREATE TABLE documents.kept (
  sha256      bytea       PRIMARY KEY CHECK (sha256 = pg_catalog.sha256(content)),
  content     bytea       NOT NULL CHECK (octet_length(content) BETWEEN 1 AND 5 * 1024 * 1024),
  media_type  text        NOT NULL,
  received_by text        NOT NULL,
  received_at timestamptz NOT NULL DEFAULT now()
);

COMMENT ON TABLE documents.kept IS 'What came from outside and is named in the log by its SHA-256. Rows are added and never changed.';
COMMENT ON COLUMN documents.kept.content IS 'Byte for byte as it came';
COMMENT ON COLUMN documents.kept.received_by IS 'Actor id of who first brought it';`;

const GUARD = `
CREATE FUNCTION documents.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'documents are kept for ever: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON documents.kept
  FOR EACH STATEMENT EXECUTE FUNCTION documents.refuse_change();
-- ALWAYS: a session that calls itself a replica meets it as well.
ALTER TABLE documents.kept ENABLE ALWAYS TRIGGER refuse_change;
REVOKE ALL ON FUNCTION documents.refuse_change FROM PUBLIC;`;

export class Documents1670284800000 implements MigrationInterface {
  readonly name = 'Documents1670284800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLE, GUARD]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
