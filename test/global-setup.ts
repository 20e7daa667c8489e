import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, chmodSync, constants, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The shortest path of a socket in a data folder in the run's folder must fit into what systems have room for. */
const TEMPORARY_PATH_MAX = 24;

/** The system's folder for temporary files where one can work in it, else the one that is everywhere. */
const temporaryFolder = (): string => {
  try {
    const folder = realpathSync(tmpdir());
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder.length <= TEMPORARY_PATH_MAX && /^[\w./-]+$/.test(folder) ? folder : '/tmp';
  } catch {
    return '/tmp';
  }
};

/** What would be taken for a setting of ours: libpq's variables, and those that name databases and logs. */
const FOREIGN = /^(PG[A-Z]+|DATABASE_URL.*|EVENT_STORE_URL|OIDC_.*|SPILLROM_DATA|PORT|ISSUER_PORT|LOG_LEVEL)$/;

/**
 * Gives the run a folder that holds everything temporary of it, and starts the reaper: however the run ends, also by
 * kill -9, its processes and its folder end with it.
 */
export default (): void => {
  for (const name of Object.keys(process.env)) if (FOREIGN.test(name)) delete process.env[name];
  const name = `spillrom-test-${process.pid}-${randomBytes(4).toString('hex')}`;
  const folder = join(temporaryFolder(), name);
  // Root lets the user of its servers pass through.
  mkdirSync(folder);
  chmodSync(folder, process.getuid?.() === 0 ? 0o711 : 0o700);
  const reaper = [join(__dirname, 'reaper/reaper-process.ts'), folder, String(process.pid)];
  const started = spawn(process.execPath, ['-r', join(__dirname, 'run-typescript.js'), ...reaper], {
    // A session of its own: what ends the run by a signal to its group must not end the reaper.
    detached: true,
    // Part of no run, not even of one whose test starts another one: it ends what it has to end whatever happens to that.
    env: { ...process.env, SPILLROM_TEST_RUN: undefined },
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  started.unref();
  // For test/global-teardown.ts, which runs in the same process.
  (globalThis as { reaper?: ChildProcess }).reaper = started;
  process.env['SPILLROM_TEST_RUN'] = folder;
  process.env['TMPDIR'] = folder;
  process.env['NODE_ENV'] = 'test';
};
