import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/** `npm start` leaves here how an auditor connects to the database that it keeps. */
const AUDITOR_URL_FILE = 'auditor-url';

/** The database to audit: as asked for, as configured, or the one that `npm start` keeps under its data folder. */
export const databaseUrl = async (asked: string | undefined, environment: Environment): Promise<string | undefined> => {
  const configured = asked ?? environment['DATABASE_URL_AUDITOR'] ?? environment['DATABASE_URL'];
  if (configured !== undefined) return configured;
  const folder = environment['SPILLROM_DATA'] ?? 'data';
  try {
    return (await readFile(join(folder, AUDITOR_URL_FILE), 'utf8')).trim();
  } catch {
    return undefined;
  }
};
