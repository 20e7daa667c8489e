import { prepareDatabase } from '../../api/src/configuration/prepare-database.js';
import { TIME_LIMITS } from '../../api/src/http/limits.js';
import { DATABASE_LIMITS } from '../../api/src/settings.js';
import { startApi, type RunningApi } from '../../api/src/start.js';
import { openDatabase, type LocalDatabase } from './database.js';
import { CannotStart, wordsOf } from './cannot-start.js';
import type { Shutdown } from './shutdown.js';
import { startIssuer, type DevelopmentIssuer } from './issuer/issuer.js';
import { HOST } from './ports.js';

export interface LocalSystemOptions {
  /** Free, or 0: any free one. */
  readonly port: number;
  readonly issuerPort: number;
  readonly dataFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** Everything that runs without configuration, in one process. */
export interface LocalSystem {
  readonly api: RunningApi;
  readonly issuer: DevelopmentIssuer;
  readonly database: LocalDatabase;
}

/** Database, issuer, api, in this order; `shutdown` stops them in the opposite one, also when one of them cannot start. */
export const startLocalSystem = async (options: LocalSystemOptions, shutdown: Shutdown): Promise<LocalSystem> => {
  const { port, issuerPort, dataFolder, environment, say } = options;
  const database = await shutdown.started(openDatabase(environment, dataFolder, say));
  await prepareDatabase(database.migrator).catch((error: unknown) => {
    throw new CannotStart(`Cannot open ${database.place}: ${wordsOf(error)}`, { cause: error });
  });
  const issuer = await shutdown.started(startIssuer(HOST, issuerPort));
  const api = await shutdown.started(
    startApi({
      host: HOST,
      port,
      databases: database.databases,
      limits: DATABASE_LIMITS,
      ...(database.eventStoreUrl !== undefined && { eventStoreUrl: database.eventStoreUrl }),
      issuer: issuer.settings,
      logLevel: environment['LOG_LEVEL'] ?? 'warn',
      accessLog: environment['ACCESS_LOG'] !== 'off',
      timeLimits: TIME_LIMITS,
      development: { tokenUrl: issuer.tokenUrl },
      warnings: database.warnings,
    }),
  );
  return { api, issuer, database };
};
