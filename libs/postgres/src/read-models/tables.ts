import { comparePositions, type Page, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { laterInstant, type Instant } from '@spillrom/kernel';
import { faultOf } from '../fault.js';
import { loadCheckpoint, moveCheckpoint, Overtaken, PoisonEvent, type Checkpoint } from './checkpoint.js';
import type { Client, Projection } from './projection.js';

const latest = (knownAt: Instant | null, events: readonly StoredEvent[]): Instant | null =>
  events.reduce<Instant | null>(
    (so, { recordedAt }) => (so === null ? recordedAt : laterInstant(so, recordedAt)),
    knownAt,
  );

const byCommit = (events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] => {
  const commits: StoredEvent[][] = [];
  for (const event of events) {
    const last = commits.at(-1);
    if (last?.[0]?.commit.id === event.commit.id) last.push(event);
    else commits.push([event]);
  }
  return commits;
};

/** Whether the events are to blame, or the code that takes them: then every try ends like this one. */
export const isOfEvents = (error: unknown): boolean =>
  error instanceof PoisonEvent || ['value', 'code'].includes(faultOf(error));

const later = (one: Position, other: Position): Position => (comparePositions(one, other) > 0 ? one : other);

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
   * Writes a page and moves the checkpoint, in one transaction. When events of it cannot be taken, the page is halved until the first of
   * them is alone; it parks the projection before its commit, with what came before written.
   * @throws Overtaken when somebody else has moved the checkpoint; nothing is written
   * @throws what the database or the way to it failed by
   * @returns the poison, if there was any
   */
  async move(client: Client, { events, next }: Page): Promise<PoisonEvent | undefined> {
    const failure = await this.#tried(client, events, next);
    return failure === undefined ? undefined : this.#narrowed(client, byCommit(events), failure);
  }

  /** As `move`, inside a transaction of the caller, who looks again if it does not commit. */
  async moveWithin(client: Client, page: Page): Promise<void> {
    try {
      this.#at = await this.#write(client, page.events, { position: page.next, parked: null });
    } catch (error) {
      this.#projection.forget();
      throw error;
    }
  }

  /** Writes whole commits, of which some failed together, up to the one that fails alone. */
  async #narrowed(
    client: Client,
    commits: readonly (readonly StoredEvent[])[],
    failure: unknown,
  ): Promise<PoisonEvent | undefined> {
    if (commits.length === 1) return this.#park(client, await this.#poisonIn(client, commits[0]!, failure));
    const middle = commits.length >> 1;
    for (const half of [commits.slice(0, middle), commits.slice(middle)]) {
      const events = half.flat();
      const failed = await this.#tried(client, events, events.at(-1)!.position);
      const poison = failed === undefined ? undefined : await this.#narrowed(client, half, failed);
      if (poison !== undefined) return poison;
    }
    return undefined;
  }

  /** The first event of a commit with which it cannot be written. */
  async #poisonIn(client: Client, commit: readonly StoredEvent[], failure: unknown): Promise<PoisonEvent> {
    let cause = failure;
    for (let [sound, unsound] = [0, commit.length]; ;) {
      if (cause instanceof PoisonEvent) return cause;
      if (unsound - sound === 1) return new PoisonEvent(commit[sound]!, cause);
      const middle = (sound + unsound) >> 1;
      const failed = await this.#rehearsed(client, commit.slice(0, middle));
      if (failed === undefined) sound = middle;
      else [unsound, cause] = [middle, failed];
    }
  }

  /** @returns what the events failed by, if it is they that are to blame */
  async #tried(client: Client, events: readonly StoredEvent[], position: Position): Promise<unknown> {
    try {
      await this.#move(client, events, { position: later(position, this.#stands().position), parked: null });
      return undefined;
    } catch (error) {
      if (error instanceof Overtaken || !isOfEvents(error)) throw error;
      return error;
    }
  }

  /** As `tried`, and nothing stays of it. */
  async #rehearsed(client: Client, events: readonly StoredEvent[]): Promise<unknown> {
    await client.query('BEGIN');
    try {
      await this.#project(client, events, this.#stands());
      return undefined;
    } catch (error) {
      if (!isOfEvents(error)) throw error;
      return error;
    } finally {
      this.#projection.forget();
      await client.query('ROLLBACK');
    }
  }

  async #park(client: Client, poison: PoisonEvent): Promise<PoisonEvent> {
    await this.#move(client, [], { position: this.#stands().position, parked: poison.parked });
    return poison;
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
      await client.query('ROLLBACK').catch(() => {});
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
    if (events.length > 0) await this.#project(client, events, from);
    return { ...from, ...to, knownAt, engine };
  }

  #project(client: Client, events: readonly StoredEvent[], { knownAt, leftOut }: Checkpoint): Promise<void> {
    const out = new Set(leftOut.flatMap(({ event, stream }) => [event, ...(stream === undefined ? [] : [stream])]));
    return this.#projection.write(client, events, knownAt, ({ id, stream }) => out.has(id) || out.has(stream));
  }
}
