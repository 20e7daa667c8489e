import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.js';
import { EmbeddedError } from './errors.js';
import { type ServerUser, giveTo, idsOf, nameForServer } from './server-user.js';

/** The whole environment of PostgreSQL: no secret of ours, no PGDATA of somebody else's. */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

// The builtin provider sorts and folds the same on every machine. The locale of the C library stays plain C, which
// exists everywhere, while C.UTF-8 is missing from some systems.
const LOCALE = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--encoding=UTF8'];

const runInitdb = async (binaries: Binaries, user: ServerUser, cluster: string): Promise<void> => {
  const server = nameForServer(user, cluster);
  const child = spawn(
    binaries.initdb,
    [
      `--pgdata=${server}`,
      '--username=postgres',
      '--pwfile=../password',
      '--auth=scram-sha-256',
      '--no-instructions',
      ...LOCALE,
    ],
    { cwd: cluster, env: serverEnvironment, stdio: ['ignore', 'ignore', 'pipe'], ...idsOf(user) },
  );
  let words = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (words += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new EmbeddedError('SERVER_FAILED', `initdb failed in ${cluster}: ${words.trim()}`);
};

/**
 * Makes a new cluster under a passing name and then gives it its own, so that what stands under that name is always
 * complete, whenever the process or the machine dies.
 */
export const createCluster = async (
  cluster: string,
  binaries: Binaries,
  user: ServerUser,
  superuserPassword: string,
): Promise<void> => {
  const passing = `${cluster}.unfinished`;
  const unfinished = join(passing, 'cluster');
  const password = join(passing, 'password');
  rmSync(passing, { recursive: true, force: true });
  for (const folder of [passing, unfinished]) mkdirSync(folder, { mode: 0o700 });
  writeFileSync(password, superuserPassword, { mode: 0o600 });
  for (const path of [password, unfinished, passing]) giveTo(user, path);
  await runInitdb(binaries, user, unfinished);
  renameSync(unfinished, cluster);
  syncFolder(join(cluster, '..'));
  rmSync(passing, { recursive: true });
};
