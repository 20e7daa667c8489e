import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(__dirname, '../..');

/** Builds the console if the one in `dist` was not made from the present sources; the api then serves it. */
export const buildConsole = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, ['scripts/ready.js', 'console'], { cwd: ROOT });
};
