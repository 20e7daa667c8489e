import { Client } from 'pg';
import type { Commit, EventStore, Position } from '@spillrom/event-sourcing';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { Projector, ReadViews, rebuild, type ProjectorOptions } from '@spillrom/postgres/read-models';
import { readModel, type ReadModel } from '@spillrom/read-models';
import { migratedDatabase } from '../../migrations/testing/migrated-database.js';

export const REGISTERS = [
  'programmes',
  'decisions',
  'delegations',
  'providers',
  'recusals',
  'frameworks',
  'requests',
  'inquiries',
  'contracts',
  'invoices',
  'credits',
  'commands',
] as const;

const STORED = [...REGISTERS, 'rankings'] as const;
const TABLES = ['boundary', 'figure', 'posting', 'due', 'due_past', ...STORED, ...STORED.map((each) => `${each}_past`)];

/** A log and its read models in a database of their own, and all that a test opened on them. */
export class Ground {
  readonly #closing: (() => Promise<unknown>)[] = [];

  private constructor(
    readonly url: string,
    readonly store: PostgresEventStore,
    readonly client: Client,
  ) {}

  static async open(): Promise<Ground> {
    const database = await migratedDatabase('read');
    const url = database.connectionString();
    const client = new Client({ connectionString: url });
    await client.connect();
    const store = new PostgresEventStore({ connection: { connectionString: url }, importing: true });
    const ground = new Ground(url, store, client);
    ground.#closing.push(
      () => database.drop(),
      () => client.end(),
      () => store.close(),
    );
    return ground;
  }

  /** In the opposite order of opening. */
  async close(): Promise<void> {
    for (const close of this.#closing.splice(0).reverse()) await close();
  }

  onClose(close: () => Promise<unknown>): void {
    this.#closing.push(close);
  }

  async append(commits: readonly Commit[]): Promise<void> {
    for (const commit of commits) {
      const outcome = await this.store.append([commit]);
      if ('conflicts' in outcome) throw new Error(`${commit.id} met a conflict`);
    }
  }

  projector(options: Partial<ProjectorOptions> = {}): Projector {
    const connection = { connectionString: this.url };
    const projector = new Projector({
      connection,
      store: this.store,
      readModel,
      engine: 'PostgreSQL',
      standbyMs: 20,
      ...options,
    });
    this.#closing.push(() => projector.stop());
    return projector;
  }

  async views(waitMs?: number): Promise<ReadViews> {
    const views = await ReadViews.open({
      url: this.url,
      readModel,
      log: this.store,
      ...(waitMs === undefined ? {} : { waitMs }),
    });
    this.#closing.push(() => views.close());
    return views;
  }

  rebuild(store: EventStore = this.store, model: ReadModel = readModel): Promise<Position> {
    return rebuild({
      connection: { connectionString: this.url },
      store,
      readModel: model,
      engine: 'PostgreSQL',
      pageEvents: 64,
    });
  }

  async head(): Promise<Position> {
    const head = await this.store.head();
    return head === 'empty' ? ('0' as Position) : head.position;
  }

  /** Until both projections have come to the end of the log. */
  async caughtUp(of: readonly string[] = ['figures', 'registers']): Promise<void> {
    for (;;) {
      const positions = await this.positions();
      const head = await this.head();
      if (of.every((name) => positions[name] === head)) return;
      await new Promise((next) => setTimeout(next, 5));
    }
  }

  async positions(): Promise<Readonly<Record<string, string>>> {
    const { rows } = await this.client.query<{ name: string; position: string }>(
      'SELECT name, position FROM read.checkpoint',
    );
    return Object.fromEntries(rows.map(({ name, position }) => [name, position]));
  }

  /** Every row of every table of the read models, in one order. */
  async everything(): Promise<Readonly<Record<string, readonly unknown[]>>> {
    const all: Record<string, readonly unknown[]> = { positions: [await this.positions()] };
    for (const table of TABLES) {
      const { rows } = await this.client.query(`SELECT t.* FROM read.${table} t ORDER BY t::text`);
      all[table] = rows;
    }
    return all;
  }
}
