import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { KurrentdbEventStore } from '@spillrom/kurrentdb';
import { FIRST_INSTANT } from '@spillrom/kernel';
import { runEnvironment } from '../reaper/processes.js';

/** An executable that takes the options of KurrentDB's own: with it tests start nodes, and stop and kill them. */
export const NODE_VARIABLE = 'KURRENTDB_NODE';
/** A node that runs already, and that nobody else writes to. */
export const URL_VARIABLE = 'KURRENTDB_URL';

const READY_MS = 300_000;

// Its memory is taken at once; the default is meant for far more streams than a test has.
const FILTER = '--stream-existence-filter-size=10000000';

/** Nothing else of ours: the server takes every variable that begins like this for an option. */
const ENVIRONMENT = { KURRENTDB_TELEMETRY_OPTOUT: 'true', DOTNET_gcServer: '0' };

export const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((ready) => probe.listen(0, '127.0.0.1', ready));
  const { port } = probe.address() as { port: number };
  await new Promise((closed) => probe.close(closed));
  return port;
};

/** Resolves when a server at the URL answers what the log's head is. */
export const answers = async (url: string): Promise<void> => {
  const giveUpAt = performance.now() + READY_MS;
  for (;;) {
    const store = await KurrentdbEventStore.to({ url, clock: () => FIRST_INSTANT, replyMs: 2_000 });
    try {
      await store.head();
      return;
    } catch (error) {
      if (performance.now() > giveUpAt) throw error;
      await pause(100);
    } finally {
      await store.close();
    }
  }
};

/** One node on this machine, with its data in a folder of its own. It can be stopped, killed and started again. */
export class KurrentdbNode {
  readonly #folder = mkdtempSync(join(tmpdir(), 'spillrom-kurrentdb-'));
  #process: ChildProcess | undefined;
  #isRemoved = false;

  private constructor(
    private readonly executable: string,
    readonly port: number,
    private readonly options: readonly string[],
  ) {}

  static of(executable: string, port: number, options: readonly string[]): KurrentdbNode {
    return new KurrentdbNode(executable, port, options);
  }

  get url(): string {
    return `kurrentdb://127.0.0.1:${this.port}?tls=false`;
  }

  start(ending: 'once' | 'and again whenever it ends' = 'once'): void {
    const at = (name: string): string => join(this.#folder, name);
    const options = [
      '--insecure',
      FILTER,
      '--node-ip=127.0.0.1',
      `--node-port=${this.port}`,
      '--replication-ip=127.0.0.1',
    ];
    const folders = [`--db=${at('db')}`, `--index=${at('index')}`, `--log=${at('log')}`];
    const running = spawn(this.executable, [...options, ...folders, ...this.options], {
      stdio: 'ignore',
      env: { ...runEnvironment(), HOME: process.env['HOME'], ...ENVIRONMENT },
    });
    this.#process = running;
    if (ending === 'once') return;
    running.once('exit', () => {
      if (!this.#isRemoved) this.start(ending);
    });
  }

  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
    const running = this.#process;
    if (running === undefined || running.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    await gone;
  }

  async remove(): Promise<void> {
    this.#isRemoved = true;
    await this.end('SIGKILL');
    rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** One node by itself, as started from the environment. */
export const singleNode = async (executable: string): Promise<KurrentdbNode> =>
  KurrentdbNode.of(executable, await freePort(), [`--replication-port=${await freePort()}`]);
