import type { Capabilities, Harness, Hook, Log } from './harness.js';
import { stopListening } from './listener.js';

interface FreshLogs {
  readonly capabilities: Capabilities;
  onLog(work: Body): Promise<void>;
}

type Body = (log: Log) => Promise<void>;

/** A case that needs what this store has not: listed in the output with the reason, never silently left out. */
const gated = (name: string, lacks: string): void => it.skip(`${name} (gated: this store has no ${lacks})`, () => {});

/** A suite whose server is not here: shown as skipped with what would bring it. */
export const absent = (suite: string, because: string): void =>
  describe(suite, () => it.skip(`(skipped: ${because})`, () => {}));

/** How a group of the suite states its cases: each on a log of its own. */
export class Cases {
  constructor(private readonly harness: Harness) {}

  /** A case that every store must show. */
  show(name: string, body: Body): void {
    it(name, () => this.#onLog(body));
  }

  /** A case of stores that are so by nature. */
  showIf(capability: keyof Capabilities, name: string, body: Body): void {
    if (this.are(capability)) this.show(name, body);
    else gated(name, capability);
  }

  /** Whether the stores under test are so by nature. */
  are(capability: keyof Capabilities): boolean {
    return this.harness.capabilities[capability];
  }

  /** A case that needs a hook of the harness. */
  showWith<H extends Hook>(
    hook: H,
    name: string,
    body: (log: Log, harness: Harness & Required<Pick<Harness, H>>) => Promise<void>,
  ): void {
    const harness = this.harness;
    if (has(harness, hook)) this.show(name, (log) => body(log, harness));
    else gated(name, hook);
  }

  /** A case that opens as many logs as it likes. */
  showOnFreshLogs(name: string, body: (logs: FreshLogs) => Promise<void>): void {
    const { capabilities } = this.harness;
    it(name, () => body({ capabilities, onLog: (work) => this.#onLog(work) }));
  }

  async #onLog(body: Body): Promise<void> {
    const log = await this.harness.open();
    try {
      await body(log);
    } finally {
      await stopListening();
      await log.close();
    }
  }
}

const has = <H extends Hook>(harness: Harness, hook: H): harness is Harness & Required<Pick<Harness, H>> =>
  harness[hook] !== undefined;
