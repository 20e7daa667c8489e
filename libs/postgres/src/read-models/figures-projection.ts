import { laterInstant, type Instant } from '@spillrom/kernel';
import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { Posting, ReadModel } from '@spillrom/read-models';
import { int8Array, textArray } from '../binary-array.js';
import { insertion, valuesOf, type Fields } from './bulk.js';
import { PoisonEvent } from './checkpoint.js';
import type { Client, LeftOutOf, Projection } from './projection.js';

interface Posted extends Posting {
  readonly stored: StoredEvent;
  readonly balance: bigint;
}

const POSTING: Fields<Posted> = {
  key: { type: 'text', of: ({ key }) => key },
  position: { type: 'bigint', of: ({ stored }) => stored.position },
  event_id: { type: 'uuid', of: ({ stored }) => stored.id },
  delta: { type: 'bigint', of: ({ delta }) => delta },
  balance: { type: 'bigint', of: ({ balance }) => balance },
  recorded_at: { type: 'timestamptz', of: ({ stored }) => stored.recordedAt },
  effective_on: { type: 'date', of: ({ effectiveOn }) => effectiveOn },
  source: { type: 'text', of: ({ source }) => source },
};

/** Balances of all figures that were touched; there are as many as programmes × phases × trusts × specialties, so all are remembered. */
export class FiguresProjection implements Projection {
  readonly name = 'figures';
  readonly #schema: string;
  readonly #post: ReadModel['post'];
  #balances = new Map<string, bigint>();

  constructor(schema: string, { post }: Pick<ReadModel, 'post'>) {
    this.#schema = schema;
    this.#post = post;
  }

  forget(): void {
    this.#balances = new Map();
  }

  async write(
    client: Client,
    events: readonly StoredEvent[],
    knownAt: Instant | null,
    leftOut: LeftOutOf,
  ): Promise<void> {
    const changes = events.filter((event) => !leftOut(event)).flatMap((stored) => this.#changes(stored));
    await this.#writeBoundaries(client, events, knownAt);
    if (changes.length === 0) return;
    await this.#load(client, new Set(changes.map(({ key }) => key)));
    const touched = new Set<string>();
    const postings = changes.map((change): Posted => {
      const balance = (this.#balances.get(change.key) ?? 0n) + change.delta;
      this.#balances.set(change.key, balance);
      touched.add(change.key);
      return { ...change, balance };
    });
    await this.#writePostings(client, postings);
    await this.#writeFigures(client, [...touched]);
  }

  #changes(stored: StoredEvent): readonly (Posting & { readonly stored: StoredEvent })[] {
    try {
      return this.#post(stored).map((posting) => ({ ...posting, stored }));
    } catch (cause) {
      throw new PoisonEvent(stored, cause);
    }
  }

  async #load(client: Client, keys: ReadonlySet<string>): Promise<void> {
    const unknown = [...keys].filter((key) => !this.#balances.has(key));
    if (unknown.length === 0) return;
    const { rows } = await client.query<{ key: string; balance: string }>(
      `SELECT key, balance FROM ${this.#schema}.figure WHERE key = ANY ($1::text[])`,
      [unknown],
    );
    for (const key of unknown) this.#balances.set(key, 0n);
    for (const { key, balance } of rows) this.#balances.set(key, BigInt(balance));
  }

  /** The end of every commit, with the latest recorded time so far: what "as known at" is looked up in. */
  async #writeBoundaries(client: Client, events: readonly StoredEvent[], before: Instant | null): Promise<void> {
    const positions: Position[] = [];
    const times: Instant[] = [];
    let knownAt = before;
    for (const { commit, recordedAt, position } of events) {
      knownAt = knownAt === null ? recordedAt : laterInstant(knownAt, recordedAt);
      if (commit.index !== commit.count - 1) continue;
      positions.push(position);
      times.push(knownAt);
    }
    await client.query({
      name: `boundaries ${this.#schema}`,
      text: `INSERT INTO ${this.#schema}.boundary SELECT * FROM unnest($1::bigint[], $2::timestamptz[])`,
      values: [int8Array(positions), times],
    });
  }

  async #writePostings(client: Client, postings: readonly Posted[]): Promise<void> {
    await client.query({
      name: `postings ${this.#schema}`,
      text: insertion(`${this.#schema}.posting`, POSTING),
      values: [...valuesOf(POSTING, postings)],
    });
  }

  async #writeFigures(client: Client, keys: readonly string[]): Promise<void> {
    await client.query({
      name: `figures ${this.#schema}`,
      text: `INSERT INTO ${this.#schema}.figure (key, balance) SELECT * FROM unnest($1::text[], $2::bigint[])
             ON CONFLICT (key) DO UPDATE SET balance = EXCLUDED.balance`,
      values: [textArray(keys), int8Array(keys.map((key) => this.#balances.get(key)!))],
    });
  }
}
