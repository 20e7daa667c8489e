import { setImmediate as breath } from 'node:timers/promises';
import type { QueryConfig, QueryResultRow } from 'pg';
import type { StoredEvent } from '@spillrom/event-sourcing';
import type { Client } from './projection.js';

/** Enough that a statement is worth its way, few enough that the server has begun long before a page is folded. */
const PORTION_EVENTS = 512;

/** A page in portions of whole commits. */
export const portionsOf = (events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] => {
  const portions: StoredEvent[][] = [[]];
  for (const event of events) {
    const last = portions.at(-1)!;
    if (last.length >= PORTION_EVENTS && last.at(-1)!.commit.id !== event.commit.id) portions.push([event]);
    else last.push(event);
  }
  return portions;
};

/**
 * Statements on one connection that the server carries out, one after the other, while this process prepares what follows: server and
 * process then share the time instead of adding it up.
 */
export class UnderWay {
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly client: Client) {}

  /** Does not wait; what it fails by, `done` throws, and nothing is sent after it. */
  send(statement: QueryConfig): void {
    this.#last = this.#last.then(() => this.client.query(statement));
    this.#last.catch(() => {});
  }

  /** What the server answers when it has done all that was sent before. */
  async ask<Answer extends QueryResultRow>(text: string, values: readonly unknown[]): Promise<readonly Answer[]> {
    await this.#last;
    return (await this.client.query<Answer>(text, [...values])).rows;
  }

  /** Lets what was sent go on while much is computed. */
  breathe(): Promise<void> {
    return breath();
  }

  /** @throws what the first of them failed by */
  async done(): Promise<void> {
    await this.#last;
  }

  /** All that `work` sends is carried out, or it throws when nothing is under way any more. */
  static async during(client: Client, work: (underWay: UnderWay) => Promise<void>): Promise<void> {
    const underWay = new UnderWay(client);
    try {
      await work(underWay);
    } catch (error) {
      await underWay.done().catch(() => {});
      throw error;
    }
    await underWay.done();
  }
}
