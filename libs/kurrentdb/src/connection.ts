import type * as Library from '@kurrent/kurrentdb-client';
import { StoreUnavailable } from '@spillrom/event-sourcing';

/** What the client understands of a URL, in lower case. Of any other it would print the whole URL, password and all. */
const OPTIONS: ReadonlySet<string> = new Set([
  'connectionname',
  'defaultdeadline',
  'discoveryinterval',
  'dnsdiscover',
  'gossiptimeout',
  'keepaliveinterval',
  'keepalivetimeout',
  'maxdiscoverattempts',
  'nodepreference',
  'throwonappendfailure',
  'tls',
  'tlscafile',
  'tlsverifycert',
  'usercertfile',
  'userkeyfile',
]);

const unknownOption = (url: string): string | undefined => {
  const [, query = ''] = /\?(.*)$/s.exec(url) ?? [];
  const names = query.split('&').map((pair) => pair.split('=')[0]!);
  return names.find((name) => name !== '' && !OPTIONS.has(name.toLowerCase()));
};

/**
 * The client of a server or cluster, made anew after it failed: one that has lost its server may keep failing when that is back, and one
 * whose node has lost an election stays with the loser.
 */
export class Connection {
  #client: Library.KurrentDBClient | undefined;
  #closed = false;

  private constructor(
    private readonly url: string,
    readonly library: typeof Library,
  ) {}

  /**
   * The client's library comes with a native part, which only those load who use it. Does not ask the server anything.
   * @throws when the URL or a file that it names cannot be used; what is said does not repeat the URL
   */
  static async to(url: string): Promise<Connection> {
    const option = unknownOption(url);
    if (option !== undefined) throw new Error(`the URL of KurrentDB has an unknown option: ${option}`);
    const connection = new Connection(url, await import('@kurrent/kurrentdb-client'));
    try {
      void connection.client;
    } catch (error) {
      const { expected, message } = error as { readonly expected?: string; readonly message: string };
      throw new Error(
        `the URL of KurrentDB cannot be used: ${expected === undefined ? message : `expected ${expected}`}`,
      );
    }
    return connection;
  }

  /** @throws StoreUnavailable after the end, or what making one throws, as when a certificate's file is being replaced */
  get client(): Library.KurrentDBClient {
    if (this.#closed) throw new StoreUnavailable('nothing written', 'the event store is closed');
    return (this.#client ??= this.library.KurrentDBClient.connectionString(this.url));
  }

  /** The next call gets another client. */
  drop(client: Library.KurrentDBClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    void client.dispose().catch(() => {});
  }

  /** Ends what is under way; idle channels go with the process. */
  async close(): Promise<void> {
    this.#closed = true;
    const client = this.#client;
    this.#client = undefined;
    await client?.dispose();
  }
}
