import { isPosition } from '@spillrom/event-sourcing';
import { auditReplay } from '../audit-replay.js';
import { readOptions, type Command } from '../command.js';
import { reading } from '../logs.js';
import { auditAsText } from '../report.js';
import { sources } from '../sources.js';

const OPTIONS = {
  at: { type: 'string' },
  json: { type: 'boolean', default: false },
  database: { type: 'string' },
  log: { type: 'string' },
} as const;

export const replay: Command = {
  usage: `usage: npm run audit -- replay [--at <position>] [--json] [--database <url>] [--log <url>]

Folds the log from nothing and compares every figure and count of the live read models with its own, up to where they stand.
Tells where the log ends, how far each read model is behind it, and what an operator left out of one.
The database is --database, else DATABASE_URL_AUDITOR, else DATABASE_URL, else the one that npm start keeps under the data folder.
The log is --log, else EVENT_STORE_URL, else what npm start keeps, else that of the database. --at is a position of the log.

exit code  0 equal    1 differs, or the log contradicts itself    2 usage    3 could not be read`,

  failing: 'the log or the read models cannot be read',

  run: async (args, environment, progress) => {
    const wish = readOptions(args, OPTIONS);
    if ('wrong' in wish) return wish;
    const { at, json, database, log } = wish;
    if (at !== undefined && !isPosition(at)) return { wrong: `--at takes a position, a whole number: ${at}` };
    const from = await sources({ database, log }, environment);
    if ('wrong' in from) return from;
    const report = await reading(from.log, (opened) =>
      auditReplay(
        { log: opened, database: from.database, ...(at === undefined ? {} : { at }) },
        (position, upTo, events) => progress(`${position} of ${upTo}, ${events} events`),
      ),
    );
    return { equal: report.equal, answer: json ? JSON.stringify(report, null, 2) : auditAsText(report) };
  },
};
