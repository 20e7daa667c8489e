import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is known of people beside their ids: what the latest token says of them, and names that an operator entered. */
const TABLES = `
ALTER TABLE identity.people
  ADD COLUMN organisation text,
  ADD COLUMN roles        text[] NOT NULL DEFAULT '{}',
  ADD COLUMN name         text,
  ADD COLUMN name_key     text,
  ADD COLUMN seen_at      timestamptz NOT NULL DEFAULT now();

COMMENT ON COLUMN identity.people.name_key IS 'The name in lower case, to find and sort it by';
COMMENT ON COLUMN identity.people.seen_at IS 'When a token last said something new of the person';

CREATE TABLE identity.names (
  actor    text PRIMARY KEY,
  name     text NOT NULL,
  name_key text NOT NULL
);

COMMENT ON TABLE identity.names IS 'Names that an operator entered: each counts before the one of the token';

CREATE TABLE identity.name_changes (
  number     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  actor      text NOT NULL,
  changed_by text NOT NULL,
  changed_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX name_changes_actor ON identity.name_changes (actor, number);

COMMENT ON TABLE identity.name_changes IS 'Who entered a name for whom and when; never which, so that a name that was wrong does not live on';`;

export class Names1668643200000 implements MigrationInterface {
  readonly name = 'Names1668643200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
