import type { Answer } from './answer.js';

/** What happens on the way of commands, for metrics and benches. Called synchronously; must not throw. */
export interface Observer {
  /** A command joined a queue that now holds this many. */
  queued(length: number): void;
  /** A chain is durable. */
  appended(chain: { readonly commits: number; readonly events: number }): void;
  /** A chain met another writer and wrote nothing. */
  conflicted(chain: { readonly commits: number }): void;
  /** A chain's outcome was unknown, and it is sent again. */
  resent(): void;
  /** `attempts`: how many times it was decided. */
  answered(answer: { readonly kind: Answer['kind']; readonly attempts: number }): void;
}

const nothing = (): void => undefined;

export const unobserved: Observer = {
  queued: nothing,
  appended: nothing,
  conflicted: nothing,
  resent: nothing,
  answered: nothing,
};
