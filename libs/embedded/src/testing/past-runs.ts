import { existsSync, lstatSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { clusterIn, placeIn } from '../data-folder.js';
import { runningServer, stopServer } from '../postmaster.js';
import { type ProcessIdentity, identityOf, lives } from '../processes.js';

/** As test/global-setup.ts names them: the number is the process that runs the tests. */
const RUN_FOLDER = /^spillrom-test-(\d+)-[0-9a-f]+$/;

const runnerFile = (folder: string): string => join(folder, 'runner.json');

const pidIn = (folder: string): number => Number(RUN_FOLDER.exec(basename(folder))?.[1]);

/** So that a later run can tell whether this one still goes on. */
export const signRun = (folder: string): void => {
  if (!existsSync(runnerFile(folder))) writeFileSync(runnerFile(folder), JSON.stringify(identityOf(pidIn(folder))));
};

const isOver = (folder: string): boolean => {
  const wasSigned = existsSync(runnerFile(folder));
  if (!wasSigned) return identityOf(pidIn(folder)) === undefined;
  return !lives(JSON.parse(readFileSync(runnerFile(folder), 'utf8')) as ProcessIdentity);
};

const clear = async (folder: string): Promise<void> => {
  if (existsSync(clusterIn(folder))) {
    const place = placeIn(folder);
    const server = runningServer(place);
    if (server !== undefined) await stopServer(server);
    rmSync(place.socketFolder, { recursive: true, force: true });
  }
  rmSync(folder, { recursive: true, force: true });
};

/** Stops the servers and removes the folders of this user's runs that were killed before they could do so. */
export const clearPastRuns = async (folder: string): Promise<void> => {
  const parent = dirname(folder);
  for (const name of readdirSync(parent).filter((entry) => RUN_FOLDER.test(entry))) {
    const past = join(parent, name);
    const isMine = lstatSync(past, { throwIfNoEntry: false })?.uid === process.getuid?.();
    if (isMine && isOver(past)) await clear(past);
  }
};
