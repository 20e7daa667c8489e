import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

const FRAME_HEADER_BYTES = 9;
const DATA = 0;
const HEADERS = 1;

/** The kinds of the HTTP/2 frames in a flow of bytes that comes in pieces. */
class Frames {
  #seen = Buffer.alloc(0);

  take(piece: Buffer): readonly number[] {
    this.#seen = Buffer.concat([this.#seen, piece]);
    const kinds: number[] = [];
    for (;;) {
      if (this.#seen.length < FRAME_HEADER_BYTES) return kinds;
      const end = FRAME_HEADER_BYTES + this.#seen.readUIntBE(0, 3);
      if (this.#seen.length < end) return kinds;
      kinds.push(this.#seen[3]!);
      this.#seen = this.#seen.subarray(end);
    }
  }
}

/** Stands between clients and a node. */
export class Proxy {
  /** A connection is cut when the node begins to answer a call, which it has then carried out. */
  lossy = false;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor(nodePort: number) {
    this.#server = createServer((client) => this.#join(client, connect(nodePort, '127.0.0.1')));
  }

  static async before(nodePort: number): Promise<Proxy> {
    const proxy = new Proxy(nodePort);
    await new Promise<void>((ready) => proxy.#server.listen(0, '127.0.0.1', ready));
    return proxy;
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${(this.#server.address() as { port: number }).port}?tls=false`;
  }

  /** Breaks every connection, once; resolves when both sides must have noticed. */
  async cut(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    while (this.#sockets.size > 0) await pause(5);
    await pause(50);
  }

  async close(): Promise<void> {
    await this.cut();
    this.#server.close();
  }

  #join(client: Socket, node: Socket): void {
    const frames = new Frames();
    for (const [socket, other] of [
      [client, node],
      [node, client],
    ] as const) {
      this.#sockets.add(socket);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.#sockets.delete(socket);
        other.destroy();
      });
    }
    client.on('data', (piece) => node.write(piece));
    node.on('data', (piece) => {
      const isAnswer = frames.take(piece).some((kind) => kind === DATA || kind === HEADERS);
      if (this.lossy && isAnswer) client.destroy();
      else client.write(piece);
    });
  }
}
