import type { Socket } from 'node:net';
import { Client, Pool, type ClientConfig, type PoolConfig } from 'pg';

/** How long a server is waited for. */
export interface Patience {
  /** Until a connection is open, or a pool has one free: TCP, TLS and sign-in included. By default 5 s. */
  readonly connectionTimeoutMillis?: number;
  /** A query that is answered nothing at all for so many milliseconds breaks its connection. By default it may take for ever. */
  readonly silenceMs?: number;
}

export type Connection = ClientConfig & Patience;

export const CONNECT_MS = 5_000;
const FAREWELL_MS = 1_000;

/** The server took a query and then said nothing for too long. Whether it carried the query out is not known. */
class ServerSilent extends Error {
  constructor(readonly silenceMs: number) {
    super(`PostgreSQL did not answer within ${silenceMs} ms`);
    this.name = 'ServerSilent';
  }
}

const ignore = (): void => {};

/**
 * A client whose broken connection ends its queries and nothing else. The one of `pg` emits `error` as soon as the server ends a session,
 * also in the moment in which it opens, before whoever asked for it can listen; without a listener Node ends the process. Every
 * connection of ours is made of this class.
 */
export class LastingClient extends Client {
  #isAsking = false;

  constructor(connection: Connection = {}) {
    super({ connectionTimeoutMillis: CONNECT_MS, keepAlive: true, ...connection });
    this.on('error', ignore);
    const { silenceMs } = connection;
    if (silenceMs === undefined) return;
    const ask = this.query.bind(this) as (...query: readonly unknown[]) => unknown;
    this.query = ((...query: readonly unknown[]) => {
      this.#isAsking = true;
      return ask(...query);
    }) as Client['query'];
    this.on('drain', () => void (this.#isAsking = false));
    // Not before, since the stream becomes another one when it is encrypted.
    this.once('connect', () => this.#listenForSilence(silenceMs));
  }

  override end(): Promise<void>;
  override end(done: (error: Error) => void): void;
  override end(done?: (error: Error) => void): Promise<void> | void {
    // A server that hangs does not hang up either.
    const farewell = setTimeout(() => this.connection.stream.destroy(), FAREWELL_MS);
    farewell.unref();
    this.once('end', () => clearTimeout(farewell));
    return done === undefined ? super.end() : super.end(done);
  }

  /** The socket tells that nothing came or went for so long; while nobody has asked anything, that is as it should be. */
  #listenForSilence(silenceMs: number): void {
    const stream = this.connection.stream as Socket;
    stream.setTimeout(silenceMs);
    // For every silence: a listener given to setTimeout hears the first alone.
    stream.on('timeout', () => {
      if (this.#isAsking) stream.destroy(new ServerSilent(silenceMs));
    });
  }
}

/** A pool of lasting clients; one that breaks is replaced when the next is needed. */
export const openPool = (connection: Omit<PoolConfig, 'Client'> & Patience): Pool => {
  const pool = new Pool({
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    ...connection,
    Client: LastingClient,
  } as PoolConfig);
  pool.on('error', ignore);
  return pool;
};

/** Work on a connection of its own, which ends with it. */
export const withClient = async <Result>(
  connection: Connection,
  work: (client: LastingClient) => Promise<Result>,
): Promise<Result> => {
  const client = new LastingClient(connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
