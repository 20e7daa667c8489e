import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { itInStorms } from '@spillrom/event-sourcing/testing';
import { scratchFolder } from '../../libs/embedded/src/testing/scratch.js';
import { processesOf } from './processes.js';
import { endPastRuns, runnerOf } from './runs.js';

const ROOT = join(__dirname, '../..');
const FIXTURE = join(__dirname, 'left-running.fixture.ts');

interface Run {
  readonly jest: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly folder: string;
}

describe('what a test run has started', () => {
  const scratch = scratchFolder();
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  /** A run of one test file, once that has started a server, a database and a process in a group of its own. */
  const startRun = async (scenario: 'hangs' | 'throws'): Promise<Run> => {
    const report = join(scratch, `${scenario}-${performance.now()}`);
    const jest = spawn(
      process.execPath,
      [join(ROOT, 'node_modules/jest/bin/jest.js'), '--testMatch=**/*.fixture.ts', '--runTestsByPath', FIXTURE],
      { cwd: ROOT, env: { ...process.env, SCENARIO: scenario, REPORT: report }, stdio: 'ignore' },
    );
    const ended = once(jest, 'exit');
    while (!existsSync(report)) {
      if (jest.exitCode !== null) throw new Error('the run ended before it had started anything');
      await pause(25);
    }
    return { jest, ended, folder: readFileSync(report, 'utf8') };
  };

  const isGone = async (folder: string): Promise<void> => {
    while (existsSync(folder) || processesOf(folder).length > 0) await pause(25);
  };

  const started = [expect.stringContaining('apps/local/src/main.ts'), expect.stringContaining('setInterval')];

  itInStorms('has ended with it when a hook failed', async () => {
    const { ended, folder } = await startRun('throws');
    expect(await ended).toEqual([1, null]);
    expect(processesOf(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });

  it('ends with it when it is killed', async () => {
    const { jest, ended, folder } = await startRun('hangs');
    const commands = processesOf(folder).map(({ command }) => command);
    expect(commands).toEqual(expect.arrayContaining(started));
    // A server's child bears its parent's words until it has its own.
    expect(new Set(commands.filter((command) => command.includes('unix_socket_directories='))).size).toBe(2);
    jest.kill('SIGKILL');
    await ended;
    await isGone(folder);
  });

  itInStorms('lives on when its reaper is killed too, until the next run comes', async () => {
    const { jest, ended, folder } = await startRun('hangs');
    process.kill(runnerOf(folder)!.reaper, 'SIGKILL');
    jest.kill('SIGKILL');
    await ended;
    expect(processesOf(folder).map(({ command }) => command)).toEqual(expect.arrayContaining(started));
    await endPastRuns(join(folder, '..', 'a-later-run'));
    expect(processesOf(folder)).toEqual([]);
    expect(existsSync(folder)).toBe(false);
  });
});
