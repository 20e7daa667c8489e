import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(__dirname, '..', '..');

/** Every command line that a person may call, by the script that `npm run` starts. */
const COMMAND_LINES = [
  ['npm start', 'apps/local/src/main.ts'],
  ['npm run story', 'apps/local/src/story.ts'],
  ['npm run audit', 'apps/audit/src/main.ts'],
  ['npm run rebuild', 'apps/api/src/rebuild.ts'],
  ['npm run roles', 'apps/api/src/roles.ts'],
  ['npm run bench', 'test/bench/main.ts'],
] as const;

describe('--help', () => {
  it.each(COMMAND_LINES)('of %s tells its usage, and does nothing else', async (name, script) => {
    // Rejects when the exit code is not 0.
    const { stdout, stderr } = await promisify(execFile)(
      process.execPath,
      ['-r', './test/run-typescript.js', script, '--help'],
      { cwd: root },
    );
    expect([stdout, stderr]).toEqual([expect.stringContaining(`usage: ${name}`), '']);
  });
});
