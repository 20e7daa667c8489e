import { absent, read, refuse } from '@spillrom/event-sourcing';
import type { AnyStreamRef, Context, Handling, Outcome, Reading, StreamName } from '@spillrom/event-sourcing';
import type { Known } from '../vocabulary/known.js';
import type { FirstViolation, Violation, ViolationOf } from '../vocabulary/violations.js';

/** What a command addresses, and the statuses of it in which the command fits; none: it makes what it addresses. */
export interface Fits {
  readonly what: string;
  readonly statuses: readonly string[];
}

/** What a guard says before it looks at the body; nothing if it lets through. */
type Before<Command, V extends Violation = Violation> = (
  command: Command,
  context: Context,
) => Reading<Outcome<V> | undefined>;

/** A decision with its guard as data: what the tasks, the description and "what may I do with this" are told from. */
export interface Decision<Command, V extends Violation> {
  (command: Command, context: Context): Reading<Outcome<V>>;
  readonly fits: Fits;
  readonly before: Before<Command>;
}

/** A row of the table of commands. */
export type Row<Command> = Handling<Command> & {
  readonly decide: { readonly fits?: Fits; readonly before?: Before<Command> };
};

const ALONE: Readonly<Record<FirstViolation['code'], true>> = {
  PERSON_NUMBER: true,
  NOT_FOUND: true,
  WRONG_STATE: true,
};

/** What is judged first and alone. */
export const isAlone = (outcome: Outcome): boolean =>
  outcome.kind === 'absent' || (outcome.kind === 'refused' && Object.hasOwn(ALONE, outcome.violations[0].code));

type HasStatus = { readonly status: string };
type WrongState = ViolationOf<'WRONG_STATE'>;
type Addresses<Target> = { readonly target: Target };
type In<State extends HasStatus, Status> = Known<State> & { readonly status: Status };

/** A stream whose state has a status; which events it holds is no matter here. */
interface Ref<State> {
  readonly stream: StreamName;
  readonly aggregate: { readonly initial: State };
}

const stateOf = function* <State>(ref: Ref<State>): Reading<State> {
  return (yield* read(ref as AnyStreamRef)) as State;
};

/** What the body names beside the addressed resource; or the outcome when something is not there. */
export type Naming<Named, V extends Violation> = Reading<{ readonly named: Named } | { readonly outcome: Outcome<V> }>;

/** For a body that names nothing. */
export function* namingNothing(): Naming<undefined, never> {
  return { named: undefined };
}

/** The outcome where something stands in another status than the command fits. */
export const wrongState = (
  what: string,
  status: string,
  allowed: readonly string[],
  pointer?: string,
): Outcome<WrongState> =>
  refuse({ code: 'WRONG_STATE', what, status, allowed, ...(pointer === undefined ? {} : { pointer }) });

/** A wrong state is judged first and alone; then whatever else there is to say. */
export const firstOf = <First extends Violation, V extends Violation>(
  first: Outcome<First> | undefined,
  then: () => Outcome<V>,
): Outcome<First | V> => first ?? then();

/** The outcome where something that the body names is not there. */
export const notFound = (what: string): { readonly outcome: Outcome<ViolationOf<'NOT_FOUND'>> } => ({
  outcome: refuse({ code: 'NOT_FOUND', what, pointer: `/${what}` }),
});

const unfit = (what: string, status: string, allowed: readonly string[]): Outcome<WrongState> | undefined =>
  allowed.includes(status) ? undefined : wrongState(what, status, allowed);

const fitting = <Command, V extends Violation>(
  fits: Fits,
  before: Before<Command>,
  decide: (command: Command, context: Context) => Reading<Outcome<V>>,
): Decision<Command, V> => Object.assign(decide, { fits, before });

const barred = <V extends Violation>([first, ...rest]: readonly V[]): Outcome<V> | undefined =>
  first && (first.code === 'WRONG_STATE' ? refuse(first) : refuse(first, ...rest));

