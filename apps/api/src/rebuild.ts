import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isPosition } from '@spillrom/event-sourcing';
import { findsPersonNumber } from '@spillrom/kernel';
import type { Connection } from '@spillrom/postgres/log';
import { leaveOut, rebuild, takeIn, type LeavingOut } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';
import { engineOf, openEventStore, type LogPlace } from './event-store.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What `npm start` leaves under its data folder while it runs. */
const left = async (environment: NodeJS.ProcessEnv, file: string): Promise<string | undefined> => {
  try {
    return (await readFile(join(environment['SPILLROM_DATA'] ?? 'data', file), 'utf8')).trim();
  } catch {
    return undefined;
  }
};

/** Database and log as configured, or those that `npm start` keeps here and runs now. */
const placeOf = async (environment: NodeJS.ProcessEnv): Promise<LogPlace> => {
  const configured = environment['DATABASE_URL_PROJECTOR'] ?? environment['DATABASE_URL'];
  const databaseUrl = configured ?? (await left(environment, 'projector-url'));
  if (databaseUrl === undefined) {
    throw new Error('No database: set DATABASE_URL_PROJECTOR or DATABASE_URL, or run npm start here first.');
  }
  const elsewhere = configured === undefined ? await left(environment, 'event-store-url') : undefined;
  const eventStoreUrl = environment['EVENT_STORE_URL']?.trim() || elsewhere;
  return { databaseUrl, ...(eventStoreUrl !== undefined && { eventStoreUrl }) };
};

const USAGE = `usage: npm run rebuild
       npm run rebuild -- --leave-out <position> --reason <why> --by <who>
       npm run rebuild -- --take-in <position> --reason <why> --by <who>

Without options: rebuilds the read models from the log.
--leave-out: records that the projections stopped before the event at this position must leave it out; they continue by themselves.
             With the first event of a resource, the registers leave out everything of that resource: one decision is enough.
--take-in: records that an event that was left out counts again, and rebuilds the read models.
/readyz gives the position. Both it and the auditor's replay show what is left out, by whom and why. <who> is an opaque id of a-z, 0-9 and -.`;

const OPTIONS = {
  'leave-out': { type: 'string' },
  'take-in': { type: 'string' },
  reason: { type: 'string' },
  by: { type: 'string' },
} as const;

class UsageError extends Error {
  constructor(wrong: string) {
    super(`${wrong}\n\n${USAGE}`);
    this.name = 'UsageError';
  }
}

type Deciding = Omit<LeavingOut, 'connection'> & { readonly verdict: 'leave-out' | 'take-in' };

const REASON_MAX = 500;
const WHO = /^[a-z0-9-]{1,100}$/;

/** @throws UsageError */
const decidingIn = (args: readonly string[]): Deciding | undefined => {
  const { values } = parsed(args);
  const { reason, by } = values;
  const given = (['leave-out', 'take-in'] as const).filter((option) => values[option] !== undefined);
  const [verdict] = given;
  if (verdict === undefined) {
    if (reason !== undefined || by !== undefined)
      throw new UsageError('--reason and --by need --leave-out or --take-in');
    return undefined;
  }
  const position = values[verdict]!;
  if (given.length > 1) throw new UsageError('--leave-out and --take-in are two decisions: make them one at a time');
  if (!isPosition(position)) throw new UsageError(`--${verdict} must be a position, a whole number`);
  if (reason === undefined || reason.trim() === '' || reason.length > REASON_MAX) {
    throw new UsageError(`--reason is required, with at most ${REASON_MAX} characters`);
  }
  if (findsPersonNumber(reason)) throw new UsageError('--reason must not contain a national identity number');
  if (by === undefined || !WHO.test(by))
    throw new UsageError('--by is required: the opaque id of the person who decides');
  return { verdict, position, reason: reason.trim(), by };
};

const parsed = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
};

/** @returns whether the read models are to be made again */
const carryOut = async (deciding: Deciding, connection: Connection): Promise<boolean> => {
  const { verdict, ...wish } = deciding;
  const isOut = verdict === 'leave-out';
  const { event, type, projections, stream } = await (isOut ? leaveOut : takeIn)({ connection, ...wish });
  const what = `event ${event} (${type}) at position ${wish.position}`;
  say(`Recorded: ${what} ${isOut ? 'is left out of' : 'counts again in'} ${projections.join(' and ')}.`);
  if (stream !== undefined) {
    say(
      `It is the first event of ${stream}: everything of that stream ${isOut ? 'is left out' : 'counts again'} with it.`,
    );
  }
  return !isOut;
};

const makeAgain = async (place: LogPlace, connection: Connection): Promise<void> => {
  const store = await openEventStore(place);
  try {
    const onProgress = (position: string): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${position}`);
    };
    const position = await rebuild({ connection, store, engine: engineOf(place), readModel, onProgress });
    say(`The read models are rebuilt, up to position ${position}.`);
  } finally {
    await store.close();
  }
};

/** `npm run rebuild`: makes the read models again from the log; whoever reads meanwhile sees the former until the switch. */
const main = async (): Promise<void> => {
  const words = process.argv.slice(2);
  if (words.includes('--help')) return say(USAGE);
  const deciding = decidingIn(words);
  const place = await placeOf(process.env);
  const connection = { connectionString: place.databaseUrl };
  const isToBeMade = deciding === undefined || (await carryOut(deciding, connection));
  if (isToBeMade) await makeAgain(place, connection);
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(error instanceof UsageError ? 2 : 1);
});
