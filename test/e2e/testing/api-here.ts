import { productionEnvironment } from '../../../apps/api/src/configuration/environment.js';
import { prepareDatabase } from '../../../apps/api/src/configuration/prepare-database.js';
import { startApi, type RunningApi } from '../../../apps/api/src/start.js';
import type { Environment } from './api-process.js';

/** As the api's `main.ts` starts it, but in this process, on a free port and without a word on standard output. */
export const startApiHere = async (environment: Environment): Promise<RunningApi> => {
  const { settings, migrator } = productionEnvironment({ ...environment, PORT: '0', LOG_LEVEL: 'silent' });
  await prepareDatabase(migrator, settings.limits);
  return startApi(settings);
};
