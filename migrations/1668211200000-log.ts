import type { MigrationInterface, QueryRunner } from 'typeorm';

const TABLE = `
CREATE SCHEMA log;

CREATE TABLE log.events (
  position       bigint      PRIMARY KEY CHECK (position > 0),
  id             uuid        NOT NULL UNIQUE,
  stream         text        COLLATE "C" NOT NULL,
  version        bigint      NOT NULL CHECK (version >= 0),
  type           text        NOT NULL,
  schema_version integer     NOT NULL,
  recorded_at    timestamptz NOT NULL,
  data           text        NOT NULL,
  meta           text        NOT NULL,
  commit_id      uuid        NOT NULL,
  commit_index   smallint    NOT NULL CHECK (commit_index >= 0 AND commit_index < commit_count),
  commit_count   smallint    NOT NULL,
  UNIQUE (stream, version)
);
-- The events of a commit have one recorded time.
CREATE INDEX events_recorded_at ON log.events (recorded_at) WHERE commit_index = 0;

COMMENT ON TABLE log.events IS 'The record. Append only, by log.append. Positions are dense from 1, in commit order.';
COMMENT ON COLUMN log.events.data IS 'RFC 8785 text of the payload';
COMMENT ON COLUMN log.events.meta IS 'RFC 8785 text of a flat map of strings';`;

const GUARD = `
CREATE FUNCTION log.refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = '' AS $$
BEGIN
  RAISE EXCEPTION 'the log is append-only: % is refused', TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON log.events
  FOR EACH STATEMENT EXECUTE FUNCTION log.refuse_change();
-- ALWAYS: a session that calls itself a replica meets it as well.
ALTER TABLE log.events ENABLE ALWAYS TRIGGER refuse_change;`;

/**
 * A plan made while a table is empty and never analysed reads it from end to end, and goes on doing so when it has grown. So the
 * functions allow nothing but index scans and nested loops, and keep one plan per session.
 */
const INDEX_PLANS_ONLY = `
  SET search_path = ''
  SET plan_cache_mode = force_generic_plan
  SET enable_seqscan = off
  SET enable_bitmapscan = off
  SET enable_hashjoin = off
  SET enable_mergejoin = off
  SET jit = off`;

