import { NestFactory } from '@nestjs/core';
import { ConfigModule, ConfigService } from '@nestjs/config';
import { productionEnvironment, type ProductionEnvironment } from './configuration/environment.js';
import { prepareDatabase } from './configuration/prepare-database.js';
import { startApi } from './start.js';
import { stopOnSignals } from './stopping.js';

/** The environment, and a file `.env` where there is one, checked before anything is opened. */
const readEnvironment = async (): Promise<ProductionEnvironment> => {
  const validate = (variables: Record<string, unknown>) => ({ checked: productionEnvironment(variables) });
  const module = await ConfigModule.forRoot({ validate, skipProcessEnv: true });
  const context = await NestFactory.createApplicationContext(module, { logger: false, abortOnError: false });
  const environment = context.get(ConfigService).getOrThrow<ProductionEnvironment>('checked');
  await context.close();
  return environment;
};

const main = async (): Promise<void> => {
  const { settings, migrator } = await readEnvironment();
  await prepareDatabase(migrator, settings.limits);
  const api = await startApi(settings);
  stopOnSignals(() => api.stop());
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
