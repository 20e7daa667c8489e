import type { Handling, Principal } from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';

/**
 * What a client wants done, well formed but not yet judged. `target` names the addressed resource, `body` is what the client sent: plain JSON both. They
 * follow from the request and its idempotency key alone, so that a retry is the same command: an id made anew at every arrival would
 * turn a retry into a reused key.
 */
export interface Command {
  readonly type: string;
  readonly target: object;
  readonly body: object;
}

/** The table "command type → decision". A type without a row is a fault of the caller, not a refusal. */
export type Handlings = Readonly<Record<string, Handling<any>>>;

/** One arrival of a command. */
export interface Submission {
  readonly idempotencyKey: Uuid;
  readonly command: Command;
  readonly principal: Principal;
  /** The version that the client saw; absent where the command makes what it addresses. */
  readonly ifMatch?: number;
  /** Development only: the time that the command brings along, which becomes its `decidedAt`. */
  readonly now?: Instant;
  /**
   * Of what falls due: the moment at which it does. It is decided then in a story log, or at the last recorded time if that is later;
   * elsewhere when it comes, but never before that moment, whatever the clock of this process says.
   */
  readonly dueAt?: Instant;
  /** Go into the metadata of every event: the request that this belongs to, and what caused it. */
  readonly correlation?: string;
  readonly causation?: string;
}
