import { stopOnSignals } from '../../api/src/stopping.js';
import { CannotStart, wordsOf } from './cannot-start.js';
import { Shutdown } from './shutdown.js';
import type { LocalSystem } from './local-system.js';
import { PEOPLE } from './issuer/people.js';
import { portIsFree } from './ports.js';
import { playTheRest } from './story/resume.js';
import { StoryInterrupted, UnexpectedAnswer } from './story/target.js';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const USAGE = `usage: npm start [-- --empty]

Starts everything on this machine: an embedded PostgreSQL, a development issuer, the API and the story of the roll-out.
--empty starts without the story. PORT, ISSUER_PORT and SPILLROM_DATA choose the ports and the data folder.`;

interface Options {
  readonly port: number;
  readonly issuerPort: number;
  readonly dataFolder: string;
  readonly isEmpty: boolean;
}

const portIn = (environment: NodeJS.ProcessEnv, name: string, otherwise: number): number => {
  const port = Number(environment[name] ?? otherwise);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new CannotStart(`${name} must be a port from 0 to 65535.`);
  return port;
};

const optionsOf = (environment: NodeJS.ProcessEnv, words: readonly string[]): Options => {
  if (environment['NODE_ENV'] === 'production') {
    throw new CannotStart(
      'This is for development: it gives tokens to anybody. In production, start dist/apps/api/src/main.js.',
    );
  }
  // npm keeps what stands before its own two dashes.
  if (environment['npm_config_empty'] !== undefined) {
    throw new CannotStart('npm kept --empty for itself. To start without the story, run: npm start -- --empty');
  }
  const unknown = words.find((word) => word !== '--empty');
  if (unknown !== undefined)
    throw new CannotStart(`npm start has no option ${unknown}; its only option is --empty (start without the story).`);
  const port = portIn(environment, 'PORT', 3000);
  return {
    port,
    issuerPort: portIn(environment, 'ISSUER_PORT', port === 0 ? 0 : port + 1),
    dataFolder: environment['SPILLROM_DATA'] ?? 'data',
    isEmpty: words.includes('--empty'),
  };
};

const tellWhereEverythingIs = ({ api, issuer, database }: LocalSystem): void => {
  const width = Math.max(...PEOPLE.map(({ name }) => name.length));
  say('');
  say('Spillrom is running.');
  say(`  Console         ${api.hasConsole ? api.url : 'not built: npm run build'}`);
  say(`  Try the API     ${api.url}/docs`);
  say(`  Description     ${api.url}/api/v1/openapi.json`);
  say(`  Health          ${api.url}/readyz, ${api.url}/metrics`);
  say(`  Data            ${database.place}`);
  if (database.eventStoreUrl !== undefined) say('  Log             the KurrentDB of EVENT_STORE_URL');
  say(`  Sign in         curl -s ${issuer.tokenUrl} -d person=${PEOPLE[0]!.name}`);
  say('  People          (from the development issuer; all are invented)');
  for (const { name, org, roles } of PEOPLE) say(`    ${name.padEnd(width)}  ${org}  ${roles.join(', ')}`);
  say('');
  for (const warning of database.warnings) say(`Note: ${warning}`);
};

const OPENINGS = {
  nothing: 'The log is empty: playing the story of 2022 to 2024 into it (npm start -- --empty leaves it out).',
  part: 'The story was interrupted: continuing from where it stopped.',
};

/** What of it is not in the log yet; somebody else's log is left alone. */
const storyGoesIn = async ({ api, issuer, database }: LocalSystem, shutdown: Shutdown): Promise<void> => {
  const target = { api: `${api.url}/api/v1`, tokenOf: (person: string) => issuer.tokenOf(person), say };
  try {
    await shutdown.during(async (stopSignal) => void (await playTheRest({ ...target, stopSignal }, OPENINGS)));
  } catch (error) {
    if (error instanceof StoryInterrupted) say('The story stops here; the next npm start continues it.');
    if (!(error instanceof UnexpectedAnswer)) throw error;
    throw new CannotStart(
      `The story got an unexpected answer (has somebody else written to this log?):\n  ${error.message}\n` +
        `To continue with what is there, run: npm start -- --empty. To start again, delete ${database.place}.`,
    );
  }
};

const start = async ({ isEmpty, ...options }: Options, shutdown: Shutdown): Promise<void> => {
  await portIsFree(options.port, 'PORT');
  await portIsFree(options.issuerPort, 'ISSUER_PORT');
  // Late, since all of the api comes with it: what is in the way is said at once.
  const { startLocalSystem } = await import('./local-system.js');
  const system = await startLocalSystem({ ...options, environment: process.env, say }, shutdown);
  if (!isEmpty) await storyGoesIn(system, shutdown);
  tellWhereEverythingIs(system);
};

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) return say(USAGE);
  const shutdown = new Shutdown();
  stopOnSignals(() => shutdown.run());
  try {
    await start(optionsOf(process.env, process.argv.slice(2)), shutdown);
  } catch (error) {
    const isLeaving = shutdown.hasBegun;
    await shutdown.run();
    if (!isLeaving) throw error;
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
});
