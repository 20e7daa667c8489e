import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { binariesVersion } from '../binaries.js';
import { type Cluster, clusterAt } from '../cluster.js';
import { clusterIn, furnish, openDataFolder } from '../data-folder.js';
import { EmbeddedError } from '../errors.js';
import { type Ownership, takeOwnership } from '../owner-lock.js';
import { passwordsFile } from '../passwords.js';
import { findServer, startServer } from '../postmaster.js';
import type { ServerSize } from '../settings.js';

/** Nothing in it outlives the run, so it need not outlive the machine either. */
const TEST_SIZE: ServerSize = { sharedBuffers: '128MB', walMax: '2GB', durable: false };

const CACHE = join(__dirname, '../../../../.cache/postgresql');

const templateFolder = (): string => join(CACHE, `${binariesVersion()}-${process.getuid?.()}`);

/** With owners and modes, which the server checks. */
const copyCluster = (from: string, to: string): void => {
  for (const path of [passwordsFile(from), clusterIn(from)]) {
    const { status, stderr } = spawnSync('cp', ['-a', path, to], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`cannot copy ${path}: ${stderr}`);
  }
};

/** Best effort: where the project folder is read-only, each run makes its cluster anew. */
const keepAsTemplate = (folder: string): void => {
  const template = templateFolder();
  const passing = `${template}.${process.pid}`;
  try {
    mkdirSync(passing, { recursive: true });
    copyCluster(folder, passing);
    renameSync(passing, template);
  } catch {
    rmSync(passing, { recursive: true, force: true });
  }
};

/**
 * Puts a cluster into a data folder that has none, where an earlier run has kept one, in a tenth of the time that making it takes; for
 * tests that are about something else.
 */
export const prepareCluster = (dataFolder: string): void => {
  if (!existsSync(templateFolder())) return;
  copyCluster(templateFolder(), openDataFolder(dataFolder));
};

/** The files that run at the same time start the server one after the other: the first starts it, the others find it. */
const ownRun = async (folder: string): Promise<Ownership> => {
  for (;;) {
    try {
      return takeOwnership(folder);
    } catch (error) {
      if (!(error instanceof EmbeddedError) || error.code !== 'FOLDER_IN_USE') throw error;
      await pause(20);
    }
  }
};

const quiet = (): void => {};

const joinRun = async (): Promise<Cluster> => {
  const runFolder = process.env['SPILLROM_TEST_RUN'];
  if (runFolder === undefined) throw new Error('testCluster() works only under Jest with test/global-setup.ts');
  const folder = openDataFolder(runFolder);
  const ownership = await ownRun(folder);
  try {
    const isFirst = !existsSync(clusterIn(folder));
    const hasTemplate = existsSync(templateFolder());
    if (isFirst) prepareCluster(folder);
    const { place, binaries, passwords } = await furnish(folder, quiet);
    if (isFirst && !hasTemplate) keepAsTemplate(folder);
    if ((await findServer(place, quiet)) === undefined) await startServer(place, binaries, TEST_SIZE);
    return clusterAt(place.socketFolder, passwords);
  } finally {
    ownership.release();
  }
};

let cluster: Promise<Cluster> | undefined;

/**
 * The one PostgreSQL of this test run. The first test file that asks starts it, so runs without such a test never wait
 * for it; it ends with the run, however that ends (test/reaper).
 */
export const testCluster = (): Promise<Cluster> => (cluster ??= joinRun());
