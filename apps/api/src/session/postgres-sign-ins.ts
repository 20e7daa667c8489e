import type { Pool } from 'pg';
import type { UnderWay } from './issuer-client.js';
import { hashOf, newSessionId, seal, unseal } from './sealed.js';

/** How long somebody may take at the issuer. */
export const SIGN_IN_SECONDS = 600;

const BEGIN = `
WITH expired AS (DELETE FROM identity.sign_ins WHERE expires_at <= now())
INSERT INTO identity.sign_ins (id_hash, sealed, expires_at) VALUES ($1, $2, now() + interval '${SIGN_IN_SECONDS} seconds')`;

const TAKE = `DELETE FROM identity.sign_ins WHERE id_hash = $1 RETURNING sealed, expires_at > now() AS current`;

/** Who is at the issuer to sign in; whichever process they come back to knows them. */
export class PostgresSignIns {
  constructor(private readonly pool: Pool) {}

  /** @returns the id, which is nowhere but in the browser */
  async begin(underWay: UnderWay): Promise<string> {
    const id = newSessionId();
    await this.pool.query(BEGIN, [hashOf(id), seal(JSON.stringify(underWay), id)]);
    return id;
  }

  /** Once: an answer that comes again finds nothing. */
  async take(id: string): Promise<UnderWay | undefined> {
    const { rows } = await this.pool.query<{ sealed: Buffer; current: boolean }>(TAKE, [hashOf(id)]);
    const [row] = rows;
    return row?.current === true ? (JSON.parse(unseal(row.sealed, id)) as UnderWay) : undefined;
  }
}
