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

/** Whom a command asks for: what its scope tells somebody without any role. */
export const rolesOf = (type: ClientCommandType): readonly Role[] => {
  const asked = bodiesOf(type).flatMap((body) => {
    const scope = runNowhere(handlingOf(type).scope(commandOf(type, body), NOBODY));
    if (scope.kind !== 'denied') throw new Error(`${type} asks for no role`);
    const violation = scope.violation as ScopeViolation;
    return violation.code === 'ROLE_REQUIRED' ? violation.roles : [];
  });
  return [...new Set(asked)];
};

/** Whether it holds words in which a person's number might stand. */
export const hasText = (type: ClientCommandType): boolean =>
  bodiesOf(type).some((body) => [...handlingOf(type).texts(commandOf(type, body))].length > 0);
