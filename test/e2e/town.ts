import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { freshDatabase, testCluster } from '@spillrom/embedded/testing';
import { createRoles } from '@spillrom/postgres/log';
import { prepareDatabase } from '../../apps/api/src/configuration/prepare-database.js';
import type { ApiSettings } from '../../apps/api/src/settings.js';
import { startApi } from '../../apps/api/src/start.js';
import { startIssuer } from '../../apps/local/src/issuer/issuer.js';

/** The moment at which all that needs no other is decided. */
const NOW = '2022-11-01T09:00:00.000000Z';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: any;
  readonly text: string;
}

export interface Asking {
  readonly body?: unknown;
  readonly key?: string;
  readonly ifMatch?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An api on a database of its own, real people of the development issuer, and HTTP between them. */
export interface Town {
  readonly url: string;
  ask(person: string, method: string, path: string, asking?: Asking): Promise<Answer>;
  /** A command under a new key; its answer must be an acceptance. */
  done(person: string, path: string, body?: unknown, ifMatch?: string): Promise<Answer>;
  get(person: string, path: string): Promise<Answer>;
  tokenOf(person: string): Promise<string>;
  actorOf(person: string): Promise<string>;
  /** The same through another process on the same database. */
  neighbour(): Promise<Town>;
  leave(): Promise<void>;
}

const settingsOf = (urls: ApiSettings['databases'], issuer: ApiSettings['issuer'], tokenUrl: string): ApiSettings => ({
  host: '127.0.0.1',
  port: 0,
  databases: urls,
  issuer,
  logLevel: process.env['E2E_LOG'] ?? 'silent',
  development: { tokenUrl },
  warnings: [],
});

const startProcess = async (settings: ApiSettings): Promise<{ readonly url: string; stop(): Promise<void> }> => {
  const child = fork(join(__dirname, 'api-process.ts'), [JSON.stringify(settings)], {
    execArgv: ['-r', join(__dirname, '..', 'run-typescript.js')],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const died = ended.then(() => Promise.reject(new Error('an api process did not start')));
  const [url] = (await Promise.race([once(child, 'message'), died])) as [string];
  died.catch(() => {});
  return {
    url,
    stop: async () => {
      child.disconnect();
      await ended;
    },
  };
};

const speaking = (url: string, tokenOf: (person: string) => Promise<string>) => {
  const ask: Town['ask'] = async (person, method, path, { body, key = randomUUID(), ifMatch, headers = {} } = {}) => {
    const isCommand = method !== 'GET';
    const response = await fetch(`${url}${path.startsWith('/api/') ? path : `/api/v1${path}`}`, {
      method,
      headers: {
        authorization: `Bearer ${await tokenOf(person)}`,
        ...(isCommand && { 'content-type': 'application/json', 'idempotency-key': key, 'spillrom-now': NOW }),
        ...(ifMatch !== undefined && { 'if-match': ifMatch }),
        ...headers,
      },
      ...(isCommand && { body: JSON.stringify(body ?? {}) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) as unknown };
  };
  const done: Town['done'] = async (person, path, body, ifMatch) => {
    const answer = await ask(person, 'POST', path, { body, ...(ifMatch !== undefined && { ifMatch }) });
    if (answer.status !== 200 && answer.status !== 201) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer;
  };
  const get: Town['get'] = (person, path) => ask(person, 'GET', path);
  return {
    ...{ url, ask, done, get, tokenOf },
    actorOf: async (person: string) => ((await get(person, '/me')).body as { actor: string }).actor,
  };
};

/** Everything real: PostgreSQL with its roles, tokens, HTTP. */
export const foundTown = async (): Promise<Town> => {
  const database = await freshDatabase('e2e');
  const { passwords } = await testCluster();
  await createRoles({ connectionString: database.connectionString() }, passwords);
  await prepareDatabase(database.connectionString('spillrom_migrator'));
  const issuer = await startIssuer('127.0.0.1', 0);
  const urls = {
    writer: database.connectionString('spillrom_writer'),
    projector: database.connectionString('spillrom_projector'),
  };
  const settings = settingsOf(urls, issuer.settings, issuer.tokenUrl);
  const api = await startApi(settings);
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (person: string): Promise<string> => {
    const known = tokens.get(person) ?? issuer.tokenOf(person);
    tokens.set(person, known);
    return known;
  };
  const leaving: (() => Promise<void>)[] = [];
  const town: Town = {
    ...speaking(api.url, tokenOf),
    neighbour: async () => {
      const other = await startProcess(settings);
      leaving.push(() => other.stop());
      return { ...town, ...speaking(other.url, tokenOf) };
    },
    leave: async () => {
      await Promise.all(leaving.map((leave) => leave()));
      await api.stop();
      await issuer.stop();
      await database.drop();
    },
  };
  return town;
};
