import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const STOP_PATIENCE_MS = 10_000;

/** Nothing in this cluster is needed any more. The server removes its pid file as the last thing it does. */
const endAtOnce = (pid: number, pidFile: string): void => {
  try {
    process.kill(pid, 'SIGQUIT');
  } catch {
    rmSync(pidFile);
  }
};

/** Ends the run's PostgreSQL, if a test started it. Jest maps no aliases here, so this stands on Node alone. */
export default async (): Promise<void> => {
  const folder = process.env['SPILLROM_TEST_RUN'];
  if (folder === undefined || !existsSync(folder)) return;
  const pidFile = join(folder, 'cluster', 'postmaster.pid');
  if (existsSync(pidFile)) {
    const [pid, , , , socketFolder] = readFileSync(pidFile, 'utf8').split('\n');
    endAtOnce(Number(pid), pidFile);
    const giveUpAt = performance.now() + STOP_PATIENCE_MS;
    while (existsSync(pidFile) && performance.now() < giveUpAt) await pause(10);
    rmSync(socketFolder!, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
};
