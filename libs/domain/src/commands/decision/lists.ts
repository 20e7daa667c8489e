import type { Context, Reading } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import { NAMES } from '../../aggregates/reference/changes.js';
import { readCodes } from '../../aggregates/reference/index.js';
import type { CodeList } from '../../aggregates/reference/index.js';
import type { ReferenceList } from '../../vocabulary/reference.js';

/** The lists that an effect is judged by, as they stand. */
export interface Lists {
  readonly today: LocalDate;
  /** @throws Error for a list that the effect does not rely on, and that was therefore not read */
  readonly codes: <List extends ReferenceList>(list: List) => CodeList<List>;
}

const reliedOn = (effect: Effect): readonly ReferenceList[] => {
  if (effect.kind === 'plan' || effect.kind === 'exception') return ['trust'];
  if (effect.kind === 'framework') return ['procedure'];
  if (effect.kind === 'specialistQuota') return ['specialistQuota'];
  if (effect.kind !== 'referenceData') return [];
  const named = NAMES[effect.list];
  return named === undefined ? [effect.list] : [effect.list, named];
};

export function* readLists(effect: Effect, { decidedAt }: Context): Reading<Lists> {
  const read = new Map<ReferenceList, unknown>();
  for (const list of reliedOn(effect)) read.set(list, yield* readCodes(list));
  return {
    today: osloDate(decidedAt),
    codes: <List extends ReferenceList>(list: List) => {
      if (!read.has(list)) throw new Error(`${list} was not read for a decision of the kind ${effect.kind}`);
      return read.get(list) as CodeList<List>;
    },
  };
}
