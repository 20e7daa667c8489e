import type { BatchWriter, Outcome, PreparedChain } from '@spillrom/event-sourcing/group-commit';
import { LastingClient, type Connection } from '../connection.js';
import { APPEND, appendArguments } from './batch.js';
import { appendFailed, unreachable } from './failures.js';
import { verdict, type VerdictRow } from './verdicts.js';

export interface AppendOptions {
  readonly connection: Connection;
  readonly importing: boolean;
  /** After this long without a reply the connection is given up and the outcome is unknown. */
  readonly replyMs: number;
}

/** A connection on which one batch after the other is appended; made when it is needed, and anew after it broke. */
export class AppendConnection implements BatchWriter {
  readonly #options: AppendOptions;
  #client: LastingClient | undefined;

  constructor(options: AppendOptions) {
    this.#options = options;
  }

  async write(batch: readonly PreparedChain[]): Promise<readonly Outcome[]> {
    let client: LastingClient;
    try {
      client = this.#client ??= await this.#connect();
    } catch (cause) {
      return batch.map(() => unreachable(cause));
    }
    try {
      const rows = byChain(await this.#call(client, batch));
      return batch.map(({ chain }, place) => verdict(chain, rows.get(place) ?? []));
    } catch (cause) {
      const failure = appendFailed(cause);
      if (failure.outcome === 'unknown') this.#drop(client);
      return batch.map(() => failure);
    }
  }

  async close(): Promise<void> {
    await this.#client?.end().catch(() => {});
  }

  async #connect(): Promise<LastingClient> {
    const { connection, replyMs } = this.#options;
    const client = new LastingClient({ ...connection, silenceMs: replyMs });
    client.on('error', () => this.#drop(client));
    client.on('end', () => this.#drop(client));
    await client.connect();
    return client;
  }

  async #call(client: LastingClient, batch: readonly PreparedChain[]): Promise<readonly VerdictRow[]> {
    const values = appendArguments(batch, this.#options.importing);
    return (await client.query<VerdictRow>({ name: 'append', text: APPEND, values })).rows;
  }

  #drop(client: LastingClient): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    client.end().catch(() => {});
  }
}

const byChain = (rows: readonly VerdictRow[]): ReadonlyMap<number, VerdictRow[]> => {
  const chains = new Map<number, VerdictRow[]>();
  for (const row of rows) {
    const own = chains.get(row.chain);
    if (own === undefined) chains.set(row.chain, [row]);
    else own.push(row);
  }
  return chains;
};
