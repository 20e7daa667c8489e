import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@spillrom/embedded';
import { createRoles } from '@spillrom/postgres/log';
import {
  databaseEnvironment,
  logEnvironment,
  type DatabaseEnvironment,
  type LogEnvironment,
} from '../../api/src/configuration/environment.js';

export interface LocalDatabase extends DatabaseEnvironment {
  /** Where the data is, in words. */
  readonly place: string;
  stop(): Promise<void>;
}

const NAME = 'spillrom';

/** Where `npm run audit` and `npm run rebuild` look for database and log when nothing is configured. */
const leaveUrls = async (server: EmbeddedPostgres, { eventStoreUrl }: LogEnvironment): Promise<void> => {
  const leave = (name: string, url: string): Promise<void> =>
    writeFile(join(server.dataFolder, `${name}-url`), `${url}\n`, { mode: 0o600 });
  for (const role of ['auditor', 'projector'] as const) {
    // Those who read it may have PGOPTIONS in their environment; this repeats a setting of the server.
    await leave(role, `${server.connectionString(`spillrom_${role}`, NAME)}&options=-c%20TimeZone%3DUTC`);
  }
  if (eventStoreUrl !== undefined) await leave('event-store', eventStoreUrl);
  else await rm(join(server.dataFolder, 'event-store-url'), { force: true });
};

const embedded = async (
  dataFolder: string,
  log: LogEnvironment,
  say: (line: string) => void,
): Promise<LocalDatabase> => {
  const server = await startEmbedded({ dataFolder, say });
  // Meant for another server, and not outdone by our URLs: options there would stand above those that a client is given in
  // code, and psql before version 17 does not know the other parameter.
  delete process.env['PGOPTIONS'];
  delete process.env['PGSSLNEGOTIATION'];
  try {
    await server.createDatabase(NAME);
    await createRoles({ connectionString: server.connectionString('postgres', NAME) }, server.passwords);
    await leaveUrls(server, log);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    databases: {
      writer: server.connectionString('spillrom_writer', NAME),
      projector: server.connectionString('spillrom_projector', NAME),
    },
    migrator: server.connectionString('spillrom_migrator', NAME),
    ...log,
    place: server.dataFolder,
    stop: () => server.stop(),
  };
};

/** The PostgreSQL that npm brought, under the data folder, unless the environment names another. */
export const openDatabase = async (
  environment: NodeJS.ProcessEnv,
  dataFolder: string,
  say: (line: string) => void,
): Promise<LocalDatabase> => {
  const isElsewhere = Object.keys(environment).some((name) => name.startsWith('DATABASE_URL'));
  if (!isElsewhere) return embedded(dataFolder, logEnvironment(environment), say);
  return { ...databaseEnvironment(environment), place: 'the database of DATABASE_URL', stop: async () => {} };
};
