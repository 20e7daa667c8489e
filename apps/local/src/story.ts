import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { stopOnSignals } from '../../api/src/stopping.js';
import { CannotStart, wordsOf } from './cannot-start.js';
import { Ending } from './ending.js';
import { playStory } from './story/play.js';

const USAGE = `usage: npm run story [-- --api <url> --token <url>]

Plays the roll-out of 2022 to 2024 over HTTP and prints the budget of each phase and the patient counts.
Alone it starts everything on a database of its own and leaves nothing behind. With --api and --token it plays into a
server that runs already (npm start -- --empty), whose log must be empty; --token is where its issuer gives tokens.`;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const quiet = (): void => {};

const tokenFrom = async (tokenUrl: string, person: string): Promise<string> => {
  const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ person }) });
  if (!response.ok) throw new CannotStart(`no token for ${person} at ${tokenUrl}: ${response.status}`);
  return ((await response.json()) as { readonly access_token: string }).access_token;
};

const intoRunning = (api: string, tokenUrl: string): Promise<void> =>
  playStory({ api: `${api}/api/v1`, tokenOf: (person) => tokenFrom(tokenUrl, person), say });

const onItsOwn = async (ending: Ending): Promise<void> => {
  // Late, since all of the api comes with it, and a server that runs already needs none.
  const { startHouse } = await import('./house.js');
  const dataFolder = await mkdtemp(join(tmpdir(), 'spillrom-story-'));
  ending.first(() => rm(dataFolder, { recursive: true, force: true }));
  const { api, issuer } = await startHouse(
    { port: 0, issuerPort: 0, dataFolder, environment: process.env, say: quiet },
    ending,
  );
  await playStory({ api: `${api.url}/api/v1`, tokenOf: (person) => issuer.tokenOf(person), say });
};

const play = async (ending: Ending): Promise<void> => {
  const { values } = parseArgs({ options: { api: { type: 'string' }, token: { type: 'string' } } });
  const { api, token } = values;
  if (api === undefined && token === undefined) return onItsOwn(ending);
  if (api === undefined || token === undefined) throw new CannotStart(USAGE);
  return intoRunning(api, token);
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
