import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runEnvironment } from '../../reaper/processes.js';
import type { Endpoint } from './person.js';

const ROOT = join(__dirname, '../../..');
const RUN_TYPESCRIPT = join(ROOT, 'test/run-typescript.js');

export type Environment = Readonly<Record<string, string>>;

/** Our TypeScript in a process of its own, as it lies; what it writes is kept. */
export const runSource = (
  file: string,
  args: readonly string[],
  environment: Environment,
  ...preloads: readonly string[]
): { readonly child: ChildProcess; readonly written: () => string } => {
  const child = fork(join(ROOT, file), args, {
    cwd: ROOT,
    execArgv: [RUN_TYPESCRIPT, ...preloads].flatMap((preload) => ['-r', preload]),
    env: { ...runEnvironment(), ...environment },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let written = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk: Buffer) => (written += String(chunk)));
  return { child, written: () => written };
};

const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
};

/** The api's own `main.ts`, configured as in production. */
export class ApiProcess implements Endpoint {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    /** All that it has written so far, its log included. */
    readonly written: () => string,
  ) {}

  /** Ready when it comes back. A fault is a file that is loaded before the api. */
  static async start(environment: Environment, fault?: string): Promise<ApiProcess> {
    const port = await freePort();
    const faults = fault === undefined ? [] : [join(__dirname, fault)];
    const settings = { NODE_ENV: 'production', LOG_LEVEL: 'debug', ...environment, PORT: String(port) };
    const { child, written } = runSource('apps/api/src/main.ts', [], settings, ...faults);
    const started = new ApiProcess(`http://127.0.0.1:${port}`, child, written);
    while (!(await started.isReady())) {
      if (started.hasEnded()) throw new Error(`an api process did not start:\n${written()}`);
      await pause(100);
    }
    return started;
  }

  /** kill -9. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  /** Lets it answer whom it has let in. */
  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.hasEnded()) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  private async isReady(): Promise<boolean> {
    try {
      return (await fetch(`${this.url}/readyz`)).ok;
    } catch {
      return false;
    }
  }
}
