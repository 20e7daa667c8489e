import { once } from 'node:events';
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { runSource, type Environment } from './api-process.js';
import { Person } from './person.js';

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

/** What `npm start` starts, from the sources. */
export class LocalServer {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
    readonly tokenUrl: string,
  ) {}

  /** On free ports, without the story. Resolves when it says that it runs. */
  static async start(dataFolder: string, more: Environment = {}): Promise<LocalServer> {
    const environment = { PORT: '0', ISSUER_PORT: '0', SPILLROM_DATA: dataFolder, ...more };
    const { child, written } = runSource('apps/local/src/main.ts', ['--empty'], environment);
    for (;;) {
      const [, url] = /(http\S+)\/docs/.exec(written()) ?? [];
      const [, tokenUrl] = /curl -s (\S+)/.exec(written()) ?? [];
      if (url !== undefined && tokenUrl !== undefined) return new LocalServer(child, url, tokenUrl);
      if (child.exitCode !== null) throw new Error(`npm start ended:\n${written()}`);
      await pause(25);
    }
  }

  /** Somebody whom the development issuer knows. */
  async person(name: string): Promise<Person> {
    const response = await fetch(this.tokenUrl, { method: 'POST', body: new URLSearchParams({ person: name }) });
    const { access_token: token } = (await response.json()) as { readonly access_token: string };
    return new Person(this, token);
  }

  /** @returns its exit code, or the signal that ended it */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | string> {
    const { child } = this;
    const hasEnded = child.exitCode !== null || child.signalCode !== null;
    if (!hasEnded) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode ?? child.signalCode!;
  }
}
