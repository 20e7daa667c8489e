import { existsSync, lstatSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ProcessIdentity, identityOf, lives } from '../../libs/embedded/src/processes.js';
import { processesOf, type RunningProcess } from './processes.js';

/** As test/global-setup.ts names them: the number is the process that runs the tests. */
const RUN_FOLDER = /^spillrom-test-(\d+)-[0-9a-f]+$/;
/** Where a server's socket is when the path to its data folder is too long for one. */
const SHORT_SOCKET_FOLDER = /unix_socket_directories=(\/tmp\/spillrom-[0-9a-f]{16}) /;

const POLL_MS = 20;
const ORDERLY_END_MS = 30_000;

const runnerFile = (folder: string): string => join(folder, 'runner.json');

/** Who runs the tests of a folder, and who ends what they leave. */
interface Runner extends ProcessIdentity {
  readonly reaper: number;
}

export const runnerOf = (folder: string): Runner | undefined =>
  existsSync(runnerFile(folder)) ? (JSON.parse(readFileSync(runnerFile(folder), 'utf8')) as Runner) : undefined;

/** So that a later run can tell whether this one still goes on, though its number may by then be another process's. */
export const signRun = (folder: string, pid: number): void => {
  const runner: Runner = { ...(identityOf(pid) ?? { pid, start: 'ended' }), reaper: process.pid };
  writeFileSync(`${runnerFile(folder)}.new`, JSON.stringify(runner));
  renameSync(`${runnerFile(folder)}.new`, runnerFile(folder));
};

const isOver = (folder: string, pid: number): boolean => {
  const runner = runnerOf(folder);
  return runner === undefined ? identityOf(pid) === undefined : !lives(runner);
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
};

const end = ({ pid, isDatabase }: RunningProcess, isLate: boolean): void =>
  signal(pid, isDatabase && !isLate ? 'SIGQUIT' : 'SIGKILL');

/** Ends all processes of a run, however many they start meanwhile, and removes its folder. */
export const endRun = async (folder: string): Promise<void> => {
  const lateAt = performance.now() + ORDERLY_END_MS;
  const socketFolders = new Set<string>();
  for (;;) {
    const left = processesOf(folder);
    if (left.length === 0) break;
    for (const each of left) {
      const socketFolder = SHORT_SOCKET_FOLDER.exec(each.command)?.[1];
      if (socketFolder !== undefined) socketFolders.add(socketFolder);
      end(each, performance.now() > lateAt);
    }
    await pause(POLL_MS);
  }
  for (const each of [...socketFolders, folder]) rmSync(each, { recursive: true, force: true });
};

/** Ends what is left of this user's other runs whose own end was never seen to. */
export const endPastRuns = async (folder: string): Promise<void> => {
  const parent = dirname(folder);
  for (const name of readdirSync(parent)) {
    const past = join(parent, name);
    const runner = RUN_FOLDER.exec(name)?.[1];
    if (runner === undefined || past === folder) continue;
    const isMine = lstatSync(past, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (isMine && isOver(past, Number(runner))) await endRun(past);
  }
};
