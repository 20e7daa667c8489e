import type { ActorId, Instant, OrgNumber, Role } from '@spillrom/kernel';
import type { Catalogue } from './catalogue.js';
import type { StreamName } from './event-store.js';
import type { JsonObject } from './json.js';

/** Who decides, in which role and for whom, and when: from the verified principal and the clock, never from a body. */
export interface Context {
  readonly actor: ActorId;
  readonly role: Role;
  readonly org: OrgNumber;
  readonly decidedAt: Instant;
}

export interface DomainEvent {
  readonly type: string;
  readonly data: JsonObject;
}

/**
 * What a stream remembers: a fold over its events. `evolve` never refuses; `version` is the event's place in its stream.
 * `initial` is the state of a stream that does not exist.
 */
export interface Aggregate<State, Event extends DomainEvent> {
  readonly initial: State;
  evolve(state: State, event: Event, version: number): State;
  readonly catalogue: Catalogue<Event>;
}

/** One stream of an aggregate. */
export interface StreamRef<State, Event extends DomainEvent = DomainEvent> {
  readonly stream: StreamName;
  readonly aggregate: Aggregate<State, Event>;
}

// The driver holds streams of every aggregate in one list; what it hands back is typed by `read`, and an aggregate is only ever fed
// events of its own catalogue.
export type AnyStreamRef = StreamRef<any, any>;

/**
 * A pure computation that asks for states: it yields the stream it wants to know and is handed that stream's state. Whoever runs it
 * notes every stream it asked for, so that a decision cannot rely on something that its commit does not check.
 */
export type Reading<Result> = Generator<AnyStreamRef, Result, unknown>;

/** Ask for the state of one stream: `const contract = yield* read(contractStream(id));` */
export function* read<State, Event extends DomainEvent>(ref: StreamRef<State, Event>): Reading<State> {
  return (yield ref) as State;
}

/** An event and the stream it goes to. */
export interface Written {
  readonly ref: AnyStreamRef;
  readonly event: DomainEvent;
}

export const write = <State, Event extends DomainEvent>(ref: StreamRef<State, Event>, event: Event): Written => ({
  ref,
  event,
});

/** Why a command is refused: a stable code, the numbers a person needs, and where in the body it is. */
export interface Violation {
  readonly code: string;
  /** JSON pointer (RFC 6901) into the command's body. */
  readonly pointer?: string;
}

/**
 * What a decision comes to. Accepted: the events, in log order, and the number of what was made within the addressed aggregate
 * (an amendment, a delivery, …), or the id of what was made beside it. Refused: every rule broken, first things first. Absent: the addressed resource does not exist.
 */
export type Outcome<V extends Violation = Violation> =
  | { readonly kind: 'accepted'; readonly events: readonly Written[]; readonly made?: string }
  | { readonly kind: 'refused'; readonly violations: readonly [V, ...V[]] }
  | { readonly kind: 'absent' };

export const accept = (events: readonly Written[], made?: string): Outcome<never> =>
  made === undefined ? { kind: 'accepted', events } : { kind: 'accepted', events, made };

export const refuse = <V extends Violation>(...violations: readonly [V, ...V[]]): Outcome<V> => ({
  kind: 'refused',
  violations,
});

export const absent: Outcome<never> = { kind: 'absent' };

/** Refuse with all that is wrong, or go on. */
export const judge = <V extends Violation>(violations: readonly V[], events: () => Outcome<V>): Outcome<V> => {
  const [first, ...rest] = violations;
  return first === undefined ? events() : refuse(first, ...rest);
};
