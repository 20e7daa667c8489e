import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** The run is over: the reaper ends what it left, and only then the run itself ends. */
export default async (): Promise<void> => {
  const { reaper } = globalThis as { readonly reaper?: ChildProcess };
  if (reaper === undefined || reaper.exitCode !== null || reaper.signalCode !== null) return;
  reaper.ref();
  const ended = once(reaper, 'exit');
  reaper.stdin!.end();
  const [code] = (await ended) as [number | null];
  if (code !== 0) throw new Error(`The reaper of the test run failed (exit code ${code}): processes may be left.`);
};
