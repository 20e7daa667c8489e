import { parseArgs } from 'node:util';
import { isPosition } from '@spillrom/event-sourcing';
import type { Position } from '@spillrom/event-sourcing';

export interface ReplayWish {
  readonly json: boolean;
  /** The log and the read models as of this position; without it as of what the read models have reached. */
  readonly at?: Position;
  readonly database?: string;
}

export const USAGE = `usage: npm run audit -- replay [--at <position>] [--json] [--database <url>]

Folds the log from nothing and compares every figure and count of the live read models with its own.
The database is --database, else DATABASE_URL_AUDITOR, else DATABASE_URL, else the one that npm start keeps under the data folder.

exit code  0 equal    1 differs, or the log contradicts itself    2 usage    3 could not be read`;

/** What was asked for, or what is wrong with it. */
export const readArguments = (args: readonly string[]): ReplayWish | { readonly wrong: string } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { at: { type: 'string' }, json: { type: 'boolean', default: false }, database: { type: 'string' } },
    });
    const [command, ...more] = positionals;
    if (command !== 'replay' || more.length > 0)
      return { wrong: `unknown command: ${positionals.join(' ') || 'none'}` };
    const { at, json, database } = values;
    if (at !== undefined && !isPosition(at)) return { wrong: `--at takes a position, a whole number: ${at}` };
    return { json, ...(at === undefined ? {} : { at }), ...(database === undefined ? {} : { database }) };
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
};