/** What bars it is said before all else that the decision finds, but for what is said alone. */
function* behind<Bar extends Violation, V extends Violation>(
  bars: readonly Bar[],
  decide: () => Reading<Outcome<V>>,
): Reading<Outcome<Bar | V>> {
  const bar = barred(bars);
  if (bar === undefined) return yield* decide();
  if (isAlone(bar)) return bar;
  const outcome = yield* decide();
  if (isAlone(outcome) || bar.kind !== 'refused') return outcome;
  return outcome.kind === 'refused' ? refuse<Bar | V>(...bar.violations, ...outcome.violations) : bar;
}

function* nothing(): Reading<readonly never[]> {
  return [];
}

/**
 * A guard for one kind of resource whose body names other things. In this order: the addressed resource is absent; what the body names
 * is not there; the status is another one; what bars it whatever the body says, of which a wrong state is said alone. Then the decision
 * is handed a state that it can rely on, and what was named.
 */
export const guardNaming =
  <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) =>
  <
    const Status extends Known<State>['status'],
    Command extends Addresses<Target>,
    Named,
    NameViolation extends Violation,
    V extends Violation,
    Bar extends Violation = never,
  >(
    statuses: readonly Status[],
    name: (known: Known<State>, command: Command) => Naming<Named, NameViolation>,
    decide: (known: In<State, Status>, command: Command, context: Context, named: Named) => Reading<Outcome<V>>,
    bars: (known: In<State, Status>, context: Context) => Reading<readonly Bar[]> = nothing,
  ): Decision<Command, NameViolation | V | Bar | WrongState> => {
    function* before({ target }: Command, context: Context): Reading<Outcome<Bar | WrongState> | undefined> {
      const state = yield* stateOf(refOf(target));
      if (state.status === 'absent') return absent;
      return unfit(what, state.status, statuses) ?? barred(yield* bars(state as In<State, Status>, context));
    }
    return fitting({ what, statuses }, before, function* (command, context): Reading<
      Outcome<NameViolation | V | Bar | WrongState>
    > {
      const state = yield* stateOf(refOf(command.target));
      if (state.status === 'absent') return absent;
      const found = yield* name(state as Known<State>, command);
      if ('outcome' in found) return found.outcome;
      const wrong = unfit(what, state.status, statuses);
      if (wrong !== undefined) return wrong;
      const fit = state as In<State, Status>;
      return yield* behind(yield* bars(fit, context), () => decide(fit, command, context, found.named));
    });
  };

/** The usual guard: `onContract(['confirmed'], function* (contract, command, context) {…})`. */
export const guard = <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) => {
  const naming = guardNaming(what, refOf);
  return <
    const Status extends Known<State>['status'],
    Command extends Addresses<Target>,
    V extends Violation,
    Bar extends Violation = never,
  >(
    statuses: readonly Status[],
    decide: (known: In<State, Status>, command: Command, context: Context) => Reading<Outcome<V>>,
    bars?: (known: In<State, Status>, context: Context) => Reading<readonly Bar[]>,
  ): Decision<Command, V | Bar | WrongState> => naming(statuses, namingNothing, decide, bars);
};

/** For a command that fits in every status; they are listed, so that they can be told. */
export const guardKnown =
  <Target, State extends HasStatus>(
    what: string,
    refOf: (target: Target) => Ref<State>,
    statuses: readonly Known<State>['status'][],
  ) =>
  <Command extends Addresses<Target>, V extends Violation>(
    decide: (known: Known<State>, command: Command, context: Context) => Reading<Outcome<V>>,
  ): Decision<Command, V> => {
    function* before({ target }: Command): Reading<Outcome<never> | undefined> {
      return (yield* stateOf(refOf(target))).status === 'absent' ? absent : undefined;
    }
    return fitting({ what, statuses }, before, function* (command, context): Reading<Outcome<V>> {
      const state = yield* stateOf(refOf(command.target));
      return state.status === 'absent' ? absent : yield* decide(state as Known<State>, command, context);
    });
  };

