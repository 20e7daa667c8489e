import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';

/** In the environment of all that a test run starts: the folder of the run. */
export const RUN_VARIABLE = 'SPILLROM_TEST_RUN';

export interface RunningProcess {
  readonly pid: number;
  /** The words that it was started with. */
  readonly command: string;
  /** Wants an orderly end: killed, it would leave shared memory behind. */
  readonly isDatabase: boolean;
}

const readOr = (otherwise: string, read: () => string): string => {
  try {
    return read();
  } catch {
    // It has ended meanwhile, or belongs to somebody else and so not to a run of ours.
    return otherwise;
  }
};

const isWithin = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

// PostgreSQL gets an environment without anything of ours, but works in its data folder.
const isDatabase = (command: string): boolean => /^(\S*\/)?(postgres|initdb)\b/.test(command);

const onLinux = (folder: string): readonly RunningProcess[] =>
  readdirSync('/proc').flatMap((name) => {
    const pid = Number(name);
    if (!Number.isInteger(pid)) return [];
    const file = (of: string): string => readOr('', () => readFileSync(`/proc/${pid}/${of}`, 'utf8'));
    const command = file('cmdline').replaceAll('\0', ' ');
    const isMarked = file('environ')
      .split('\0')
      .some((each) => each.startsWith(`${RUN_VARIABLE}=`) && isWithin(folder, each.slice(RUN_VARIABLE.length + 1)));
    const worksThere =
      isDatabase(command) &&
      isWithin(
        folder,
        readOr('', () => readlinkSync(`/proc/${pid}/cwd`)),
      );
    return isMarked || worksThere ? [{ pid, command, isDatabase: isDatabase(command) }] : [];
  });

// `-E` shows the environment behind the command.
const elsewhere = (folder: string): readonly RunningProcess[] =>
  spawnSync('ps', ['-axwwE', '-o', 'pid=,command='], { encoding: 'utf8', maxBuffer: 1 << 28 })
    .stdout.split('\n')
    .flatMap((line) => {
      const [, pid, command = ''] = /^\s*(\d+) (.*)$/.exec(line) ?? [];
      const isOurs =
        command.includes(`${RUN_VARIABLE}=${folder}`) || (isDatabase(command) && command.includes(`${folder}/`));
      return isOurs ? [{ pid: Number(pid), command, isDatabase: isDatabase(command) }] : [];
    });

/** What the run of this folder has started, directly or not, and what still lives of it; never the process that asks. */
export const processesOf = (folder: string): readonly RunningProcess[] =>
  (process.platform === 'linux' ? onLinux(folder) : elsewhere(folder)).filter(({ pid }) => pid !== process.pid);

/** What a process of a test needs in its environment when it is to have nothing else: found, and ended, with the run. */
export const runEnvironment = (): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['PATH', 'TMPDIR', RUN_VARIABLE].flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
