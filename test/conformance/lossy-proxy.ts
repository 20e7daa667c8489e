import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SOCKET = '.s.PGSQL.5432';

// The name of the prepared statement, as it stands in the message that runs it.
const APPEND = Buffer.from('\0append\0');

// The server's last message of a call, when its transaction is over.
const READY = Buffer.from('5a0000000549', 'hex');

/** Stands between a client and PostgreSQL. While `lossy`, a connection that appends is cut after the commit, before its reply. */
export class LossyProxy {
  readonly folder = mkdtempSync(join(tmpdir(), 'spillrom-proxy-'));
  lossy = true;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  constructor(socketFolder: string) {
    this.#server = createServer((client) => this.#join(client, connect(join(socketFolder, SOCKET))));
    this.#server.listen(join(this.folder, SOCKET));
  }

  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#server.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #join(client: Socket, server: Socket): void {
    let loses = false;
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => other.destroy());
    }
    client.on('data', (message) => {
      loses ||= this.lossy && message.includes(APPEND);
      server.write(message);
    });
    server.on('data', (message) => {
      if (!loses) client.write(message);
      else if (message.subarray(-READY.length).equals(READY)) client.destroy();
    });
  }
}
