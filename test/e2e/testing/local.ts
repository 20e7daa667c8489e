import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { runSource, type Environment } from './api-process.js';
import { Person, type Endpoint, type Told } from './person.js';

export interface Ended {
  readonly code: number | null;
  readonly written: string;
}

/** Runs one of our programs to its end. */
export const run = async (
  program: string,
  args: readonly string[] = [],
  environment: Environment = {},
): Promise<Ended> => {
  const { child, written } = runSource(`apps/${program}.ts`, args, environment);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, written: written() };
};

/** What `npm start` starts, from the sources, on free ports. */
export class LocalServer implements Endpoint {
  url = '';
  tokenUrl = '';
  private readonly told: Told = { position: 0n };

  private constructor(
    private readonly child: ChildProcess,
    /** All that it has said so far. */
    readonly written: () => string,
  ) {}

  static begin(dataFolder: string, words: readonly string[] = [], more: Environment = {}): LocalServer {
    const environment = { PORT: '0', ISSUER_PORT: '0', SPILLROM_DATA: dataFolder, ...more };
    const { child, written } = runSource('apps/local/src/main.ts', words, environment);
    return new LocalServer(child, written);
  }

  /** Resolves when it says that it runs. */
  static async start(
    dataFolder: string,
    words: readonly string[] = [],
    environment: Environment = {},
  ): Promise<LocalServer> {
    const server = LocalServer.begin(dataFolder, words, environment);
    server.url = await server.says(/(http\S+)\/docs\n/);
    server.tokenUrl = await server.says(/curl -s (\S+) -d /);
    return server;
  }

  /** Waits for it, and @returns what the first group caught. */
  async says(words: RegExp): Promise<string> {
    for (;;) {
      const said = words.exec(this.written());
      if (said !== null) return said[1] ?? said[0];
      if (this.hasEnded()) throw new Error(`npm start ended:\n${this.written()}`);
      await pause(25);
    }
  }

  /** Somebody whom the development issuer knows. */
  async person(name: string): Promise<Person> {
    const response = await fetch(this.tokenUrl, { method: 'POST', body: new URLSearchParams({ person: name }) });
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    return new Person(this, token, this.told);
  }

  /** @returns its exit code, or the signal that ended it */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL'): Promise<number | string> {
    const { child } = this;
    if (!this.hasEnded()) {
      // Not its exit: what it still had to say is to be read.
      const closed = once(child, 'close');
      child.kill(signal);
      await closed;
    }
    return child.exitCode ?? child.signalCode!;
  }

  private hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }
}
