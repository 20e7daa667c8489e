import type * as Library from '@kurrent/kurrentdb-client';

/**
 * The client of a server or cluster, made when it is needed and anew after it failed: one that has lost its server may keep failing when
 * that is back, and one whose node has lost an election stays with the loser.
 */
export class Connection {
  #client: Library.KurrentDBClient | undefined;

  private constructor(
    private readonly url: string,
    readonly library: typeof Library,
  ) {}

  /** The client's library comes with a native part, which only those load who use it. Does not ask the server anything. */
  static async to(url: string): Promise<Connection> {
    return new Connection(url, await import('@kurrent/kurrentdb-client'));
  }

  get client(): Library.KurrentDBClient {
    return (this.#client ??= this.library.KurrentDBClient.connectionString(this.url));
  }

  /** The next call gets another client. */
  drop(client: Library.KurrentDBClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    void client.dispose().catch(() => {});
  }

  async close(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
  }
}
