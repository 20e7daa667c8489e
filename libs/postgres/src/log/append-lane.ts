import { Client, type ClientConfig } from 'pg';
import { StoreUnavailable, type Appended, type Chain, type ChainRefused } from '@spillrom/event-sourcing';
import { APPEND, appendArguments, parcel, type Parcel } from './batch.js';
import { appendFailed, unreachable } from './failures.js';
import { formBatch } from './forming.js';
import { verdict, type VerdictRow } from './verdicts.js';

type Outcome = Appended | ChainRefused | StoreUnavailable;

export interface LaneOptions {
  readonly connection: ClientConfig;
  readonly importing: boolean;
  /** After this long without a reply the connection is given up and the outcome is unknown. */
  readonly replyMs: number;
}

/**
 * Group commit: one connection, one call of `log.append` in flight, and what arrives meanwhile forms the next. There is no timer: a
 * chain that finds the lane idle leaves with those handed in during the same turn of the event loop.
 */
export class AppendLane {
  readonly #options: LaneOptions;
  readonly #waiting = new Map<Parcel, (outcome: Outcome) => void>();
  #client: Client | undefined;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(options: LaneOptions) {
    this.#options = options;
  }

  /** Takes a chain that `checkChain` has passed. */
  async append(chain: Chain): Promise<Appended> {
    if (this.#closed) throw new StoreUnavailable('nothing written', 'the event store is closed');
    const outcome = await new Promise<Outcome>((settle) => {
      this.#waiting.set(parcel(chain), settle);
      this.#running ??= this.#run();
    });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** Lets what waits be written, then hangs up. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    await this.#client?.end().catch(() => {});
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      // Those whom the last batch answered hand in their next chain during this turn.
      await new Promise((next) => setImmediate(next));
      const batch = [...formBatch([...this.#waiting.keys()])];
      const settlers = batch.map((each) => this.#waiting.get(each)!);
      for (const each of batch) this.#waiting.delete(each);
      const outcomes = await this.#write(batch);
      settlers.forEach((settle, place) => settle(outcomes[place]!));
    }
    this.#running = undefined;
  }

  async #write(batch: readonly Parcel[]): Promise<readonly Outcome[]> {
    let client: Client;
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

  async #connect(): Promise<Client> {
    const client = new Client({ connectionTimeoutMillis: 5_000, keepAlive: true, ...this.#options.connection });
    client.on('error', () => this.#drop(client));
    client.on('end', () => this.#drop(client));
    await client.connect();
    return client;
  }

  async #call(client: Client, batch: readonly Parcel[]): Promise<readonly VerdictRow[]> {
    const silence = setTimeout(() => client.connection.stream.destroy(), this.#options.replyMs);
    try {
      const values = appendArguments(batch, this.#options.importing);
      return (await client.query<VerdictRow>({ name: 'append', text: APPEND, values })).rows;
    } finally {
      clearTimeout(silence);
    }
  }

  #drop(client: Client): void {
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