/**
 * For a command that makes what it addresses by a number that others gave it, so that it may be there already: the decision is handed
 * what is there, and says so among all that is wrong. `name` looks up what path and body name.
 */
export const guardUnique =
  <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) =>
  <
    Command extends Addresses<Target>,
    Named,
    NameViolation extends Violation,
    V extends Violation,
    Bar extends Violation = never,
  >(
    name: (command: Command, context: Context) => Naming<Named, NameViolation>,
    decide: (
      named: Named,
      command: Command,
      context: Context,
      existing: Known<State> | undefined,
    ) => Reading<Outcome<V>>,
    bars: (command: Command, context: Context) => Reading<readonly Bar[]> = nothing,
  ): Decision<Command, NameViolation | V | Bar> => {
    function* before(command: Command, context: Context): Reading<Outcome<Bar> | undefined> {
      return barred(yield* bars(command, context));
    }
    return fitting({ what, statuses: [] }, before, function* (command, context): Reading<
      Outcome<NameViolation | V | Bar>
    > {
      const found = yield* name(command, context);
      if ('outcome' in found) return found.outcome;
      const state = yield* stateOf(refOf(command.target));
      const existing = state.status === 'absent' ? undefined : (state as Known<State>);
      return yield* behind(yield* bars(command, context), () => decide(found.named, command, context, existing));
    });
  };

/** For a command that makes what it addresses under an id of its own: no status of it is the right one. */
export const guardNew = <Target, State extends HasStatus>(what: string, refOf: (target: Target) => Ref<State>) => {
  const unique = guardUnique(what, refOf);
  return <Command extends Addresses<Target>, Named, NameViolation extends Violation, V extends Violation>(
    name: (command: Command, context: Context) => Naming<Named, NameViolation>,
    decide: (named: Named, command: Command, context: Context) => Reading<Outcome<V>>,
  ): Decision<Command, NameViolation | V | WrongState> =>
    unique(name, function* (named, command: Command, context, existing): Reading<Outcome<V | WrongState>> {
      if (existing !== undefined) return wrongState(what, existing.status, []);
      return yield* decide(named, command, context);
    });
};

/** For a numbered part of a resource (an amendment, a delivery, a reversal), which has statuses of its own. */
export const guardPart =
  <Target, State extends HasStatus, Part extends HasStatus>(
    what: string,
    refOf: (target: Target) => Ref<State>,
    partOf: (known: Known<State>, target: Target) => Part | undefined,
  ) =>
  <
    const Status extends Part['status'],
    Command extends Addresses<Target>,
    V extends Violation,
    Bar extends Violation = never,
  >(
    statuses: readonly Status[],
    decide: (known: Known<State>, part: Part, command: Command, context: Context) => Reading<Outcome<V>>,
    bars: (known: Known<State>, part: Part, context: Context) => Reading<readonly Bar[]> = nothing,
  ): Decision<Command, V | Bar | WrongState> => {
    function* found({ target }: Command): Reading<{ readonly known: Known<State>; readonly part: Part } | undefined> {
      const state = yield* stateOf(refOf(target));
      if (state.status === 'absent') return undefined;
      const known = state as Known<State>;
      const part = partOf(known, target);
      return part && { known, part };
    }
    function* before(command: Command, context: Context): Reading<Outcome<Bar | WrongState> | undefined> {
      const named = yield* found(command);
      if (named === undefined) return absent;
      const { known, part } = named;
      return unfit(what, part.status, statuses) ?? barred(yield* bars(known, part, context));
    }
    return fitting({ what, statuses }, before, function* (command, context): Reading<Outcome<V | Bar | WrongState>> {
      const named = yield* found(command);
      if (named === undefined) return absent;
      const { known, part } = named;
      const wrong = unfit(what, part.status, statuses);
      if (wrong !== undefined) return wrong;
      return yield* behind(yield* bars(known, part, context), () => decide(known, part, command, context));
    });
  };
