import { prepareDatabase } from '../../api/src/configuration/prepare-database.js';
import { startApi, type RunningApi } from '../../api/src/start.js';
import { openDatabase, type LocalDatabase } from './database.js';
import { startIssuer, type DevelopmentIssuer } from './issuer/issuer.js';
import { portIsFree } from './ports.js';

const HOST = '127.0.0.1';

export interface HouseOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly issuerPort: number;
  readonly dataFolder: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly say: (line: string) => void;
}

/** Everything that runs without configuration, in one process. */
export interface House {
  readonly api: RunningApi;
  readonly issuer: DevelopmentIssuer;
  readonly database: LocalDatabase;
}

/** What was started so far, ended in the opposite order. */
export class Ending {
  readonly #steps: (() => Promise<void>)[] = [];

  first(step: () => Promise<void>): void {
    this.#steps.unshift(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step();
  }
}

/** Database, issuer, api, in this order; `ending` stops them in the opposite one, also when one of them cannot start. */
export const startHouse = async (options: HouseOptions, ending: Ending): Promise<House> => {
  const { port, issuerPort, dataFolder, environment, say } = options;
  await portIsFree(HOST, port, 'PORT');
  await portIsFree(HOST, issuerPort, 'ISSUER_PORT');
  const database = await openDatabase(environment, dataFolder, say);
  ending.first(() => database.stop());
  await prepareDatabase(database.migrator);
  const issuer = await startIssuer(HOST, issuerPort);
  ending.first(() => issuer.stop());
  const api = await startApi({
    host: HOST,
    port,
    databases: database.databases,
    ...(database.eventStoreUrl !== undefined && { eventStoreUrl: database.eventStoreUrl }),
    issuer: issuer.settings,
    logLevel: environment['LOG_LEVEL'] ?? 'warn',
    development: { tokenUrl: issuer.tokenUrl },
    warnings: database.warnings,
  });
  ending.first(() => api.stop());
  return { api, issuer, database };
};
