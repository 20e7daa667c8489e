import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const onLinux = process.platform === 'linux';

const readOrNothing = (file: string): string | undefined => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};

// Start times count from the boot, so they may repeat after another one.
const bootId = readOrNothing('/proc/sys/kernel/random/boot_id')?.trim() ?? '';

// ps writes times in the language and the time zone of its environment; two who ask must get the same text.
const PS_ENVIRONMENT = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

// Linux answers from /proc, because slim images have no ps.
const ps = (pid: number, column: string): string =>
  spawnSync('ps', ['-ww', '-o', `${column}=`, '-p', String(pid)], {
    encoding: 'utf8',
    env: PS_ENVIRONMENT,
  }).stdout.trim();

const linuxStart = (pid: number): string | undefined => {
  const stat = readOrNothing(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  // The name stands in parentheses and may hold anything; the fields after it are plain.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const isZombie = fields[0] === 'Z';
  return isZombie ? undefined : `${bootId} ${fields[19]}`;
};

const psStart = (pid: number): string | undefined => {
  const start = ps(pid, 'lstart');
  return start === '' || ps(pid, 'stat').startsWith('Z') ? undefined : start;
};

/** When a process began, as text that no later process of the same number shares; undefined once it has ended. */
export const startOf = (pid: number): string | undefined => (onLinux ? linuxStart(pid) : psStart(pid));

/** The words a process was started with; empty when it has ended. */
export const commandLineOf = (pid: number): string =>
  onLinux ? (readOrNothing(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ') : ps(pid, 'command');

export interface ProcessIdentity {
  readonly pid: number;
  readonly start: string;
}

export const identityOf = (pid: number): ProcessIdentity | undefined => {
  const start = startOf(pid);
  return start === undefined ? undefined : { pid, start };
};

export const lives = (identity: ProcessIdentity): boolean => startOf(identity.pid) === identity.start;
