import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Binaries } from './binaries.js';
import { EmbeddedError, codeOf } from './errors.js';
import { serverEnvironment } from './initdb.js';
import { type ProcessIdentity, commandLineOf, identityOf, lives } from './processes.js';
import { type ServerUser, idsOf, nameForServer } from './server-user.js';
import { type ServerSize, serverArguments } from './settings.js';
import { PORT, socketIn } from './socket-folder.js';

/** Where one server lives. */
export interface ServerPlace {
  readonly cluster: string;
  readonly socketFolder: string;
  readonly logFile: string;
  readonly user: ServerUser;
}

const POLL_MS = 15;
const STOP_PATIENCE_MS = 60_000;
const ORPHANS_PATIENCE_MS = 120_000;

/** Larger than any process number of any system: PostgreSQL finds nobody there. */
const NOBODYS_PID = 2_147_483_646;

const pidFile = (place: ServerPlace): string => join(place.cluster, 'postmaster.pid');

/** The lines of postmaster.pid, or undefined when there is none. */
const readPidFile = (place: ServerPlace): string[] | undefined => {
  try {
    return readFileSync(pidFile(place), 'utf8').split('\n');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
};

const PID_LINE = 0;
const STATUS_LINE = 7;

/** The server's process, if the one that postmaster.pid names lives and was started by us on this very place. */
const runningServer = (place: ServerPlace): ProcessIdentity | undefined => {
  const identity = identityOf(Number(readPidFile(place)?.[PID_LINE]));
  // Only the socket's folder tells one server of ours from another: it is in no other command line.
  const isOurs =
    identity !== undefined && commandLineOf(identity.pid).includes(`unix_socket_directories=${place.socketFolder} `);
  return isOurs ? identity : undefined;
};

const isReady = (place: ServerPlace, pid: number): boolean => {
  const lines = readPidFile(place);
  return lines?.[PID_LINE] === String(pid) && lines[STATUS_LINE]?.trim() === 'ready';
};

/** A server that starts or stops is waited for, as long as its recovery may take; its answer counts. */
export const findServer = async (
  place: ServerPlace,
  say: (line: string) => void,
): Promise<ProcessIdentity | undefined> => {
  for (let isTold = false; ; isTold = true) {
    const server = runningServer(place);
    if (server === undefined || isReady(place, server.pid)) return server;
    if (!isTold) say(`waiting for PostgreSQL, process ${server.pid}, which is starting or stopping (${place.logFile})`);
    await pause(POLL_MS);
  }
};

const somebodyAnswers = async (place: ServerPlace): Promise<boolean> => {
  const connection = connect(socketIn(place.socketFolder));
  try {
    await once(connection, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    connection.destroy();
  }
};

/**
 * Clears what a killed server left behind. Its number may by now be another process's, and PostgreSQL would then refuse
 * to start; but its file also names the shared memory, by which PostgreSQL notices orphans that still write. So the
 * file stays and only the number goes; PostgreSQL removes the file when all is quiet.
 */
const clearRemains = async (place: ServerPlace): Promise<void> => {
  if (await somebodyAnswers(place)) {
    throw new EmbeddedError(
      'FOLDER_IN_USE',
      `A PostgreSQL that cannot be seen from here (in another container?) already serves ${place.cluster}.`,
    );
  }
  rmSync(socketIn(place.socketFolder), { force: true });
  rmSync(`${socketIn(place.socketFolder)}.lock`, { force: true });
  const lines = readPidFile(place);
  if (lines === undefined) return;
  const isWhole = Number(lines[PID_LINE]) > 0;
  if (isWhole) writeFileSync(pidFile(place), lines.with(PID_LINE, String(NOBODYS_PID)).join('\n'));
  else rmSync(pidFile(place));
};

const lastWords = (place: ServerPlace): string =>
  readFileSync(place.logFile, 'utf8').trim().split('\n').slice(-5).join('\n');

const spawnServer = (place: ServerPlace, binaries: Binaries, size: ServerSize): ChildProcess => {
  if (existsSync(place.logFile)) renameSync(place.logFile, `${place.logFile}.1`);
  const log = openSync(place.logFile, 'w', 0o600);
  try {
    return spawn(
      binaries.postgres,
      ['-D', nameForServer(place.user, place.cluster), ...serverArguments(place.socketFolder, PORT, size)],
      // A session of its own: Ctrl-C in the terminal is for us, and we stop the server when our own work is done.
      { cwd: place.cluster, env: serverEnvironment, stdio: ['ignore', log, log], detached: true, ...idsOf(place.user) },
    );
  } finally {
    closeSync(log);
  }
};

/** Undefined when it ended instead. However long recovery takes, a server that lives is waited for. */
const readyServer = async (place: ServerPlace, child: ChildProcess): Promise<ProcessIdentity | undefined> => {
  if (child.pid === undefined) throw (await once(child, 'error'))[0];
  while (child.exitCode === null && child.signalCode === null) {
    if (isReady(place, child.pid)) return identityOf(child.pid);
    await pause(POLL_MS);
  }
  return undefined;
};

/** @returns the running server, which does not keep this process alive and outlives it */
export const startServer = async (
  place: ServerPlace,
  binaries: Binaries,
  size: ServerSize,
): Promise<ProcessIdentity> => {
  await clearRemains(place);
  const giveUpAt = performance.now() + ORPHANS_PATIENCE_MS;
  for (;;) {
    const child = spawnServer(place, binaries, size);
    child.unref();
    const server = await readyServer(place, child);
    if (server !== undefined) return server;
    const words = lastWords(place);
    // Orphans of a killed server finish what they are at before they notice.
    const orphansWork = words.includes('pre-existing shared memory block');
    if (!orphansWork || performance.now() > giveUpAt) {
      throw new EmbeddedError('SERVER_FAILED', `PostgreSQL did not start in ${place.cluster}:\n${words}`);
    }
    await pause(20 * POLL_MS);
  }
};

const signal = (server: ProcessIdentity, name: NodeJS.Signals): void => {
  try {
    if (lives(server)) process.kill(server.pid, name);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
};

/** Connections are cut, open transactions rolled back, and all that was committed is written before it ends. */
export const stopServer = async (server: ProcessIdentity): Promise<void> => {
  const giveUpAt = performance.now() + STOP_PATIENCE_MS;
  signal(server, 'SIGINT');
  while (lives(server)) {
    // Ending at once loses nothing either: the next start recovers from the log of writes.
    if (performance.now() > giveUpAt) signal(server, 'SIGQUIT');
    await pause(POLL_MS);
  }
};
