import { START, type Position } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import { inSnapshot, readFigures, readProgress, type Progress } from '@spillrom/postgres/figures';
import { withClient } from '@spillrom/postgres/log';
import type { ReadableLog } from './logs.js';
import { differences } from './replay/compare.js';
import { replay } from './replay/replay.js';
import { standingOf } from './replay/standing.js';
import { reportOn, type Audit } from './report.js';

/** A statement reads all figures at once. */
const SILENCE_MS = 600_000;

const BOOKS = ['budget/', 'patients/'] as const;

interface Live {
  readonly position: Position;
  readonly figures: ReadonlyMap<string, bigint>;
  readonly progress: readonly Progress[];
}

/** Without either, as they are now. */
interface AsOf {
  readonly position?: Position;
  readonly recordedAt?: Instant;
}

/** All figures and counts of the read models, from one moment, and the commit that they hold last. */
const liveFigures = (connectionString: string, asOf: AsOf): Promise<Live> =>
  withClient({ connectionString, silenceMs: SILENCE_MS }, (client) =>
    inSnapshot(client, async (ask) => {
      const figures = new Map<string, bigint>();
      let position = START;
      for (const book of BOOKS) {
        const stored = await readFigures(ask, book, asOf);
        position = stored.position;
        for (const { key, value } of stored.figures) figures.set(key, value);
      }
      return { position, figures, progress: await readProgress(ask) };
    }),
  );

export interface Audited {
  /** The log that the read models follow. */
  readonly log: ReadableLog;
  /** The database of the read models. */
  readonly database: string;
  /** As of this position of that log; without it and a time, as of what the read models have reached. */
  readonly at?: Position;
  /** As known at this moment: the longest beginning of the log in which no commit was recorded later. */
  readonly knownAt?: Instant;
}

/** Reads what the read models say, folds the log from nothing up to the same commit, and reports what differs. */
export const auditReplay = async (
  { log, database, at, knownAt }: Audited,
  progress: (position: Position, upTo: Position, events: number) => void,
): Promise<Audit> => {
  const live = await liveFigures(database, {
    ...(at !== undefined && { position: at }),
    ...(knownAt !== undefined && { recordedAt: knownAt }),
  });
  const tell = (position: Position, events: number): void => progress(position, live.position, events);
  const replayed = await replay(log, live.position, tell, knownAt);
  const report = reportOn(replayed, differences(live.figures, replayed.figures));
  return { ...report, ...(await standingOf(log, live.progress)) };
};
