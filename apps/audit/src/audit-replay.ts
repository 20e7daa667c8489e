import { Client } from 'pg';
import { START, type Position } from '@spillrom/event-sourcing';
import { inSnapshot, readFigures } from '@spillrom/postgres/figures';
import type { ReadableLog } from './logs.js';
import { differences } from './replay/compare.js';
import { replay } from './replay/replay.js';
import { reportOn, type Report } from './report.js';

const BOOKS = ['budget/', 'patients/'] as const;

interface Live {
  readonly position: Position;
  readonly figures: ReadonlyMap<string, bigint>;
}

/** All figures and counts of the read models, from one moment, and the commit that they hold last. */
const liveFigures = async (connectionString: string, at: Position | undefined): Promise<Live> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await inSnapshot(client, async (ask) => {
      const figures = new Map<string, bigint>();
      let position = START;
      for (const book of BOOKS) {
        const stored = await readFigures(ask, book, at === undefined ? {} : { position: at });
        position = stored.position;
        for (const { key, value } of stored.figures) figures.set(key, value);
      }
      return { position, figures };
    });
  } finally {
    await client.end();
  }
};

export interface Audited {
  /** The log that the read models follow. */
  readonly log: Pick<ReadableLog, 'readAll'>;
  /** The database of the read models. */
  readonly database: string;
  /** As of this position of that log; without it as of what the read models have reached. */
  readonly at?: Position;
}

/** Reads what the read models say, folds the log from nothing up to the same commit, and reports what differs. */
export const auditReplay = async (
  { log, database, at }: Audited,
  progress: (position: Position, upTo: Position, events: number) => void,
): Promise<Report> => {
  const live = await liveFigures(database, at);
  const replayed = await replay(log, live.position, (position, events) => progress(position, live.position, events));
  return reportOn(replayed, differences(live.figures, replayed.figures));
};
