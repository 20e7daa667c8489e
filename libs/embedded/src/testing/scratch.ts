import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { startOf } from '../processes.js';

/** A folder for one spec file, which other users may pass through. */
export const scratchFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'spillrom-spec-'));
  chmodSync(folder, 0o755);
  return folder;
};

export const postmasterPid = (dataFolder: string): number =>
  Number(readFileSync(join(dataFolder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

export const killServer = async (dataFolder: string): Promise<void> => {
  const pid = postmasterPid(dataFolder);
  process.kill(pid, 'SIGKILL');
  while (startOf(pid) !== undefined) await pause(10);
};

/** Also kills the server of each data folder in it that a failed test left running. */
export const removeScratch = (folder: string, dataFolders: readonly string[]): void => {
  for (const dataFolder of dataFolders) {
    try {
      process.kill(postmasterPid(dataFolder), 'SIGKILL');
    } catch {
      // It was stopped, as it should be.
    }
  }
  rmSync(folder, { recursive: true, force: true });
};

export const copyFolder = (from: string, to: string): void => {
  spawnSync('cp', ['-a', from, to]);
};

export const query = async (connectionString: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    const { rows } = await client.query({ text: sql, rowMode: 'array' });
    return rows.flat();
  } finally {
    await client.end();
  }
};
