import { stopOnSignals } from '../../api/src/stopping.js';
import { CannotStart, wordsOf } from './cannot-start.js';
import { Ending } from './ending.js';
import type { House } from './house.js';
import { PEOPLE } from './issuer/people.js';
import { portIsFree } from './ports.js';
import { tellTheRest } from './story/telling.js';
import { BrokenOff, OffScript } from './story/theatre.js';

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
  // npm keeps what stands before its own two dashes.
  if (environment['npm_config_empty'] !== undefined) {
    throw new CannotStart('npm took --empty for itself. To start without the story: npm start -- --empty');
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

const tellWhereEverythingIs = ({ api, issuer, database }: House): void => {
  const width = Math.max(...PEOPLE.map(({ name }) => name.length));
  say('');
  say('Spillrom runs.');
  say(`  Try the API     ${api.url}/docs`);
  say(`  Description     ${api.url}/api/v1/openapi.json`);
  say(`  Health          ${api.url}/readyz, ${api.url}/metrics`);
  say(`  Data            ${database.place}`);
  if (database.eventStoreUrl !== undefined) say('  Log             the KurrentDB of EVENT_STORE_URL');
  say(`  Sign in         curl -s ${issuer.tokenUrl} -d person=${PEOPLE[0]!.name}`);
  say('  People          (of the development issuer; none of them exists)');
  for (const { name, org, roles } of PEOPLE) say(`    ${name.padEnd(width)}  ${org}  ${roles.join(', ')}`);
  say('');
  for (const warning of database.warnings) say(`Note: ${warning}`);
};

const OPENINGS = {
  nothing: 'The log is empty: the story of 2022 to 2024 is played into it (npm start -- --empty leaves it out).',
  part: 'The story broke off: it is told on from where it was.',
};

/** As far as it is not told yet; somebody else's log is left alone. */
const storyGoesIn = async ({ api, issuer, database }: House, ending: Ending): Promise<void> => {
  const theatre = { api: `${api.url}/api/v1`, tokenOf: (person: string) => issuer.tokenOf(person), say };
  try {
    await ending.during(async (curtain) => void (await tellTheRest({ ...theatre, curtain }, OPENINGS)));
  } catch (error) {
    if (error instanceof BrokenOff) say('The story breaks off here; the next npm start tells it on.');
    if (!(error instanceof OffScript)) throw error;
    throw new CannotStart(
      `The story got another answer than it tells of (has somebody else written into it?):\n  ${error.message}\n` +
        `To go on with what is there: npm start -- --empty. To begin anew, delete ${database.place}.`,
    );
  }
};

const start = async ({ isEmpty, ...options }: Options, ending: Ending): Promise<void> => {
  await portIsFree(options.port, 'PORT');
  await portIsFree(options.issuerPort, 'ISSUER_PORT');
  // Late, since all of the api comes with it: what is in the way is said at once.
  const { startHouse } = await import('./house.js');
  const house = await startHouse({ ...options, environment: process.env, say }, ending);
  if (!isEmpty) await storyGoesIn(house, ending);
  tellWhereEverythingIs(house);
};

const main = async (): Promise<void> => {
  const ending = new Ending();
  stopOnSignals(() => ending.run());
  try {
    await start(optionsOf(process.env, process.argv.slice(2)), ending);
  } catch (error) {
    const isLeaving = ending.hasBegun;
    await ending.run();
    if (!isLeaving) throw error;
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
});
