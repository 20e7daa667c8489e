import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startEmbedded, type EmbeddedPostgres } from '@spillrom/embedded';
import { createRoles } from '@spillrom/postgres/log';
import { databaseEnvironment, type DatabaseEnvironment } from '../../api/src/configuration/environment.js';

export interface LocalDatabase extends DatabaseEnvironment {
  /** Where the data is, in words. */
  readonly place: string;
  stop(): Promise<void>;
}

const NAME = 'spillrom';

/** Where `npm run audit` and `npm run rebuild` look for the database when nothing is configured. */
const leaveUrl = async (server: EmbeddedPostgres, role: 'auditor' | 'projector'): Promise<void> => {
  const url = server.connectionString(`spillrom_${role}`, NAME);
  await writeFile(join(server.dataFolder, `${role}-url`), `${url}\n`, { mode: 0o600 });
};

const embedded = async (dataFolder: string, say: (line: string) => void): Promise<LocalDatabase> => {
  const server = await startEmbedded({ dataFolder, say });
  try {
    await server.createDatabase(NAME);
    await createRoles({ connectionString: server.connectionString('postgres', NAME) }, server.passwords);
    await leaveUrl(server, 'auditor');
    await leaveUrl(server, 'projector');
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
