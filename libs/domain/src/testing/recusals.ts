import { write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading, Written } from '@spillrom/event-sourcing';
import type { ActorId } from '@spillrom/kernel';
import { recusalRef } from '../aggregates/recusal/index.js';
import { decisions } from '../commands/index.js';
import type { Command } from '../commands/index.js';
import type { RecusedFrom } from '../vocabulary/recused.js';
import type { Violation, ViolationOf } from '../vocabulary/violations.js';
import { by, hospital, request } from './contracts.js';

export const director = by('director', 'regional-medical-director');
export const fromRequest = { request } satisfies RecusedFrom;
export const fromProvider = { provider: hospital } satisfies RecusedFrom;

export const recused = (person: ActorId, from: RecusedFrom, recusal = 1): Written =>
  write(recusalRef(person), {
    type: 'PersonRecused',
    data: { by: director.actor, ...from, person, recusal, recusalGround: 'family', reason: 'They are related' },
  });
export const lifted = (person: ActorId, recusal = 1): Written =>
  write(recusalRef(person), { type: 'RecusalLifted', data: { by: director.actor, person, recusal, reason: 'Sold' } });

/** As the house decides it: with all that stands around the decision itself. */
export const deciding = (command: Command, context: Context): Reading<Outcome<Violation>> =>
  (decisions[command.type] as { decide(command: Command, context: Context): Reading<Outcome<Violation>> }).decide(
    command,
    context,
  );

export const refusedTo = (actor: ActorId, from: RecusedFrom, recusal = 1): ViolationOf<'RECUSED'> => ({
  code: 'RECUSED',
  actor,
  recusal,
  ...from,
});
