import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopOnSignals } from '../../api/src/stopping.js';
import { CannotStart, wordsOf } from './cannot-start.js';
import { Ending } from './ending.js';
import { showFigures } from './story/play.js';
import { tellTheRest } from './story/telling.js';
import { BrokenOff, OffScript, type Theatre } from './story/theatre.js';

const USAGE = `usage: npm run story [-- --api <url> --token <url>]

Plays the roll-out of 2022 to 2024 over HTTP and prints the budget of each phase and the patient counts.
Alone it starts everything on a database of its own and leaves nothing behind. With --api and --token it plays into a
server that runs already (npm start -- --empty), whose log is empty or holds a story that broke off; --token is where its
issuer gives tokens.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const quiet = (): void => {};

/** Asks once for each person: a token outlasts the story. */
const tokensFrom = (tokenUrl: string): Theatre['tokenOf'] => {
  const tokens = new Map<string, string>();
  return async (person) => {
    const known = tokens.get(person);
    if (known !== undefined) return known;
    const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ person }) });
    if (!response.ok) throw new CannotStart(`no token for ${person} at ${tokenUrl}: ${response.status}`);
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    tokens.set(person, token);
    return token;
  };
};

const tell = async (theatre: Theatre): Promise<void> => {
  const { told, upTo } = await tellTheRest(theatre, {
    part: 'The story broke off: it is told on from where it was.',
    all: 'The story is told already.',
  });
  if (told === 'something else') {
    throw new CannotStart(
      `The log of ${theatre.api} holds something else. The story needs an empty one: SPILLROM_DATA=<new folder> npm start -- --empty`,
    );
  }
  if (told === 'all') await showFigures(theatre, upTo);
};

/** What a person can do something about. */
const forAPerson = (error: unknown): unknown => {
  if (error instanceof OffScript) {
    const why = 'The story got another answer than it tells of (has somebody else written into it?)';
    return new CannotStart(`${why}:\n  ${error.message}`);
  }
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return error;
  return new CannotStart(
    `The server gave no answer (${wordsOf(error.cause)}). Told again, the story goes on from there.`,
  );
};

const intoRunning = async (server: string, tokenUrl: string, curtain: AbortSignal): Promise<void> => {
  try {
    await tell({ api: new URL('/api/v1', server).href, tokenOf: tokensFrom(tokenUrl), say, curtain });
  } catch (error) {
    if (error instanceof BrokenOff) say('The story breaks off here; told again, it goes on.');
    throw forAPerson(error);
  }
};

const onItsOwn = async (ending: Ending): Promise<void> => {
  // Late, since all of the api comes with it, and a server that runs already needs none.
  const { startHouse } = await import('./house.js');
  const dataFolder = await mkdtemp(join(tmpdir(), 'spillrom-story-'));
  ending.first(() => rm(dataFolder, { recursive: true, force: true }));
  const { api, issuer } = await startHouse(
    { port: 0, issuerPort: 0, dataFolder, environment: process.env, say: quiet },
    ending,
  );
  const theatre = { api: `${api.url}/api/v1`, tokenOf: (person: string) => issuer.tokenOf(person), say };
  await ending.during((curtain) => tell({ ...theatre, curtain }));
};

const play = async (ending: Ending): Promise<void> => {
  const { values } = parseArgs({ options: { api: { type: 'string' }, token: { type: 'string' } } });
  const { api, token } = values;
  if (api === undefined && token === undefined) return onItsOwn(ending);
  if (api === undefined || token === undefined) throw new CannotStart(USAGE);
  if (!URL.canParse(api) || !URL.canParse(token)) throw new CannotStart(`--api and --token are URLs.\n\n${USAGE}`);
  return ending.during((curtain) => intoRunning(api, token, curtain));
};

const main = async (): Promise<void> => {
  const ending = new Ending();
  stopOnSignals(() => ending.run());
  try {
    await play(ending);
  } catch (error) {
    if (!ending.hasBegun) throw error;
  } finally {
    await ending.run();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
});
