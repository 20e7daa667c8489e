import { spawn } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshDatabase } from '@spillrom/embedded/testing';
import { scratchFolder } from '../../libs/embedded/src/testing/scratch.js';
import { LocalServer } from '../e2e/testing/local.js';
import { RUN_VARIABLE } from './processes.js';

// What reaper.spec.ts gives to a Jest of its own: starts what tests start, each in its way, and ends nothing of it.
describe('a test file that leaves everything running', () => {
  const { SCENARIO, REPORT } = process.env;

  beforeAll(async () => {
    await Promise.all([LocalServer.start(join(scratchFolder(), 'data'), ['--empty']), freshDatabase()]);
    const waiting = [process.execPath, ['-e', 'setInterval(() => {}, 60_000)']] as const;
    spawn(...waiting, { detached: true, stdio: 'ignore' }).unref();
    writeFileSync(`${REPORT}.new`, process.env[RUN_VARIABLE]!);
    renameSync(`${REPORT}.new`, REPORT!);
    if (SCENARIO === 'throws') throw new Error('a hook that fails');
    await new Promise(() => {});
  });

  it('is never reached', () => {});
});
