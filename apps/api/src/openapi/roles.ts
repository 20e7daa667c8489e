import { decisions, type Command, type ClientCommandType, type ScopeViolation } from '@spillrom/domain';
import type { Handling, Principal, Reading, Scope } from '@spillrom/event-sourcing';
import type { ActorId, OrgNumber, Role } from '@spillrom/kernel';
import { examplesOf } from '../commands/operations.js';

const bodiesOf = (type: ClientCommandType): readonly object[] => Object.values(examplesOf(type));

const NOBODY: Principal = { actor: 'nobody' as ActorId, org: '000000000' as OrgNumber, roles: [], client: 'nobody' };

/** Where nothing exists yet. */
const runNowhere = (reading: Reading<Scope>): Scope => {
  let step = reading.next();
  while (!step.done) step = reading.next(step.value.aggregate.initial);
  return step.value;
};

const commandOf = (type: ClientCommandType, body: object): Command =>
  ({ type, target: {}, body }) as unknown as Command;

const handlingOf = (type: ClientCommandType): Handling<Command> => decisions[type] as Handling<Command>;

const askedWith = (type: ClientCommandType, body: object): readonly Role[] => {
  const scope = runNowhere(handlingOf(type).scope(commandOf(type, body), NOBODY));
  if (scope.kind !== 'denied') throw new Error(`${type} asks for no role`);
  const violation = scope.violation as ScopeViolation;
  return violation.code === 'ROLE_REQUIRED' ? violation.roles : [];
};

/** Whom a command asks for, by the name of each body: what its scope tells somebody without any role. */
export const rolesByBody = (type: ClientCommandType): ReadonlyMap<string, readonly Role[]> =>
  new Map(Object.entries(examplesOf(type)).map(([name, body]) => [name, askedWith(type, body)]));

/** Whom a command asks for, whatever its body says. */
export const rolesOf = (type: ClientCommandType): readonly Role[] => [
  ...new Set([...rolesByBody(type).values()].flat()),
];

/** Whether it holds words in which a person's number might stand. */
export const hasText = (type: ClientCommandType): boolean =>
  bodiesOf(type).some((body) => [...handlingOf(type).texts(commandOf(type, body))].length > 0);
