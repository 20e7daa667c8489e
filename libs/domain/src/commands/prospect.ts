import type { Context, Handling, Principal, Reading, Violation } from '@spillrom/event-sourcing';
import type { Instant, Role } from '@spillrom/kernel';
import { decisions } from './index.js';
import type { Command, CommandType } from './index.js';
import type { Row } from './guards.js';

/** A command that somebody might send, as far as it is known before its body is written. */
export interface Prospect {
  readonly type: CommandType;
  readonly target: object;
  /** What its body will say for sure. */
  readonly named: object;
  /** A body of each kind that it can have: who may send it can depend on that. */
  readonly kinds: readonly object[];
}

/** Somebody has asked for more of a body than is known of it. */
class Unwritten extends Error {}

const unwritten = (): never => {
  throw new Unwritten('nobody has written this body');
};

/** It has a reason, as whoever sends it will have one; whoever asks for anything else is told that it is not there. */
const bodyWith = (named: object): object =>
  new Proxy(
    { reason: '-', ...named },
    {
      get: (known, field) => (Object.hasOwn(known, field) ? (Reflect.get(known, field) as unknown) : unwritten()),
      has: unwritten,
      ownKeys: unwritten,
    },
  );

/** What comes of a reading that may ask for the body; `undefined` when it did. */
function* withoutBody<Result>(reading: () => Reading<Result>): Reading<Result | undefined> {
  try {
    return yield* reading();
  } catch (error) {
    if (error instanceof Unwritten) return undefined;
    throw error;
  }
}

const handlingOf = (type: CommandType): Row<Command> => decisions[type] as Row<Command>;

function* roleOf(
  handling: Handling<Command>,
  { type, target, kinds }: Prospect,
  principal: Principal,
): Reading<Role | undefined> {
  for (const body of kinds) {
    const found = yield* handling.scope({ type, target, body } as unknown as Command, principal);
    if (found.kind === 'granted') return found.role;
  }
  return undefined;
}

/**
 * What stands in the way of a command, whatever its body says: as far as the decision comes without the body, or else its guard and
 * whether the person is impartial. Nothing if it is not theirs to send, or if what it addresses does not exist.
 */
export function* standsInTheWay(
  prospect: Prospect,
  principal: Principal,
  decidedAt: Instant,
): Reading<readonly Violation[] | undefined> {
  const handling = handlingOf(prospect.type);
  const role = yield* roleOf(handling, prospect, principal);
  if (role === undefined) return undefined;
  const { type, target, named } = prospect;
  const command = { type, target, body: bodyWith(named) } as unknown as Command;
  const context: Context = { actor: principal.actor, org: principal.org, role, decidedAt };
  const outcome =
    (yield* withoutBody(() => handling.decide(command, context))) ??
    (yield* withoutBody(function* () {
      return yield* handling.decide.before?.(command, context) ?? nothing();
    }));
  if (outcome?.kind === 'absent') return undefined;
  return outcome?.kind === 'refused' ? outcome.violations : [];
}

function* nothing(): Reading<undefined> {
  return undefined;
}
