import type { StreamName } from '@spillrom/event-sourcing';
import type { Job } from './job.js';

/** What waits for one key, in order of arrival. */
export class Queue {
  #waiting: Job[] = [];

  get length(): number {
    return this.#waiting.length;
  }

  add(job: Job): void {
    this.#waiting.push(job);
  }

  /** Those who have waited before stay ahead of those who came since. */
  putBack(jobs: readonly Job[]): void {
    this.#waiting = [...jobs, ...this.#waiting];
  }

  /** The commands of the next chain; a second arrival under one key joins the first, and one that goes alone goes alone. */
  take(commandsMax: number): readonly Job[] {
    const chain = new Map<StreamName, Job>();
    let taken = 0;
    for (const job of this.#waiting) {
      if (chain.size === commandsMax || (job.alone && taken > 0)) break;
      const first = chain.get(job.record);
      if (first === undefined) chain.set(job.record, job);
      else first.followers.push(job);
      taken += 1;
      if (job.alone) break;
    }
    this.#waiting.splice(0, taken);
    return [...chain.values()];
  }

  /** Takes whatever at the front goes alone. */
  takeAlone(): readonly Job[] {
    const end = this.#waiting.findIndex(({ alone }) => !alone);
    return this.#waiting.splice(0, end < 0 ? this.#waiting.length : end);
  }
}
