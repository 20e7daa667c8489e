// `npm run keep-history`: plays the story and keeps its log and what it folds to, under the version of this program. Done once for a
// release: what is kept is never written again, since it stands for logs that others have.
import { existsSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalSystem } from '../../apps/local/src/local-system.js';
import { Shutdown } from '../../apps/local/src/shutdown.js';
import { playTheRest } from '../../apps/local/src/story/resume.js';
import { START, type Position, type StoredEvent } from '@spillrom/event-sourcing';
import { PostgresEventStore } from '@spillrom/postgres/log';
import { version } from '../../package.json';
import { foldLog } from './history.js';

const PAGE = 1000;

const wholeLog = async (connectionString: string): Promise<readonly StoredEvent[]> => {
  const store = new PostgresEventStore({ connection: { connectionString } });
  const events: StoredEvent[] = [];
  try {
    let after: Position | undefined = START;
    while (after !== undefined) {
      const page = await store.readAll(after, PAGE);
      events.push(...page.events);
      after = page.end ? undefined : page.next;
    }
    return events;
  } finally {
    await store.close();
  }
};

const keep = async (shutdown: Shutdown): Promise<void> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'spillrom-history-'));
  shutdown.first(() => rm(dataFolder, { recursive: true, force: true }));
  const options = { port: 0, issuerPort: 0, dataFolder, environment: process.env, say: () => {} };
  const { api, issuer, database } = await startLocalSystem(options, shutdown);
  const tokenOf = (person: string) => issuer.tokenOf(person);
  const { signal } = new AbortController();
  const sentences = { part: '', all: '' };
  await playTheRest({ api: `${api.url}/api/v1`, tokenOf, say: () => {}, stopSignal: signal }, sentences);
  const log = await wholeLog(database.migrator);
  const file = (ending: string) => join(__dirname, `story-${version}.${ending}`);
  if (existsSync(file('jsonl'))) throw new Error(`the history of ${version} is kept already`);
  writeFileSync(file('jsonl'), log.map((event) => `${JSON.stringify(event)}\n`).join(''));
  writeFileSync(file('result.json'), `${JSON.stringify(await foldLog(log), null, 1)}\n`);
};

const shutdown = new Shutdown();
void (async () => {
  try {
    await keep(shutdown);
  } finally {
    await shutdown.run();
  }
})();
