/** What was started so far, ended in the opposite order. */
export class Ending {
  readonly #steps: (() => Promise<void>)[] = [];

  first(step: () => Promise<void>): void {
    this.#steps.unshift(step);
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step();
  }
}
