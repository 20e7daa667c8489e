import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { rebuild } from '@spillrom/postgres/read-models';
import { readModel } from '@spillrom/read-models';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The database as configured, or the one that `npm start` keeps here and runs now. */
const databaseUrl = async (environment: NodeJS.ProcessEnv): Promise<string> => {
  const configured = environment['DATABASE_URL_PROJECTOR'] ?? environment['DATABASE_URL'];
  if (configured !== undefined) return configured;
  try {
    return (await readFile(join(environment['SPILLROM_DATA'] ?? 'data', 'projector-url'), 'utf8')).trim();
  } catch {
    throw new Error('Set DATABASE_URL_PROJECTOR or DATABASE_URL, or run npm start here first.');
  }
};

/** `npm run rebuild`: makes the read models again from the log; whoever reads meanwhile sees the former until the switch. */
const main = async (): Promise<void> => {
  const connectionString = await databaseUrl(process.env);
  const store = new PostgresEventStore({ connection: { connectionString } });
  try {
    const onProgress = (position: string): void => {
      if (process.stderr.isTTY) process.stderr.write(`\r${position}`);
    };
    const position = await rebuild({ connection: { connectionString }, store, readModel, onProgress });
    say(`The read models are made again, up to position ${position}.`);
  } finally {
    await store.close();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
