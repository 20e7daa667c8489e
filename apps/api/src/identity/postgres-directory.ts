import { randomUUID } from 'node:crypto';
import type { Directory, Subject } from '@spillrom/identity';
import type { ActorId } from '@spillrom/kernel';
import type { Pool } from 'pg';

const FIND = 'SELECT actor FROM identity.people WHERE issuer = $1 AND subject = $2';
const ADD = 'INSERT INTO identity.people (issuer, subject, actor) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING';

/** The people in PostgreSQL, one row for each subject of an issuer. To correct it, change the row's actor or subject. */
export class PostgresDirectory implements Directory {
  constructor(private readonly pool: Pool) {}

  async actorOf(subject: Subject): Promise<ActorId> {
    const known = await this.find(subject);
    if (known !== undefined) return known;
    // Two processes may meet somebody at once: the first row stands, and both read it.
    await this.pool.query(ADD, [subject.issuer, subject.subject, `actor-${randomUUID()}`]);
    return (await this.find(subject))!;
  }

  private async find({ issuer, subject }: Subject): Promise<ActorId | undefined> {
    const { rows } = await this.pool.query<{ actor: ActorId }>(FIND, [issuer, subject]);
    return rows[0]?.actor;
  }
}
