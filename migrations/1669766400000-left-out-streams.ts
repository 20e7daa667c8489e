import type { MigrationInterface, QueryRunner } from 'typeorm';

/** With the first event of a resource everything of it is left out, by one decision. */
const COLUMN = `
ALTER TABLE projections.decision ADD COLUMN stream text;
COMMENT ON COLUMN projections.decision.stream IS 'Everything of this stream is left out with the event, which is its first';

CREATE OR REPLACE VIEW projections.left_out AS
  SELECT projection, event, type, position, reason, decided_by,
         to_char(decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS decided_at, stream
    FROM (SELECT DISTINCT ON (projection, event) * FROM projections.decision ORDER BY projection, event, number DESC) latest
   WHERE decided = 'left out';`;

export class LeftOutStreams1669766400000 implements MigrationInterface {
  readonly name = 'LeftOutStreams1669766400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMN);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
