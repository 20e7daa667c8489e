import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an operator decided of events that a projection cannot take. It stands outside the schema `read`, since a rebuild replaces that,
 * and nothing of it is ever changed: what was left out and is taken in again is another row.
 */
const TABLE = `
CREATE SCHEMA projections;

CREATE TABLE projections.decision (
  number     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  projection text        NOT NULL CHECK (projection IN ('figures', 'registers')),
  event      uuid        NOT NULL,
  type       text        NOT NULL,
  position   bigint      NOT NULL,
  decided    text        NOT NULL CHECK (decided IN ('left out', 'taken in')),
  reason     text        NOT NULL CHECK (reason <> ''),
  decided_by text        NOT NULL CHECK (decided_by ~ '^[a-z0-9-]{1,100}$'),
  decided_at timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON projections.decision
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
ALTER TABLE projections.decision ENABLE ALWAYS TRIGGER refuse_change;

CREATE VIEW projections.left_out AS
  SELECT projection, event, type, position, reason, decided_by,
         to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS decided_at
    FROM (SELECT DISTINCT ON (projection, event) * FROM projections.decision ORDER BY projection, event, number DESC) latest
   WHERE decided = 'left out';

COMMENT ON TABLE projections.decision IS 'Events that a projection passes over because an operator decided so, and why. Append only; the latest counts.';
COMMENT ON COLUMN projections.decision.position IS 'Where the event stood in the log then; its id is what counts';`;

export class LeftOut1668556800000 implements MigrationInterface {
  readonly name = 'LeftOut1668556800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
