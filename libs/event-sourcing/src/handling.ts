import type { ActorId, OrgNumber, Role } from '@spillrom/kernel';
import type { AnyStreamRef, Context, Outcome, Reading, Violation } from './decider.js';
import type { StreamName } from './event-store.js';
import type { Folded } from './fold.js';

/** Who is at the door, from a verified token. Idempotency keys are per `client`. */
export interface Principal {
  readonly actor: ActorId;
  readonly org: OrgNumber;
  readonly roles: readonly Role[];
  readonly client: string;
}

/**
 * Whether somebody may try at all. Granted: in this role. Denied: not with these roles, and the record keeps the attempt. Hidden: the
 * resource does not exist for them; recorded as a denial, answered as absent.
 */
export type Scope =
  | { readonly kind: 'granted'; readonly role: Role }
  | { readonly kind: 'denied'; readonly violation: Violation }
  | { readonly kind: 'hidden' };

/** What `libs/commands` must know of a command type to take a command its whole way; the domain's table has one row for each. */
export interface Handling<Command> {
  /** Free text and external references in the body, by JSON pointer: scanned for person numbers before anything else is judged. */
  texts(command: Command): Iterable<readonly [pointer: string, text: string]>;
  /** The stream of the addressed aggregate: the record's target, and what `If-Match` is compared with. */
  addressed(command: Command): AnyStreamRef;
  /**
   * The addressed resource's ETag; by default the version of the latest event in the stream that is not a mark. After a command that
   * made a part, by the number `made`, the ETag of that part.
   */
  etag?(command: Command, folded: Folded<unknown>, made?: string): number;
  /** The hot stream whose queue the command waits in: the programme's if the decision reads or writes it, else the addressed one. */
  key(command: Command): Reading<StreamName>;
  scope(command: Command, principal: Principal): Reading<Scope>;
  decide(command: Command, context: Context): Reading<Outcome>;
}
