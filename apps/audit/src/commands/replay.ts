import { isPosition } from '@spillrom/event-sourcing';
import { instant, type Instant } from '@spillrom/kernel';
import { auditReplay } from '../audit-replay.js';
import { readOptions, type Command } from '../command.js';
import { reading } from '../logs.js';
import { auditAsText } from '../report.js';
import { sources } from '../sources.js';

const OPTIONS = {
  at: { type: 'string' },
  'known-at': { type: 'string' },
  json: { type: 'boolean', default: false },
  database: { type: 'string' },
  log: { type: 'string' },
} as const;

const momentIn = (text: string): Instant | undefined => {
  try {
    return instant(text);
  } catch {
    return undefined;
  }
};

export const replay: Command = {
  usage: `usage: npm run audit -- replay [--at <position>] [--known-at <moment>] [--json] [--database <url>] [--log <url>]

Folds the whole log again and compares every figure and count with the live read models, up to the position that they have reached.
Shows where the log ends, how far each read model is behind it, and what an operator has left out.
The database is --database, or else DATABASE_URL_AUDITOR, DATABASE_URL, or the one that npm start keeps in the data folder.
The log is --log, or else EVENT_STORE_URL, the one that npm start uses, or the one in the database. --at is a position in the log.
--known-at, a moment in RFC 3339, is for what the log held then; of both, the earlier.

exit code  0 equal    1 differs, or the log contradicts itself    2 usage    3 could not be read`,

  failing: 'the log or the read models cannot be read',

  run: async (args, environment, progress) => {
    const wish = readOptions(args, OPTIONS);
    if ('wrong' in wish) return wish;
    const { at, 'known-at': moment, json, database, log } = wish;
    if (at !== undefined && !isPosition(at)) return { wrong: `--at must be a position, a whole number, not ${at}` };
    const knownAt = moment === undefined ? undefined : momentIn(moment);
    if (moment !== undefined && knownAt === undefined)
      return { wrong: `--known-at must be a moment, such as 2022-11-12T08:00:00Z, not ${moment}` };
    const from = await sources({ database, log }, environment);
    if ('wrong' in from) return from;
    const report = await reading(from.log, (opened) =>
      auditReplay(
        {
          log: opened,
          database: from.database,
          ...(at !== undefined && { at }),
          ...(knownAt !== undefined && { knownAt }),
        },
        (position, upTo, events) => progress(`${position} of ${upTo}, ${events} events`),
      ),
    );
    return { equal: report.equal, answer: json ? JSON.stringify(report, null, 2) : auditAsText(report) };
  },
};
