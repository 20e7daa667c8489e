import { read, refuse } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { REGIONAL_ROLES } from '@spillrom/kernel';
import type { Role } from '@spillrom/kernel';
import { recusalRef } from '../../aggregates/recusal/index.js';
import { impartial } from '../../aggregates/recusal/rules.js';
import { isAlone } from '../guards.js';
import type { Row } from '../guards.js';
import type { Concerns, Free } from './concerns.js';

const isRegional = (role: Role): boolean => REGIONAL_ROLES.some((each) => each === role);

/**
 * The row of a command that is refused to whoever is recused from what it concerns, before all of its other rules. Every such command
 * reads the person's own recusals, so that none is decided on them as they were before the last one.
 */
export const impartially = <Command>(row: Row<Command>, concerns: Concerns<Command> | Free): Row<Command> => {
  if ('free' in concerns) return row;
  const concerned: Concerns<Command> = concerns;
  function* judged<Judged extends Outcome | undefined>(
    command: Command,
    { actor, role }: Context,
    otherwise: () => Reading<Judged>,
  ): Reading<Judged | Outcome> {
    if (!isRegional(role)) return yield* otherwise();
    const recusals = yield* read(recusalRef(actor));
    const outcome = yield* otherwise();
    if (recusals.status === 'absent' || (outcome !== undefined && isAlone(outcome))) return outcome;
    const [recused] = impartial(actor, recusals, yield* concerned(command));
    if (recused === undefined) return outcome;
    return refuse<{ readonly code: string }>(recused, ...(outcome?.kind === 'refused' ? outcome.violations : []));
  }
  const { fits, before } = row.decide;
  const decide: Row<Command>['decide'] = (command, context) =>
    judged(command, context, () => row.decide(command, context));
  const guarded = {
    ...(fits && { fits }),
    ...(before && {
      before: (command: Command, context: Context) => judged(command, context, () => before(command, context)),
    }),
  };
  return { ...row, decide: Object.assign(decide, guarded) };
};
