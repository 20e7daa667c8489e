import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rebuild } from '@spillrom/postgres/read-models';
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
    throw new Error('Set DATABASE_URL_PROJECTOR or DATABASE_URL, or run npm start here first.');
  }
  const elsewhere = configured === undefined ? await left(environment, 'event-store-url') : undefined;
  const eventStoreUrl = environment['EVENT_STORE_URL']?.trim() || elsewhere;
  return { databaseUrl, ...(eventStoreUrl !== undefined && { eventStoreUrl }) };
};

/** `npm run rebuild`: makes the read models again from the log; whoever reads meanwhile sees the former until the switch. */
const main = async (): Promise<void> => {
  const place = await placeOf(process.env);
  const connection = { connectionString: place.databaseUrl };
  const store = await openEventStore(place);
  try {
    const onProgress = (position: string): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${position}`);
    };
    const position = await rebuild({ connection, store, engine: engineOf(place), readModel, onProgress });
    say(`The read models are made again, up to position ${position}.`);
  } finally {
    await store.close();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
