import { StoreUnavailable, type Appended, type Chain, type ChainRefused } from '../event-store.js';
import { formBatch } from './form-batch.js';
import { prepareChain, type PreparedChain } from './prepared-chain.js';

/** What became of one chain. */
export type Outcome = Appended | ChainRefused | StoreUnavailable;

/** Writes a batch of chains of which none writes what another names: each wholly or not at all, and one failing does not fail another. */
export interface BatchWriter {
  /** The outcome of each, in their order. Never throws. */
  write(batch: readonly PreparedChain[]): Promise<readonly Outcome[]>;
  close(): Promise<void>;
}

/**
 * Group commit: one batch under way, and what arrives meanwhile forms the next. There is no timer: a chain that finds nothing in flight
 * leaves with those handed in during the same turn of the event loop.
 */
export class GroupCommit {
  readonly #waiting = new Map<PreparedChain, (outcome: Outcome) => void>();
  readonly #writer: BatchWriter;
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(writer: BatchWriter) {
    this.#writer = writer;
  }

  /** Takes a chain that `checkChain` has passed. */
  async append(chain: Chain): Promise<Appended> {
    if (this.#closed) throw new StoreUnavailable('nothing written', 'the event store is closed');
    const outcome = await new Promise<Outcome>((resolve) => {
      this.#waiting.set(prepareChain(chain), resolve);
      this.#running ??= this.#run();
    });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** Writes what waits, then closes the writer. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    await this.#writer.close();
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      // Those whom the last batch answered hand in their next chain during this turn.
      await new Promise((next) => setImmediate(next));
      const batch = [...formBatch([...this.#waiting.keys()])];
      const resolvers = batch.map((each) => this.#take(each));
      const outcomes = await this.#write(batch);
      resolvers.forEach((resolve, place) => resolve(outcomes[place]!));
    }
    // Without an await since the look at what waits, or a chain could be handed in between and find nobody.
    this.#running = undefined;
  }

  /** A writer that throws all the same has a fault, which must not keep everybody waiting. */
  async #write(batch: readonly PreparedChain[]): Promise<readonly Outcome[]> {
    try {
      return await this.#writer.write(batch);
    } catch (cause) {
      return batch.map(() => new StoreUnavailable('unknown', 'the writer of the log failed', { cause }));
    }
  }

  #take(chain: PreparedChain): (outcome: Outcome) => void {
    const resolve = this.#waiting.get(chain)!;
    this.#waiting.delete(chain);
    return resolve;
  }
}
