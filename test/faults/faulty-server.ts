import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { join } from 'node:path';

/**
 * What a client meets.
 * - `sound`: the server itself.
 * - `refuses`: the start-up is answered by a FATAL.
 * - `ends after sign-in`: a FATAL in the same packet as the first ReadyForQuery.
 * - `resets`: the connection is reset during start-up.
 * - `mute`: the connection is taken, and nothing is ever answered.
 * - `deaf after sign-in`: the start-up is answered, and nothing after it.
 */
export type Manner = 'sound' | 'refuses' | 'ends after sign-in' | 'resets' | 'mute' | 'deaf after sign-in';

const field = (type: string, text: string): Buffer => Buffer.from(`${type}${text}\0`);

const FATAL = ((): Buffer => {
  const fields = Buffer.concat([
    ...[field('S', 'FATAL'), field('V', 'FATAL'), field('C', '57P01')],
    ...[field('M', 'terminating connection due to administrator command'), Buffer.from('\0')],
  ]);
  const head = Buffer.alloc(5, 'E');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
})();

/** ReadyForQuery, idle. */
const READY = Buffer.from('5a0000000549', 'hex');

/** Stands between clients and a PostgreSQL, with its manners. */
export class FaultyServer {
  /** Of connections that come; those that are open keep theirs, but for a silence. */
  manner: Manner = 'sound';
  /** Nothing passes any more, on no connection. */
  isSilent = false;
  readonly #server: Server;
  readonly #clients = new Set<Socket>();
  readonly #sockets = new Set<Socket>();

  private constructor(private readonly url: URL) {
    const socket = join(url.searchParams.get('host')!, `.s.PGSQL.${url.searchParams.get('port')}`);
    this.#server = createServer((client) => this.#join(client, connect(socket)));
  }

  /** Before the server of this URL, which names a Unix socket. */
  static async before(url: string): Promise<FaultyServer> {
    // Over a Unix socket a URL has no host, which URL does not understand.
    const faulty = new FaultyServer(new URL(url.replace('@/', '@localhost/')));
    await new Promise<void>((ready) => faulty.#server.listen(0, '127.0.0.1', ready));
    return faulty;
  }

  /** The same database as the role of the given URL, by way of here. */
  through(url: string = this.url.href): string {
    const through = new URL(url.replace('@/', '@localhost/'));
    through.search = '';
    through.hostname = '127.0.0.1';
    through.port = String((this.#server.address() as AddressInfo).port);
    return through.href;
  }

  /** Every session that is open is ended by a FATAL, whatever it does. */
  endSessions(): void {
    for (const client of this.#clients) client.end(FATAL);
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((closed) => this.#server.close(closed));
  }

  #join(client: Socket, server: Socket): void {
    const { manner } = this;
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    this.#clients.add(client);
    client.on('close', () => this.#clients.delete(client));
    let isSignedIn = false;
    client.on('data', (message) => {
      if (manner === 'refuses') client.end(FATAL);
      else if (manner === 'resets') client.resetAndDestroy();
      else if (!this.isSilent && manner !== 'mute' && !(isSignedIn && manner === 'deaf after sign-in'))
        server.write(message);
    });
    server.on('data', (message) => {
      const isFirstReady = !isSignedIn && message.includes(READY);
      isSignedIn ||= isFirstReady;
      if (this.isSilent || client.destroyed || client.writableEnded) return;
      if (isFirstReady && manner === 'ends after sign-in') client.end(Buffer.concat([message, FATAL]));
      else client.write(message);
    });
  }
}
