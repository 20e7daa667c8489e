import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Environment } from './command.js';
import { logPlace, type LogPlace } from './logs.js';

/** `npm start` leaves here how an auditor connects to the database that it keeps, and to the log if that is elsewhere. */
const AUDITOR_URL_FILE = 'auditor-url';
const EVENT_STORE_URL_FILE = 'event-store-url';

/** What is held against each other: the read models of a database, and a log. */
export interface Sources {
  readonly database: string;
  readonly log: LogPlace;
}

export interface Asked {
  readonly database: string | undefined;
  readonly log: string | undefined;
}

interface Found {
  readonly database: string | undefined;
  readonly log: string | undefined;
}

const kept = async (environment: Environment, name: string): Promise<string | undefined> => {
  try {
    return (await readFile(join(environment['SPILLROM_DATA'] ?? 'data', name), 'utf8')).trim();
  } catch {
    return undefined;
  }
};

/** A data folder that lies here says nothing of a database that was named otherwise, so neither of its log. */
const found = async (asked: Asked, environment: Environment): Promise<Found> => {
  const log = asked.log ?? (environment['EVENT_STORE_URL']?.trim() || undefined);
  const configured = asked.database ?? environment['DATABASE_URL_AUDITOR'] ?? environment['DATABASE_URL'];
  if (configured !== undefined) return { database: configured, log };
  return {
    database: await kept(environment, AUDITOR_URL_FILE),
    log: log ?? (await kept(environment, EVENT_STORE_URL_FILE)),
  };
};

/** As asked for, as configured, or what `npm start` keeps under its data folder; the log is the database's own unless it is elsewhere. */
export const sources = async (
  asked: Asked,
  environment: Environment,
): Promise<Sources | { readonly wrong: string }> => {
  const { database, log } = await found(asked, environment);
  if (database === undefined) {
    return {
      wrong: 'no database to audit: use --database <url>, set DATABASE_URL_AUDITOR, or run npm start here first',
    };
  }
  if (log === undefined) return { database, log: { kind: 'postgres', url: database } };
  const place = logPlace(log);
  return place === undefined
    ? { wrong: 'the URL of the log must be one of PostgreSQL or KurrentDB' }
    : { database, log: place };
};
