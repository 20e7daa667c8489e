import { once } from 'node:events';
import { endPastRuns, endRun, signRun } from './runs.js';

const complain = (error: unknown): void => {
  console.error(error);
  process.exitCode = 1;
};

// Outlives the run that started it (test/global-setup.ts) by a moment: when the pipe between them closes, be it because
// the run has come to its end or because it was killed, nothing is left of it.
const reap = async (folder: string, runner: number): Promise<void> => {
  signRun(folder, runner);
  const pastRuns = endPastRuns(folder).catch(complain);
  await once(process.stdin.resume(), 'close');
  await endRun(folder);
  await pastRuns;
};

const [, , folder, runner] = process.argv;
reap(folder!, Number(runner)).catch(complain);
