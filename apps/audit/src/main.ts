import { readArguments, USAGE } from './arguments.js';
import { auditReplay } from './audit-replay.js';
import { databaseUrl } from './database.js';
import { asText } from './report.js';

const EXIT = { equal: 0, differs: 1, usage: 2, unreadable: 3 } as const;

const NO_DATABASE =
  'no database to audit: give --database <url>, set DATABASE_URL_AUDITOR, or run npm start here first';

const out = (text: string): void => void process.stdout.write(`${text}\n`);
const err = (text: string): void => void process.stderr.write(`${text}\n`);

/** Shown on a terminal only, on one line, so that neither a pipe nor a file holds it. */
const showProgress = (position: string, upTo: string, events: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${position} of ${upTo}, ${events} events`);
};

const clearProgress = (): void => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[K');
};

const main = async (): Promise<number> => {
  const wish = readArguments(process.argv.slice(2));
  if ('wrong' in wish) {
    err(`${wish.wrong}\n\n${USAGE}`);
    return EXIT.usage;
  }
  const url = await databaseUrl(wish.database, process.env);
  if (url === undefined) {
    err(`${NO_DATABASE}\n\n${USAGE}`);
    return EXIT.usage;
  }
  try {
    const report = await auditReplay(url, wish.at, showProgress);
    clearProgress();
    out(wish.json ? JSON.stringify(report, null, 2) : asText(report));
    return report.equal ? EXIT.equal : EXIT.differs;
  } catch (error) {
    clearProgress();
    err(`the log or the read models cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    return EXIT.unreadable;
  }
};

void main().then((code) => {
  process.exitCode = code;
});
