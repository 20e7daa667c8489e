import { randomUUID } from 'node:crypto';
import type { Directory, Seen, Subject } from '@spillrom/identity';
import type { ActorId } from '@spillrom/kernel';
import type { Pool } from 'pg';
import { nameKey } from './name-key.js';

const FIND = `
SELECT actor FROM identity.people
WHERE issuer = $1 AND subject = $2 AND organisation = $3 AND roles = $4 AND ($5::text IS NULL OR name = $5)`;

// Two processes may meet somebody at once: the first row stands, and both get its actor. A token without a name takes none away.
const SEE = `
INSERT INTO identity.people (issuer, subject, organisation, roles, name, name_key, actor) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT (issuer, subject) DO UPDATE SET
  (organisation, roles, name, name_key, seen_at) =
  (excluded.organisation, excluded.roles, coalesce(excluded.name, people.name), coalesce(excluded.name_key, people.name_key), now())
RETURNING actor`;

/**
 * The people in PostgreSQL, one row for each subject of an issuer, with what the latest token says of them. To correct whose an id is,
 * change the row's actor or subject.
 */
export class PostgresDirectory implements Directory {
  constructor(private readonly pool: Pool) {}

  async actorOf({ issuer, subject }: Subject, { organisation, roles, name }: Seen): Promise<ActorId> {
    const seen = [issuer, subject, organisation, roles, name ?? null];
    const unchanged = await this.pool.query<{ actor: ActorId }>(FIND, seen);
    if (unchanged.rows[0] !== undefined) return unchanged.rows[0].actor;
    const key = name === undefined ? null : nameKey(name);
    const { rows } = await this.pool.query<{ actor: ActorId }>(SEE, [...seen, key, `actor-${randomUUID()}`]);
    return rows[0]!.actor;
  }
}
