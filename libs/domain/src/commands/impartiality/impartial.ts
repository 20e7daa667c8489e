import { read, refuse } from '@spillrom/event-sourcing';
import type { Outcome, Reading } from '@spillrom/event-sourcing';
import { REGIONAL_ROLES } from '@spillrom/kernel';
import type { Role } from '@spillrom/kernel';
import { recusalRef } from '../../aggregates/recusal/index.js';
import { impartial } from '../../aggregates/recusal/rules.js';
import type { FirstViolation } from '../../vocabulary/violations.js';
import type { Row } from '../guards.js';
import type { Concerns, Free } from './concerns.js';

const ALONE: Readonly<Record<FirstViolation['code'], true>> = {
  PERSON_NUMBER: true,
  NOT_FOUND: true,
  WRONG_STATE: true,
};

/** What is judged first and alone comes before impartiality too. */
const isAlone = (outcome: Outcome): boolean =>
  outcome.kind === 'absent' || (outcome.kind === 'refused' && Object.hasOwn(ALONE, outcome.violations[0].code));

const isRegional = (role: Role): boolean => REGIONAL_ROLES.some((each) => each === role);

/**
 * The row of a command that is refused to whoever is recused from what it concerns, before all of its other rules. Every such command
 * reads the person's own recusals, so that none is decided on them as they were before the last one.
 */
export const impartially = <Command>(row: Row<Command>, concerns: Concerns<Command> | Free): Row<Command> => {
  if ('free' in concerns) return row;
  const decide: Row<Command>['decide'] = function* (command, context): Reading<Outcome> {
    if (!isRegional(context.role)) return yield* row.decide(command, context);
    const recusals = yield* read(recusalRef(context.actor));
    const outcome = yield* row.decide(command, context);
    if (recusals.status === 'absent' || isAlone(outcome)) return outcome;
    const [recused] = impartial(context.actor, recusals, yield* concerns(command));
    if (recused === undefined) return outcome;
    return refuse<{ readonly code: string }>(recused, ...(outcome.kind === 'refused' ? outcome.violations : []));
  };
  return { ...row, decide: Object.assign(decide, row.decide.fits === undefined ? {} : { fits: row.decide.fits }) };
};
