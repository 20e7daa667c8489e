import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Moved {
  readonly name: string;
  readonly position: string;
}

/** A projector in a process of its own. */
export class ProjectorProcess {
  readonly moved: Moved[] = [];
  readonly #child: ChildProcess;
  #waking = (): void => {};

  constructor(url: string) {
    this.#child = fork(join(__dirname, 'projector-process.ts'), [url], {
      execArgv: ['-r', join(__dirname, '../run-typescript.js')],
    });
    this.#child.on('message', (message) => {
      this.moved.push(message as Moved);
      this.#waking();
    });
  }

  /** Until it has written so many pages more. */
  async pages(count: number): Promise<void> {
    const wanted = this.moved.length + count;
    while (this.moved.length < wanted) await new Promise<void>((wake) => (this.#waking = wake));
  }

  /** kill -9. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
  }
}
