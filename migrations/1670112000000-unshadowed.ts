import type { MigrationInterface, QueryRunner } from 'typeorm';
import { APPEND } from './1668211200000-log.js';

/**
 * An advisory lock may be taken by anybody who may enter the database, and kept. This one only by whoever may write the table, and that
 * is its owner, as whom `log.append` runs.
 */
const TURN = `
CREATE TABLE log.append_turn ();
COMMENT ON TABLE log.append_turn IS 'Always empty. log.append locks it, so that positions are given in commit order.';`;

const ANYBODYS_LOCK = 'PERFORM pg_advisory_xact_lock(1819240292, 0);';

const OWN_LOCK = 'LOCK TABLE log.append_turn IN EXCLUSIVE MODE;';

/** Recorded times as given are for whoever copies a log, which the api never does. */
const OWN_TIME = `
  IF importing AND session_user = 'spillrom_writer' THEN
    RAISE EXCEPTION 'the writer does not import: the log gives its commits their times' USING ERRCODE = 'insufficient_privilege';
  END IF;
`;

const BEFORE_LOCK = `
  -- Held until the commit is durable`;

const AGAIN = APPEND.replace('CREATE FUNCTION', 'CREATE OR REPLACE FUNCTION')
  .replace(ANYBODYS_LOCK, OWN_LOCK)
  .replace(BEFORE_LOCK, `${OWN_TIME}${BEFORE_LOCK}`);

/**
 * An empty search path is not enough: the types and tables of a session's temporary schema come before all others unless that is named
 * as the last. A domain `timestamptz` made there had `log.append` run its checks as the owner of the log.
 */
const UNSHADOWED = ['append', 'read', 'read_all', 'head', 'refuse_change'].map(
  (name) => `ALTER FUNCTION log.${name} SET search_path = pg_catalog, pg_temp`,
);

export class Unshadowed1670112000000 implements MigrationInterface {
  readonly name = 'Unshadowed1670112000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TURN, AGAIN, ...UNSHADOWED]) await runner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
