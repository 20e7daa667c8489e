import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded } from '@spillrom/embedded';
import { createRoles } from '@spillrom/postgres/log';
import { databaseEnvironment, type DatabaseEnvironment } from '../../api/src/configuration/environment.js';

export interface LocalDatabase extends DatabaseEnvironment {
  /** Where the data is, in words. */
  readonly place: string;
  stop(): Promise<void>;
}

const NAME = 'spillrom';
/** Where `npm run audit` looks for the database when nothing is configured. */
const AUDITOR_URL_FILE = 'auditor-url';

const embedded = async (dataFolder: string, say: (line: string) => void): Promise<LocalDatabase> => {
  const server = await startEmbedded({ dataFolder, say });
  try {
    await server.createDatabase(NAME);
    await createRoles({ connectionString: server.connectionString('postgres', NAME) }, server.passwords);
    const auditor = server.connectionString('spillrom_auditor', NAME);
    await writeFile(join(server.dataFolder, AUDITOR_URL_FILE), `${auditor}\n`, { mode: 0o600 });
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
    warnings: [],
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
  if (!isElsewhere) return embedded(dataFolder, say);
  return { ...databaseEnvironment(environment), place: 'the database of DATABASE_URL', stop: async () => {} };
};
