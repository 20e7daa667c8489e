import type { ActorId } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { Prepared, RecusedFrom } from '../../vocabulary/recused.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { Recusal, RecusalState } from './state.js';

/** The requests and providers that an act is about. */
export interface Concerned {
  readonly requests: readonly string[];
  readonly providers: readonly string[];
}

const touches = ({ requests, providers }: Concerned, { request, provider }: RecusedFrom): boolean =>
  (request !== undefined && requests.includes(request)) || (provider !== undefined && providers.includes(provider));

/** The first of a person's recusals that stands and concerns the act. */
export const standingOn = <Each extends RecusedFrom & Pick<Recusal, 'status'>>(
  recusals: readonly Each[],
  concerned: Concerned,
): Each | undefined => recusals.find((each) => each.status === 'standing' && touches(concerned, each));

const recusalsIn = (state: RecusalState): readonly Recusal[] => (state.status === 'absent' ? [] : state.recusals);

const fromOf = ({ request, provider }: Recusal): RecusedFrom => ({
  ...(request === undefined ? {} : { request }),
  ...(provider === undefined ? {} : { provider }),
});

/** Nobody acts on what they are recused from. */
export const impartial = (
  actor: ActorId,
  state: RecusalState,
  concerned: Concerned,
): readonly ViolationOf<'RECUSED'>[] => {
  const found = standingOn(recusalsIn(state), concerned);
  return found === undefined ? [] : [{ code: 'RECUSED', actor, recusal: found.recusal, ...fromOf(found) }];
};

/** Nothing is decided on what somebody has prepared who is recused from it now. */
export const preparedImpartially = (
  prepared: Prepared,
  actor: ActorId,
  state: RecusalState,
  concerned: Concerned,
): readonly ViolationOf<'PREPARED_BY_RECUSED'>[] => {
  const found = standingOn(recusalsIn(state), concerned);
  if (found === undefined) return [];
  return [{ code: 'PREPARED_BY_RECUSED', prepared, actor, recusal: found.recusal, ...fromOf(found) }];
};

/** Of another: whoever is to be recused declares it, and whoever is recused has it lifted by somebody else. */
export const ofAnother = (person: ActorId, actor: ActorId, part: 'recuse' | 'liftRecusal') =>
  unless(person !== actor, { code: 'SAME_PERSON', actor, part, earlierPart: 'beRecused' });
