import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { StreamName } from '@spillrom/event-sourcing';
import { openPool, type Connection } from '../connection.js';

/**
 * Turns between processes by session advisory locks, one connection for each turn that is held. The server gives a lock back when its
 * session ends, so a holder that dies or loses its connection keeps nobody waiting. An append never waits for a turn: its own lock has
 * two keys, these have one.
 */
export class PostgresTurn {
  readonly #pool: Pool;

  constructor({ connection, turnsMax = 8 }: { readonly connection: Connection; readonly turnsMax?: number }) {
    this.#pool = openPool({ max: turnsMax, ...connection });
  }

  /** What gives the turn back, or nothing when it did not come within `waitMs` or the server cannot be reached. Never throws. */
  async take(key: StreamName, waitMs: number): Promise<(() => Promise<void>) | undefined> {
    const asked = this.#lock(key, waitMs);
    const late = Symbol('late');
    let alarm: NodeJS.Timeout | undefined;
    const patience = new Promise<typeof late>((wake) => (alarm = setTimeout(wake, waitMs, late)));
    const turn = await Promise.race([asked, patience]);
    clearTimeout(alarm);
    if (turn !== late) return turn;
    // A turn that comes after all goes straight back.
    void asked.then((release) => release?.());
    return undefined;
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }

  async #lock(key: StreamName, waitMs: number): Promise<(() => Promise<void>) | undefined> {
    let client: PoolClient | undefined;
    try {
      const holder = (client = await this.#pool.connect());
      await holder.query("SELECT set_config('lock_timeout', $1, false)", [`${Math.max(1, Math.ceil(waitMs))}ms`]);
      await holder.query('SELECT pg_advisory_lock($1::bigint)', [lockKey(key)]);
      return () => unlock(holder, key);
    } catch {
      // Ends the session and with it a lock of which the answer was lost.
      client?.release(true);
      return undefined;
    }
  }
}

const unlock = async (holder: PoolClient, key: StreamName): Promise<void> => {
  let broken = false;
  try {
    await holder.query('SELECT pg_advisory_unlock($1::bigint)', [lockKey(key)]);
  } catch {
    broken = true;
  }
  holder.release(broken);
};

const lockKey = (key: StreamName): string => createHash('sha256').update(key).digest().readBigInt64BE().toString();
