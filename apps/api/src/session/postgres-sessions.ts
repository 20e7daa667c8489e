import type { Pool } from 'pg';
import { hashOf, newSessionId, seal, unseal } from './sealed-token.js';

/** A token, and until when it may be used here. */
export interface Session {
  readonly token: string;
  /** RFC 3339, UTC. */
  readonly expiresAt: string;
}

/** Expired ones are cleared away by whoever comes next. */
const OPEN = `
WITH expired AS (DELETE FROM identity.sessions WHERE expires_at <= now())
INSERT INTO identity.sessions (id_hash, sealed_token, expires_at) VALUES ($1, $2, $3)`;

const FIND = `
SELECT sealed_token AS sealed, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS expires
FROM identity.sessions WHERE id_hash = $1 AND expires_at > now()`;

const END = `DELETE FROM identity.sessions WHERE id_hash = $1`;

/** The sessions of the console, as all api processes on the database know them. */
export class PostgresSessions {
  constructor(private readonly pool: Pool) {}

  /** @returns the id, which is nowhere but in the answer */
  async open({ token, expiresAt }: Session): Promise<string> {
    const id = newSessionId();
    await this.pool.query(OPEN, [hashOf(id), seal(token, id), expiresAt]);
    return id;
  }

  /** Undefined when it has ended, expired, or never was. */
  async find(id: string): Promise<Session | undefined> {
    const { rows } = await this.pool.query<{ sealed: Buffer; expires: string }>(FIND, [hashOf(id)]);
    return rows.map(({ sealed, expires }) => ({ token: unseal(sealed, id), expiresAt: expires }))[0];
  }

  async end(id: string): Promise<void> {
    await this.pool.query(END, [hashOf(id)]);
  }
}
