import { read, refuse } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { decisionRef } from '../../aggregates/decision/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import { BY_CLOCK } from '../clock.js';
import type { Row } from '../guards.js';
import type { Command, CommandType } from '../index.js';
import { programmeOf } from './programme-of.js';

/** About no single programme, or about its beginning; and what a closed one leaves to be done. The clock only ends things. */
const FREE: readonly CommandType[] = [
  ...BY_CLOCK,
  ...(['EstablishProgramme', 'WithdrawDecision', 'RevokeDelegation', 'RecordContact'] as const),
  ...(['RegisterProvider', 'DeclareCapacity', 'SuspendProvider', 'ReinstateProvider', 'EndProvider'] as const),
  ...(['CorrectProvider', 'RegisterFramework', 'DeclareRecusal', 'RecusePerson', 'LiftRecusal'] as const),
];

/** Whether it is refused once the programme that it is about is closed. */
export const needsOpenProgramme = (type: CommandType): boolean => !FREE.includes(type);

/** The decision that reopens the programme: it is recorded, countersigned and declined all the same. */
function* reopens(command: Command): Reading<boolean> {
  if (command.type === 'RecordDecision') return command.body.effect.kind === 'programmeReopened';
  if (command.type !== 'CountersignDecision' && command.type !== 'DeclineDecision') return false;
  const decision = yield* read(decisionRef(command.target.decision));
  return decision.status !== 'absent' && decision.effect.kind === 'programmeReopened';
}

const isMissing = (outcome: Outcome | undefined): boolean =>
  outcome?.kind === 'absent' || (outcome?.kind === 'refused' && outcome.violations[0].code === 'NOT_FOUND');

/**
 * The row of a command that is refused, before all else but what is not there, once its programme is closed. Every such command reads the
 * programme and waits in its queue, so that none is decided on it as it was before it closed.
 */
export const whileOpen = (row: Row<Command>): Row<Command> => {
  function* judged<Judged extends Outcome | undefined>(
    command: Command,
    otherwise: () => Reading<Judged>,
  ): Reading<Judged | Outcome> {
    const id = yield* programmeOf(command as Parameters<typeof programmeOf>[0]);
    const programme = id === undefined ? undefined : yield* read(programmeRef(id));
    const outcome = yield* otherwise();
    if (programme?.status !== 'closed' || isMissing(outcome) || (yield* reopens(command))) return outcome;
    return refuse({ code: 'PROGRAMME_CLOSED', programme: id });
  }
  const { fits, before } = row.decide;
  const decide: Row<Command>['decide'] = (command: Command, context: Context) =>
    judged(command, () => row.decide(command, context));
  const guarded = {
    ...(fits && { fits }),
    ...(before && {
      before: (command: Command, context: Context) => judged(command, () => before(command, context)),
    }),
  };
  return {
    ...row,
    *key(command) {
      const id = yield* programmeOf(command as Parameters<typeof programmeOf>[0]);
      const programme = id === undefined ? undefined : yield* read(programmeRef(id));
      return id === undefined || programme?.status === 'absent' ? yield* row.key(command) : programmeRef(id).stream;
    },
    decide: Object.assign(decide, guarded),
  };
};
