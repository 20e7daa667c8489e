import { laterInstant, type Instant } from '@spillrom/kernel';
import type { Position, StoredEvent } from '@spillrom/event-sourcing';
import type { Posting, ReadModel } from '@spillrom/read-models';
import { int8Array, textArray } from '../binary-array.js';
import { insertion, valuesOf, type Fields } from './bulk.js';
import { PoisonEvent } from './checkpoint.js';
import type { Client, LeftOutOf, Projection } from './projection.js';
import { portionsOf, UnderWay } from './under-way.js';

interface Posted {
  readonly posting: Posting;
  readonly stored: StoredEvent;
  readonly balance: bigint;
}

const POSTING: Fields<Posted> = {
  key: { type: 'text', of: ({ posting }) => posting.key },
  position: { type: 'bigint', of: ({ stored }) => stored.position },
  event_id: { type: 'uuid', of: ({ stored }) => stored.id },
  delta: { type: 'bigint', of: ({ posting }) => posting.delta },
  balance: { type: 'bigint', of: ({ balance }) => balance },
  recorded_at: { type: 'timestamptz', of: ({ stored }) => stored.recordedAt },
  effective_on: { type: 'date', of: ({ posting }) => posting.effectiveOn },
  source: { type: 'text', of: ({ posting }) => posting.source },
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
    await UnderWay.during(client, async (underWay) => {
      const touched = new Set<string>();
      this.#writeBoundaries(underWay, events, knownAt);
      for (const portion of portionsOf(events)) {
        const changes = portion.filter((event) => !leftOut(event)).flatMap((stored) => this.#changes(stored));
        for (const { posting } of changes) touched.add(posting.key);
        await this.#load(underWay, touched);
        this.#writePostings(
          underWay,
          changes.map((change) => this.#posted(change)),
        );
        await underWay.breathe();
      }
      this.#writeFigures(underWay, [...touched]);
    });
  }

  #posted({ posting, stored }: Omit<Posted, 'balance'>): Posted {
    const balance = (this.#balances.get(posting.key) ?? 0n) + posting.delta;
    this.#balances.set(posting.key, balance);
    return { posting, stored, balance };
  }

  #changes(stored: StoredEvent): readonly Omit<Posted, 'balance'>[] {
    try {
      return this.#post(stored).map((posting) => ({ posting, stored }));
    } catch (cause) {
      throw new PoisonEvent(stored, cause);
    }
  }

  async #load(underWay: UnderWay, keys: ReadonlySet<string>): Promise<void> {
    const unknown = [...keys].filter((key) => !this.#balances.has(key));
    if (unknown.length === 0) return;
    const rows = await underWay.ask<{ key: string; balance: string }>(
      `SELECT key, balance FROM ${this.#schema}.figure WHERE key = ANY ($1::text[])`,
      [unknown],
    );
    for (const key of unknown) this.#balances.set(key, 0n);
    for (const { key, balance } of rows) this.#balances.set(key, BigInt(balance));
  }

  /** The end of every commit, with the latest recorded time so far: what "as known at" is looked up in. */
  #writeBoundaries(underWay: UnderWay, events: readonly StoredEvent[], before: Instant | null): void {
    const positions: Position[] = [];
    const times: Instant[] = [];
    let knownAt = before;
    for (const { commit, recordedAt, position } of events) {
      knownAt = knownAt === null ? recordedAt : laterInstant(knownAt, recordedAt);
      if (commit.index !== commit.count - 1) continue;
      positions.push(position);
      times.push(knownAt);
    }
    underWay.send({
      name: `boundaries ${this.#schema}`,
      text: `INSERT INTO ${this.#schema}.boundary SELECT * FROM unnest($1::bigint[], $2::timestamptz[])`,
      values: [int8Array(positions), times],
    });
  }

  #writePostings(underWay: UnderWay, postings: readonly Posted[]): void {
    if (postings.length === 0) return;
    underWay.send({
      name: `postings ${this.#schema}`,
      text: insertion(`${this.#schema}.posting`, POSTING),
      values: [...valuesOf(POSTING, postings)],
    });
  }

  #writeFigures(underWay: UnderWay, keys: readonly string[]): void {
    if (keys.length === 0) return;
    underWay.send({
      name: `figures ${this.#schema}`,
      text: `INSERT INTO ${this.#schema}.figure (key, balance) SELECT * FROM unnest($1::text[], $2::bigint[])
             ON CONFLICT (key) DO UPDATE SET balance = EXCLUDED.balance`,
      values: [textArray(keys), int8Array(keys.map((key) => this.#balances.get(key)!))],
    });
  }
}
