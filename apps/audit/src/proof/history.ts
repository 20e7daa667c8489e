import type { StoredEvent } from '@spillrom/event-sourcing';
import { Fold } from '../replay/replay.js';
import type { Findings } from './checks.js';
import { CommitsOfEntries } from './commits-of-entries.js';
import { HistoryChecks } from './history-checks.js';

/** The history behind the entries: looked at in order, and folded. */
export class History {
  readonly #checks = new HistoryChecks();
  readonly #commits = new CommitsOfEntries();
  readonly #fold = new Fold();
  #isFolding = true;

  constructor(private readonly findings: Findings) {}

  entry(entry: Buffer, index: number): void {
    const event = this.#checks.look(entry, index, ({ check, event: number, says }) =>
      this.findings.add(check, `event ${number}: ${says}`),
    );
    if (event === undefined) this.#isFolding = false;
    else this.#take(this.#commits.add(event));
  }

  /** @returns the figures, unless not all of it could be folded */
  end(): ReadonlyMap<string, bigint> | undefined {
    this.#take(this.#commits.end());
    for (const problem of this.#fold.problems) this.findings.add('replay', problem);
    this.findings.done('canonical form', 'recorded time', 'versions', 'ids');
    if (!this.#isFolding) return undefined;
    this.findings.done('replay');
    return this.#fold.figures;
  }

  #take(events: readonly StoredEvent[] | undefined): void {
    if (!this.#isFolding || events === undefined || events.length === 0) return;
    try {
      this.#isFolding = this.#fold.commit(events);
    } catch (error) {
      this.findings.add('replay', error instanceof Error ? error.message : String(error));
      this.#isFolding = false;
    }
  }
}
