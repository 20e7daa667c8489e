import { read } from '@spillrom/event-sourcing';
import type { Reading } from '@spillrom/event-sourcing';
import type { ProgrammeId } from '@spillrom/kernel';
import type { DecisionEvent, Effect } from '../../aggregates/decision/index.js';
import { outsideOf, phaseRef } from '../../aggregates/phase/index.js';
import type { KnownProgramme } from '../../aggregates/programme/index.js';
import { chunksOf } from '../../vocabulary/chunks.js';
import { OUTSIDE_EVENTS_MAX } from '../../vocabulary/limits.js';
import { countOf } from '../../vocabulary/outside.js';
import type { Outside, OutsideCount } from '../../vocabulary/outside.js';
import type { Excepted, Prioritised } from '../../vocabulary/windows.js';

/** The phases whose windows the effect moves, and the exceptions that will stand beside them; nothing where it moves none. */
const moved = (
  { phases, exceptions }: KnownProgramme,
  effect: Effect,
): { readonly phases: readonly Prioritised[]; readonly exceptions: readonly Excepted[] } | undefined => {
  if (effect.kind === 'plan') return { phases: effect.phases, exceptions };
  if (effect.kind !== 'exceptionEnd') return undefined;
  const ending = exceptions.find(({ decision }) => decision === effect.exception);
  const phase = ending && phases.get(ending.phase);
  return phase && { phases: [phase], exceptions: exceptions.filter((exception) => exception !== ending) };
};

/** What stands in the phases that the effect moves and would have no place there; nothing where it moves none. */
export function* leftOutside(
  id: ProgrammeId,
  programme: KnownProgramme,
  effect: Effect,
): Reading<readonly Outside[] | undefined> {
  const after = moved(programme, effect);
  if (after === undefined) return undefined;
  const outside: Outside[] = [];
  for (const planned of after.phases) {
    for (const each of outsideOf(yield* read(phaseRef(id, planned.phase)), planned, after.exceptions)) {
      outside.push(each);
    }
  }
  return outside;
}

/** How much is outside, for the event that tells of the decision's step. */
export const counted = (outside: readonly Outside[] | undefined): { readonly outside?: OutsideCount } =>
  outside === undefined ? {} : { outside: countOf(outside) };

/** The list itself, in as many events as it takes. */
export const listed = (
  type: 'OutsideForeseen' | 'OutsideListed',
  outside: readonly Outside[] = [],
): readonly DecisionEvent[] =>
  chunksOf(outside)
    .slice(0, OUTSIDE_EVENTS_MAX)
    .map((chunk) => ({ type, data: { outside: chunk } }));
