import type { Stop } from '@spillrom/event-sourcing';
import { LastingClient, type Connection } from '../connection.js';

const AGAIN_AFTER_MS = 1_000;

/**
 * Rings when the log says that it grew, over a connection of its own that is open while anyone listens. It may ring in vain; while the
 * connection is down it is silent and tries again, and rings once when it is back, for what it has missed.
 */
export class Doorbell {
  readonly #connection: Connection;
  readonly #rings = new Set<() => void>();
  #client: LastingClient | undefined;
  #again: NodeJS.Timeout | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  listen(ring: () => void): Stop {
    const own = (): void => ring();
    this.#rings.add(own);
    if (this.#rings.size === 1) this.#connect();
    return async () => {
      if (this.#rings.delete(own) && this.#rings.size === 0) await this.#hangUp();
    };
  }

  async close(): Promise<void> {
    this.#rings.clear();
    await this.#hangUp();
  }

  #connect(): void {
    const client = new LastingClient(this.#connection);
    this.#client = client;
    const lost = (): void => this.#lost(client);
    client.on('notification', () => this.#ring());
    client.on('error', lost);
    client.on('end', lost);
    client
      .connect()
      .then(() => client.query('LISTEN log'))
      .then(() => this.#ring(), lost);
  }

  #lost(client: LastingClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => {});
    if (this.#rings.size === 0) return;
    this.#again = setTimeout(() => this.#connect(), AGAIN_AFTER_MS);
    this.#again.unref();
  }

  async #hangUp(): Promise<void> {
    clearTimeout(this.#again);
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  #ring(): void {
    for (const ring of this.#rings) ring();
  }
}
