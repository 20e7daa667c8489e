/** What was started so far, ended in the opposite order; every call waits for the same end. */
export class Shutdown {
  readonly #steps: (() => Promise<void>)[] = [];
  #running: Promise<void> | undefined;

  /** What fails from now on may fail because of the end. */
  get hasBegun(): boolean {
    return this.#running !== undefined;
  }

  first(step: () => Promise<void>): void {
    this.#steps.unshift(step);
  }

  /** Something that runs until it is stopped: also when the end comes while it starts. */
  started<Started extends { stop(): Promise<void> }>(starting: Promise<Started>): Promise<Started> {
    this.first(async () => {
      const it = await starting.catch(() => undefined);
      await it?.stop();
    });
    return starting;
  }

  /** Work that ends by itself, or soon after it is told to. */
  during(work: (end: AbortSignal) => Promise<void>): Promise<void> {
    const end = new AbortController();
    const working = work(end.signal);
    this.first(async () => {
      end.abort();
      await working.catch(() => undefined);
    });
    return working;
  }

  run(): Promise<void> {
    return (this.#running ??= this.#run());
  }

  async #run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step();
  }
}