/** Takes a batch of chains that share no stream which one of them writes; each is written, or not, by itself. */
export const APPEND = `
CREATE FUNCTION log.append(
  importing boolean,
  expected_chain integer[], expected_stream text[], expected_version bigint[],
  event_chain integer[], event_id uuid[], event_stream text[], event_version bigint[], event_type text[],
  event_schema_version integer[], event_recorded_at timestamptz[], event_data text[], event_meta text[],
  event_commit_id uuid[], event_commit_index smallint[], event_commit_count smallint[]
) RETURNS TABLE (chain integer, outcome text, "position" bigint, stream text, actual bigint)
LANGUAGE plpgsql VOLATILE SECURITY DEFINER ${INDEX_PLANS_ONLY} AS $$
#variable_conflict use_column
DECLARE
  head_position bigint;
  head_recorded_at timestamptz;
  clock timestamptz;
  known integer[];
  overtaken integer[];
BEGIN
  IF current_setting('transaction_isolation') <> 'read committed' THEN
    RAISE EXCEPTION 'the log is appended to in READ COMMITTED only';
  END IF;
  IF current_setting('synchronous_commit') NOT IN ('on', 'remote_apply') THEN
    RAISE EXCEPTION 'the log is appended to with synchronous_commit = on only';
  END IF;

  -- Held until the commit is durable, so positions are given in commit order. A statement of this function that comes after
  -- has a snapshot of its own, taken under the lock: it sees every append before this one.
  PERFORM pg_advisory_xact_lock(1819240292, 0);

  -- The head is one row of each index. A row of its own, updated by every append, would grow a dead version each time while any
  -- transaction on the server keeps an old snapshot: after 60,000 of them it took a millisecond longer to find the living one.
  SELECT coalesce((SELECT max(e.position) FROM log.events e), 0),
         (SELECT max(e.recorded_at) FROM log.events e WHERE e.commit_index = 0)
    INTO head_position, head_recorded_at;
  clock := clock_timestamp();

  SELECT coalesce(array_agg(DISTINCT n.chain), '{}') INTO known
    FROM unnest(event_chain, event_id) AS n (chain, id) JOIN log.events e ON e.id = n.id;

  -- From the expected version on, since a scan of a stream backward takes in a page of its past before it gives the last.
  SELECT coalesce(array_agg(DISTINCT n.chain), '{}') INTO overtaken
    FROM unnest(expected_chain, expected_stream, expected_version) AS n (chain, stream, version)
    WHERE n.chain <> ALL (known)
      AND n.version <> coalesce(
        (SELECT max(e.version) FROM log.events e WHERE e.stream = n.stream AND e.version >= n.version), -1);

  INSERT INTO log.events
    SELECT head_position + row_number() OVER in_order, n.id, n.stream, n.version, n.type, n.schema_version,
           CASE WHEN importing AND n.recorded_at IS NOT NULL THEN n.recorded_at
                ELSE greatest(head_recorded_at, max(coalesce(n.recorded_at, clock)) OVER in_order) END,
           n.data, n.meta, n.commit_id, n.commit_index, n.commit_count
      FROM unnest(event_chain, event_id, event_stream, event_version, event_type, event_schema_version, event_recorded_at,
                  event_data, event_meta, event_commit_id, event_commit_index, event_commit_count) WITH ORDINALITY
        AS n (chain, id, stream, version, type, schema_version, recorded_at, data, meta, commit_id, commit_index,
              commit_count, place)
      WHERE n.chain <> ALL (known) AND n.chain <> ALL (overtaken)
      WINDOW in_order AS (ORDER BY n.place ROWS UNBOUNDED PRECEDING);
  IF FOUND THEN
    PERFORM pg_notify('log', '');
  END IF;

  RETURN QUERY
    SELECT n.chain, 'written', (head_position + sum(count(*)) OVER (ORDER BY n.chain))::bigint, NULL::text, NULL::bigint
      FROM unnest(event_chain) AS n (chain)
      WHERE n.chain <> ALL (known) AND n.chain <> ALL (overtaken)
      GROUP BY n.chain;
  IF cardinality(overtaken) > 0 THEN
    RETURN QUERY
      SELECT n.chain, 'overtaken', NULL::bigint, n.stream,
             coalesce((SELECT max(e.version) FROM log.events e WHERE e.stream = n.stream), -1)
        FROM unnest(expected_chain, expected_stream) AS n (chain, stream) WHERE n.chain = ANY (overtaken);
  END IF;
  -- The same chain again: its outcome is what it was, wherever its streams stand now.
  IF cardinality(known) > 0 THEN
    RETURN QUERY
      SELECT n.chain, CASE WHEN every(e.id IS NOT NULL AND e.stream = n.stream AND e.type = n.type
                                      AND e.schema_version = n.schema_version AND e.data = n.data AND e.meta = n.meta
                                      AND e.commit_id = n.commit_id) THEN 'written' ELSE 'known' END,
             max(e.position), NULL::text, NULL::bigint
        FROM unnest(event_chain, event_id, event_stream, event_type, event_schema_version, event_data, event_meta,
                    event_commit_id) AS n (chain, id, stream, type, schema_version, data, meta, commit_id)
        LEFT JOIN log.events e ON e.id = n.id
        WHERE n.chain = ANY (known) GROUP BY n.chain;
  END IF;
END $$;`;

const READ = `
CREATE VIEW log.feed AS
  SELECT position, id, stream, version, type, schema_version,
         to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS recorded_at,
         data, meta, commit_id, commit_index, commit_count
    FROM log.events;

-- STABLE here also means: all streams are read in the snapshot of the caller's statement, so no commit is seen by half.
CREATE FUNCTION log.read(streams text[], after bigint[]) RETURNS SETOF log.feed
LANGUAGE plpgsql STABLE ${INDEX_PLANS_ONLY} AS $$
BEGIN
  RETURN QUERY SELECT f.* FROM unnest(streams, after) AS n (stream, after) CROSS JOIN LATERAL (
    SELECT * FROM log.feed f WHERE f.stream = n.stream AND f.version > n.after ORDER BY f.version) f;
END $$;

CREATE FUNCTION log.read_all(after bigint, wanted bigint) RETURNS SETOF log.feed
LANGUAGE plpgsql STABLE ${INDEX_PLANS_ONLY} AS $$
DECLARE
  to_commit_end bigint := (SELECT e.commit_count - 1 - e.commit_index FROM log.events e WHERE e.position = after + wanted);
BEGIN
  RETURN QUERY SELECT * FROM log.feed f
    WHERE f.position > after AND f.position <= after + wanted + coalesce(to_commit_end, 0) ORDER BY f.position;
END $$;

CREATE FUNCTION log.head() RETURNS TABLE ("position" bigint, recorded_at text)
LANGUAGE plpgsql STABLE ${INDEX_PLANS_ONLY} AS $$
#variable_conflict use_column
BEGIN
  RETURN QUERY SELECT (SELECT max(e.position) FROM log.events e),
    to_char((SELECT max(e.recorded_at) FROM log.events e WHERE e.commit_index = 0) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
END $$;`;

export class Log1668211200000 implements MigrationInterface {
  readonly name = 'Log1668211200000';

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [TABLE, GUARD, APPEND, READ]) await runner.query(sql);
    await runner.query('REVOKE ALL ON ALL FUNCTIONS IN SCHEMA log FROM PUBLIC');
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}
