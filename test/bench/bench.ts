import { Client, type ClientConfig } from 'pg';
import { migrate } from '../../migrations/migrate.js';

/** The PostgreSQL that everything of one run is measured on. */
export interface Place {
  /** A new, empty database with the schema in it, never analysed. */
  fresh(): Promise<ClientConfig>;
}

/** One line of the table: what was done, how often in a second, and beside what. */
export interface Row {
  readonly what: string;
  readonly perSecond: number;
  readonly beside?: { readonly what: string; readonly perSecond: number };
  readonly notes?: string;
}

/** A file of measurements: yields its rows as they are found. */
export type Bench = (place: Place) => AsyncIterable<Row>;

export const placeAt = (urlOf: (database: string) => string): Place => {
  let made = 0;
  return {
    fresh: async () => {
      const name = `bench_${process.pid}_${(made += 1)}`;
      const client = new Client({ connectionString: urlOf('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      await migrate(urlOf(name));
      return { connectionString: urlOf(name) };
    },
  };
};

const WARM_MS = 1_000;
const MEASURED_MS = 3_000;

/** How often a second all workers together finish their work, each doing it again and again, after a warm-up. */
export const rate = async (workers: number, work: (worker: number, turn: number) => Promise<void>): Promise<number> => {
  const started = performance.now();
  let done = 0;
  const labour = async (worker: number): Promise<void> => {
    for (let turn = 0; ; turn += 1) {
      await work(worker, turn);
      const now = performance.now() - started;
      if (now > WARM_MS + MEASURED_MS) return;
      if (now > WARM_MS) done += 1;
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => labour(worker)));
  return (done * 1_000) / MEASURED_MS;
};

export const line = ({ what, perSecond, beside, notes }: Row): string => {
  const own = `${what.padEnd(64)}${perSecond.toFixed(0).padStart(8)}/s`;
  const more = notes === undefined ? '' : `   ${notes}`;
  if (beside === undefined) return own + more;
  const ratio = (perSecond / beside.perSecond).toFixed(2);
  return `${own}   ${ratio.padStart(5)} x ${beside.what} (${beside.perSecond.toFixed(0)}/s)${more}`;
};
