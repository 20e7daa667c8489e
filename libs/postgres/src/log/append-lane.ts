import { StoreUnavailable, type Appended, type Chain } from '@spillrom/event-sourcing';
import { AppendConnection, type AppendOptions, type Outcome } from './append-connection.js';
import { parcel, type Parcel } from './batch.js';
import { formBatch } from './forming.js';

// While the server writes one batch, this process takes in the answers of the last and makes the next. A third would only wait for them.
const CONNECTIONS = 2;

// A call costs as much as a dozen events, so fewer than these wait for the one under way instead of leaving beside it.
const EVENTS_WORTH_A_CALL = 24;

/**
 * Group commit: a connection has one call of `log.append` in flight, and what arrives meanwhile forms the next; while much arrives, two
 * connections take turns. There is no timer: a chain that finds all idle leaves with those handed in during the same turn of the event
 * loop.
 */
export class AppendLane {
  readonly #waiting = new Map<Parcel, (outcome: Outcome) => void>();
  readonly #underWay = new Set<Parcel>();
  readonly #connections: readonly AppendConnection[];
  readonly #running = new Map<AppendConnection, Promise<void>>();
  #eventsWaiting = 0;
  #forming = 0;
  #closed = false;

  constructor(options: AppendOptions) {
    this.#connections = Array.from({ length: CONNECTIONS }, () => new AppendConnection(options));
  }

  /** Takes a chain that `checkChain` has passed. */
  async append(chain: Chain): Promise<Appended> {
    if (this.#closed) throw new StoreUnavailable('nothing written', 'the event store is closed');
    const outcome = await new Promise<Outcome>((settle) => {
      const handedIn = parcel(chain);
      this.#waiting.set(handedIn, settle);
      this.#eventsWaiting += handedIn.rows.length;
      if (this.#running.size === 0 || this.#eventsWaiting >= EVENTS_WORTH_A_CALL) this.#start();
    });
    if (outcome instanceof Error) throw outcome;
    return outcome;
  }

  /** Lets what waits be written, then hangs up. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#running.size > 0) await Promise.all(this.#running.values());
    await Promise.all(this.#connections.map((connection) => connection.close()));
  }

  #start(): void {
    const connection = this.#connections.find((one) => !this.#running.has(one));
    if (connection !== undefined) this.#running.set(connection, this.#run(connection));
  }

  async #run(connection: AppendConnection): Promise<void> {
    for (;;) {
      this.#forming += 1;
      // Those whom the last batch answered hand in their next chain during this turn.
      await new Promise((next) => setImmediate(next));
      const batch = this.#form();
      this.#forming -= 1;
      if (batch.length === 0) break;
      const settlers = batch.map((each) => this.#take(each));
      const outcomes = await connection.write(batch);
      for (const each of batch) this.#underWay.delete(each);
      settlers.forEach((settle, place) => settle(outcomes[place]!));
    }
    // In the same breath as the look at what waits, or a chain could be handed in between and find nobody.
    this.#running.delete(connection);
  }

  /** What may leave now; connections that form at the same time share what waits. */
  #form(): readonly Parcel[] {
    if (this.#running.size > 1 && this.#eventsWaiting < EVENTS_WORTH_A_CALL) return [];
    return [...formBatch([...this.#waiting.keys()], Math.ceil(this.#eventsWaiting / this.#forming), this.#underWay)];
  }

  #take(parcel: Parcel): (outcome: Outcome) => void {
    const settle = this.#waiting.get(parcel)!;
    this.#waiting.delete(parcel);
    this.#underWay.add(parcel);
    this.#eventsWaiting -= parcel.rows.length;
    return settle;
  }
}
