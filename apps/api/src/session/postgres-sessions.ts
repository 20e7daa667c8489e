import type { Pool, PoolClient } from 'pg';
import { IssuerUnavailable } from '@spillrom/identity';
import { instantOf } from '@spillrom/kernel';
import { wallClock } from '../clock.js';
import { hashOf, newSessionId, seal, unseal } from './sealed.js';
import { timeUntil, type Session } from './session.js';

/** Expired ones are cleared away by whoever comes next. */
const OPEN = `
WITH expired AS (DELETE FROM identity.sessions WHERE expires_at <= now())
INSERT INTO identity.sessions (id_hash, sealed, expires_at, issuer_session) VALUES ($1, $2, $3, $4)`;

const FIND = `SELECT sealed FROM identity.sessions WHERE id_hash = $1 AND expires_at > now()`;
const RENEW = `UPDATE identity.sessions SET sealed = $2 WHERE id_hash = $1`;
const END = `DELETE FROM identity.sessions WHERE id_hash = $1 RETURNING sealed`;
const END_AT_ISSUER = `DELETE FROM identity.sessions WHERE issuer_session = $1`;

/** The session with a new token, or nothing when it has ended at the issuer. */
export type Renew = (session: Session) => Promise<Session | undefined>;

/** So long before its end a token is renewed, so that none ends on its way. */
const EARLY_MS = 30_000;

/** So long an issuer that was away is not asked again for a token that is still good: each would wait for it in vain. */
const AWAY_MS = 10_000;

const endsWithin = ({ renewal }: Session, milliseconds: number): boolean =>
  renewal !== undefined && timeUntil(renewal.tokenEnds) < milliseconds;

interface Row {
  readonly sealed: Buffer;
}

const sessionIn = ({ rows }: { readonly rows: readonly Row[] }, id: string): Session | undefined =>
  rows.map(({ sealed }) => JSON.parse(unseal(sealed, id)) as Session)[0];

/** The sessions of the console, as all api processes on the database know them. */
export class PostgresSessions {
  private readonly renewing = new Map<string, Promise<Session | undefined>>();
  private awayUntil = wallClock.now();

  constructor(
    private readonly pool: Pool,
    private readonly renew: Renew = async () => undefined,
  ) {}

  /** @returns the id, which is nowhere but in the answer */
  async open(session: Session): Promise<string> {
    const id = newSessionId();
    const { expiresAt, issuerSession } = session;
    const ended = issuerSession === undefined ? null : hashOf(issuerSession);
    await this.pool.query(OPEN, [hashOf(id), seal(JSON.stringify(session), id), expiresAt, ended]);
    return id;
  }

  /**
   * With a token that is still good; undefined when it has ended, expired, or never was.
   * @throws IssuerUnavailable when its token has expired and cannot be renewed now
   */
  async find(id: string): Promise<Session | undefined> {
    const session = await this.read(this.pool, id);
    const early = timeUntil(this.awayUntil) > 0 ? 0 : EARLY_MS;
    return session !== undefined && endsWithin(session, early) ? this.renewed(id) : session;
  }

  /** @returns what it was, if there was one */
  async end(id: string): Promise<Session | undefined> {
    return sessionIn(await this.pool.query<Row>(END, [hashOf(id)]), id);
  }

  /** All that belong to one session of the issuer. */
  async endAtIssuer(issuerSession: string): Promise<void> {
    await this.pool.query(END_AT_ISSUER, [hashOf(issuerSession)]);
  }

  private async read(from: Pool | PoolClient, id: string, lock = ''): Promise<Session | undefined> {
    return sessionIn(await from.query<Row>(FIND + lock, [hashOf(id)]), id);
  }

  /** Once for all who ask at the same time: an issuer takes a refresh token once. */
  private renewed(id: string): Promise<Session | undefined> {
    const before = this.renewing.get(id);
    if (before !== undefined) return before;
    const renewing = this.renewLocked(id).finally(() => this.renewing.delete(id));
    this.renewing.set(id, renewing);
    return renewing;
  }

  /** The row is held meanwhile, so that another process waits for this one's token. */
  private async renewLocked(id: string): Promise<Session | undefined> {
    const client = await this.pool.connect();
    let broken: Error | undefined;
    try {
      await client.query('BEGIN');
      const session = await this.afterRenewal(client, id);
      await client.query('COMMIT');
      return session;
    } catch (error) {
      await client.query('ROLLBACK').catch((rollback: Error) => (broken = rollback));
      throw error;
    } finally {
      client.release(broken);
    }
  }

  private async afterRenewal(client: PoolClient, id: string): Promise<Session | undefined> {
    const session = await this.read(client, id, ' FOR UPDATE');
    if (session === undefined || !endsWithin(session, EARLY_MS)) return session;
    try {
      const renewed = await this.renew(session);
      if (renewed === undefined) await client.query(END, [hashOf(id)]);
      else await client.query(RENEW, [hashOf(id), seal(JSON.stringify(renewed), id)]);
      return renewed;
    } catch (error) {
      if (!(error instanceof IssuerUnavailable)) throw error;
      this.awayUntil = instantOf(Date.parse(wallClock.now()) + AWAY_MS);
      // As long as the token is good, nobody needs to know that the issuer is away.
      if (endsWithin(session, 0)) throw error;
      return session;
    }
  }
}
