import { prepareDatabase } from '../../api/src/configuration/prepare-database.js';
import { startApi, type RunningApi } from '../../api/src/start.js';
import { stopOnSignals } from '../../api/src/stopping.js';
import { openDatabase, type LocalDatabase } from './database.js';
import { startIssuer, type DevelopmentIssuer } from './issuer/issuer.js';
import { PEOPLE } from './issuer/people.js';
import { loadStory } from './load-story.js';
import { CannotStart, portIsFree } from './ports.js';

const HOST = '127.0.0.1';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Options {
  readonly port: number;
  readonly issuerPort: number;
  readonly dataFolder: string;
  readonly isEmpty: boolean;
}

const portIn = (environment: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const port = Number(environment[name] ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CannotStart(`${name} is a port: 0 to 65535.`);
  return port;
};

const optionsOf = (environment: NodeJS.ProcessEnv, words: readonly string[]): Options => {
  if (environment['NODE_ENV'] === 'production') {
    throw new CannotStart(
      'This is for development: it gives tokens to everybody. Production starts dist/apps/api/src/main.js.',
    );
  }
  const unknown = words.find((word) => word !== '--empty');
  if (unknown !== undefined)
    throw new CannotStart(`npm start knows --empty (start without the story), not ${unknown}.`);
  const port = portIn(environment, 'PORT', 3000);
  return {
    port,
    issuerPort: portIn(environment, 'ISSUER_PORT', port === 0 ? 0 : port + 1),
    dataFolder: environment['SPILLROM_DATA'] ?? 'data',
    isEmpty: words.includes('--empty'),
  };
};

/** What was started so far, ended in the opposite order. */
class Ending {
  readonly #steps: (() => Promise<void>)[] = [];

  first(step: () => Promise<void>): void {
    this.#steps.unshift(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step();
  }
}

const tellWhereEverythingIs = (api: RunningApi, issuer: DevelopmentIssuer, database: LocalDatabase): void => {
  const width = Math.max(...PEOPLE.map(({ name }) => name.length));
  say('');
  say('Spillrom runs.');
  say(`  Try the API     ${api.url}/docs`);
  say(`  Description     ${api.url}/api/v1/openapi.json`);
  say(`  Health          ${api.url}/readyz, ${api.url}/metrics`);
  say(`  Data            ${database.place}`);
  say(`  Sign in         curl -s ${issuer.tokenUrl} -d person=${PEOPLE[0]!.name}`);
  say('  People          (of the development issuer; none of them exists)');
  for (const { name, org, roles } of PEOPLE) say(`    ${name.padEnd(width)}  ${org}  ${roles.join(', ')}`);
  say('');
  for (const warning of database.warnings) say(`Note: ${warning}`);
};

const storyGoesIn = async (api: RunningApi, issuer: DevelopmentIssuer): Promise<void> => {
  if (!(await api.isEmpty())) return;
  say('The log is empty: the story of 2022 to 2024 is played into it (npm start -- --empty leaves it out).');
  await loadStory(api.url, issuer, say);
};

const start = async (options: Options, ending: Ending): Promise<void> => {
  await portIsFree(HOST, options.port, 'PORT');
  await portIsFree(HOST, options.issuerPort, 'ISSUER_PORT');
  const database = await openDatabase(process.env, options.dataFolder, say);
  ending.first(() => database.stop());
  await prepareDatabase(database.migrator);
  const issuer = await startIssuer(HOST, options.issuerPort);
  ending.first(() => issuer.stop());
  const api = await startApi({
    host: HOST,
    port: options.port,
    databases: database.databases,
    issuer: issuer.settings,
    logLevel: process.env['LOG_LEVEL'] ?? 'warn',
    development: { tokenUrl: issuer.tokenUrl },
    warnings: database.warnings,
  });
  ending.first(() => api.stop());
  if (!options.isEmpty) await storyGoesIn(api, issuer);
  tellWhereEverythingIs(api, issuer, database);
};

const main = async (): Promise<void> => {
  const ending = new Ending();
  stopOnSignals(() => ending.run());
  try {
    await start(optionsOf(process.env, process.argv.slice(2)), ending);
  } catch (error) {
    await ending.run();
    throw error;
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
