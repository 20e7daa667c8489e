import { comparePositions, type Page, type StoredEvent } from '@spillrom/event-sourcing';
import { laterInstant, type Instant } from '@spillrom/kernel';
import { loadCheckpoint, moveCheckpoint, parkedBy, PoisonEvent, type Checkpoint } from './checkpoint.js';
import type { Client, Projection } from './projection.js';

const latest = (knownAt: Instant | null, events: readonly StoredEvent[]): Instant | null =>
  events.reduce<Instant | null>(
    (so, { recordedAt }) => (so === null ? recordedAt : laterInstant(so, recordedAt)),
    knownAt,
  );

/** The tables of one projection in one schema, moved on a page at a time over a connection of the caller. */
export class Tables {
  readonly schema: string;
  readonly #projection: Projection;
  #at: Checkpoint | undefined;

  constructor(
    schema: string,
    projection: Projection,
    private readonly engine: string,
  ) {
    this.schema = schema;
    this.#projection = projection;
  }

  /** Where they stood when last looked at or moved. */
  get at(): Checkpoint | undefined {
    return this.#at;
  }

  /** Where they stand now, by whomever they were moved. */
  async look(client: Client): Promise<Checkpoint> {
    const found = await loadCheckpoint(client, this.schema, this.#projection.name);
    const isSame = found.position === this.#at?.position && found.generation === this.#at.generation;
    if (!isSame) this.#projection.forget();
    this.#at = found;
    return found;
  }

  /**
   * Writes a page and moves the checkpoint, in one transaction. An event that cannot be taken parks the projection before the event's
   * commit, with what came before it written.
   * @throws Overtaken when somebody else has moved the checkpoint; nothing is written
   * @returns the poison, if there was any
   */
  async move(client: Client, page: Page): Promise<PoisonEvent | undefined> {
    try {
      await this.#move(client, page.events, { position: page.next, parked: null });
      return undefined;
    } catch (error) {
      if (!(error instanceof PoisonEvent)) throw error;
      await this.#park(client, page.events, error);
      return error;
    }
  }

  /** As `move`, inside a transaction of the caller, who looks again if it does not commit. */
  async moveWithin(client: Client, page: Page): Promise<void> {
    this.#at = await this.#write(client, page.events, { position: page.next, parked: null });
  }

  async #park(client: Client, events: readonly StoredEvent[], poison: PoisonEvent): Promise<void> {
    const sound = events.slice(
      0,
      events.findIndex(({ commit }) => commit.id === poison.stored.commit.id),
    );
    const position = sound.at(-1)?.position ?? this.#stands().position;
    await this.#move(client, sound, { position, parked: parkedBy(poison) });
  }

  #stands(): Checkpoint {
    if (this.#at === undefined) throw new Error('look before you move');
    return this.#at;
  }

  async #move(
    client: Client,
    events: readonly StoredEvent[],
    to: Pick<Checkpoint, 'position' | 'parked'>,
  ): Promise<void> {
    // Rows and checkpoint are lost together or not at all, and can be made again: nobody needs to wait for the disk.
    await client.query(
      `BEGIN; SET LOCAL synchronous_commit = off; LOCK TABLE ${this.schema}.checkpoint IN ROW EXCLUSIVE MODE`,
    );
    try {
      const at = await this.#write(client, events, to);
      await client.query('COMMIT');
      this.#at = at;
    } catch (error) {
      this.#projection.forget();
      await client.query('ROLLBACK');
      throw error;
    }
  }

  /** What was written before and is delivered once more is passed over. */
  async #write(
    client: Client,
    delivered: readonly StoredEvent[],
    to: Pick<Checkpoint, 'position' | 'parked'>,
  ): Promise<Checkpoint> {
    const { engine } = this;
    const from = this.#stands();
    const events = delivered.filter(({ position }) => comparePositions(position, from.position) > 0);
    const knownAt = latest(from.knownAt, events);
    // First, so that of two processes the second waits here and does no work.
    await moveCheckpoint(client, this.schema, this.#projection.name, from, { ...to, knownAt, engine });
    if (events.length > 0) await this.#projection.write(client, events, from.knownAt);
    return { ...from, ...to, knownAt, engine };
  }
}
