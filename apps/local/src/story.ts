import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopOnSignals } from '../../api/src/stopping.js';
import { CannotStart, wordsOf } from './cannot-start.js';
import { Shutdown } from './shutdown.js';
import { showFigures } from './story/play.js';
import { playTheRest } from './story/resume.js';
import { StoryInterrupted, UnexpectedAnswer, type StoryTarget } from './story/target.js';

const USAGE = `usage: npm run story [-- --api <url> --token <url>]

Plays the roll-out of 2022 to 2024 over HTTP and prints the budget of each phase and the patient counts.
Without options it starts everything on its own database and leaves nothing behind. With --api and --token it plays into a
server that is already running (npm start -- --empty), whose log is empty or holds an interrupted story; --token is the URL where
its issuer gives tokens.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const quiet = (): void => {};

/** Asks once for each person: a token outlasts the story. */
const tokensFrom = (tokenUrl: string): StoryTarget['tokenOf'] => {
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

const playInto = async (target: StoryTarget): Promise<void> => {
  const { held, upTo } = await playTheRest(target, {
    part: 'The story was interrupted: continuing from where it stopped.',
    all: 'The story has already been played.',
  });
  if (held === 'something else') {
    throw new CannotStart(
      `The log of ${target.api} holds something else, and the story needs an empty one: SPILLROM_DATA=<new folder> npm start -- --empty`,
    );
  }
  if (held === 'all') await showFigures(target, upTo);
};

/** What a person can do something about. */
const forAPerson = (error: unknown): unknown => {
  if (error instanceof UnexpectedAnswer) {
    const why = 'The story got an unexpected answer (has somebody else written to this log?)';
    return new CannotStart(`${why}:\n  ${error.message}`);
  }
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) return error;
  return new CannotStart(
    `The server did not answer (${wordsOf(error.cause)}). Run this again to continue the story from there.`,
  );
};

const intoRunning = async (server: string, tokenUrl: string, stopSignal: AbortSignal): Promise<void> => {
  try {
    await playInto({ api: new URL('/api/v1', server).href, tokenOf: tokensFrom(tokenUrl), say, stopSignal });
  } catch (error) {
    if (error instanceof StoryInterrupted) say('The story stops here; run this again to continue it.');
    throw forAPerson(error);
  }
};

const onItsOwn = async (shutdown: Shutdown): Promise<void> => {
  // Late, since all of the api comes with it, and a server that runs already needs none.
  const { startLocalSystem } = await import('./local-system.js');
  const dataFolder = await mkdtemp(join(tmpdir(), 'spillrom-story-'));
  shutdown.first(() => rm(dataFolder, { recursive: true, force: true }));
  const { api, issuer } = await startLocalSystem(
    { port: 0, issuerPort: 0, dataFolder, environment: process.env, say: quiet },
    shutdown,
  );
  const target = { api: `${api.url}/api/v1`, tokenOf: (person: string) => issuer.tokenOf(person), say };
  await shutdown.during((stopSignal) => playInto({ ...target, stopSignal }));
};

const play = async (shutdown: Shutdown): Promise<void> => {
  const { values } = parseArgs({ options: { api: { type: 'string' }, token: { type: 'string' } } });
  const { api, token } = values;
  if (api === undefined && token === undefined) return onItsOwn(shutdown);
  if (api === undefined || token === undefined) throw new CannotStart(USAGE);
  if (!URL.canParse(api) || !URL.canParse(token)) throw new CannotStart(`--api and --token must be URLs.\n\n${USAGE}`);
  return shutdown.during((stopSignal) => intoRunning(api, token, stopSignal));
};

const main = async (): Promise<void> => {
  if (process.argv.includes('--help')) return say(USAGE);
  const shutdown = new Shutdown();
  stopOnSignals(() => shutdown.run());
  try {
    await play(shutdown);
  } catch (error) {
    if (!shutdown.hasBegun) throw error;
  } finally {
    await shutdown.run();
  }
};

main().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error)}\n`);
  process.exit(1);
});
