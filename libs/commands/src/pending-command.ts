import type { Handling, StreamName, Violation } from '@spillrom/event-sourcing';
import type { Answer } from './answer.js';
import type { Command, Submission } from './command.js';

/** One arrival of a command on its way to an answer: it waits in the queue of its key, is decided, and may be decided anew. */
export class PendingCommand {
  /** How many times it was decided and overtaken. */
  attempts = 0;
  /** Its chain was refused as a whole: it goes by itself, so that one bad command fails alone. */
  alone = false;
  /** Arrivals under the same key while this one is on its way: answered from its record, or after it. */
  readonly followers: PendingCommand[] = [];
  readonly answered: Promise<Answer>;
  #resolve!: (answer: Answer) => void;
  #reject!: (error: unknown) => void;

  constructor(
    readonly submission: Submission,
    readonly handling: Handling<Command>,
    /** Where its outcome will stand. */
    readonly record: StreamName,
    /** Never stored for a person-number hit. */
    readonly hash: string,
    /** One per text that holds a person number: then nothing else is judged. */
    readonly personNumbers: readonly Violation[],
  ) {
    this.answered = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  answer(answer: Answer): void {
    this.#resolve(answer);
  }

  fail(error: unknown): void {
    this.#reject(error);
  }
}
