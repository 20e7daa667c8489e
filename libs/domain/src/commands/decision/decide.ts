import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Outcome, Reading } from '@spillrom/event-sourcing';
import { ore, osloDate } from '@spillrom/kernel';
import type { ActorId, ProgrammeId } from '@spillrom/kernel';
import type { Effect } from '../../aggregates/decision/index.js';
import type { CountersignDecision, RecordDecision, WithdrawDecision } from './commands.js';
import { decisionRef } from '../../aggregates/decision/index.js';
import { covers } from '../../aggregates/delegation/rules.js';
import { delegationRef } from '../../aggregates/delegation/index.js';
import type { Grant } from '../../vocabulary/grant.js';
import type { Outside } from '../../vocabulary/outside.js';
import { outsideOf, phaseRef } from '../../aggregates/phase/index.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { EstablishProgramme } from '../programme/commands.js';
import type { Violation } from '../../vocabulary/violations.js';
import { by, known } from '../contract/surroundings.js';
import { notInFuture } from '../dates.js';
import { effectPossible, effectRules } from './effect-rules.js';
import { effectEvent } from './effects.js';

export function* establishProgramme({ target, body }: EstablishProgramme): Reading<Outcome<Violation>> {
  const ref = programmeRef(target.programme);
  const programme = yield* read(ref);
  const { caseNumber, name } = body;
  if (programme.status !== 'absent') {
    return refuse({ code: 'ALREADY_ESTABLISHED', programme: target.programme, pointer: '/caseNumber' });
  }
  return accept([write(ref, { type: 'ProgrammeEstablished', data: { name, caseNumber } })]);
}

/** What stands in the phases that a plan moves and would not lie wholly inside their new windows. */
function* leftOutside(programme: ProgrammeId, effect: Effect): Reading<readonly Outside[]> {
  if (effect.kind !== 'plan') return [];
  const outside: Outside[] = [];
  for (const { phase, from, to } of effect.phases) {
    outside.push(...outsideOf(yield* read(phaseRef(programme, phase)), phase, { from, to }));
  }
  return outside;
}

export function* recordDecision({ target, body }: RecordDecision, context: Context): Reading<Outcome<Violation>> {
  const ref = decisionRef(target.decision);
  const decision = yield* read(ref);
  const programme = yield* read(programmeRef(target.programme));
  if (programme.status === 'absent') return absent;
  const { body: decidingBody, decidedOn, caseNumber, effect } = body;
  const impossible = effectPossible(programme, effect);
  if (impossible !== undefined) return refuse(impossible);
  if (decision.status !== 'absent') return refuse({ code: 'WRONG_STATE', status: decision.status });
  const outside = yield* leftOutside(target.programme, effect);
  const preview = effect.kind === 'plan' ? { outside } : {};
  const violations = [...effectRules(programme, effect), ...notInFuture(decidedOn, context, '/decidedOn')];
  return judge(violations, () => {
    const stated = { programme: target.programme, body: decidingBody, decidedOn, caseNumber, effect };
    return accept([write(ref, { type: 'DecisionRecorded', data: { ...by(context), ...stated, ...preview } })]);
  });
}

/** A virement moves money between phases: whoever countersigns it needs a delegation that covers the amount. */
function* virementAuthority(
  effect: Effect,
  { actor, decidedAt }: Context,
): Reading<{ readonly grant?: Grant } | { readonly violation: Violation }> {
  if (effect.kind !== 'virement') return {};
  const delegation = yield* read(delegationRef(actor));
  return covers(delegation, 'virement', ore(effect.amountOre), osloDate(decidedAt), actor);
}

const otherPerson = (recordedBy: ActorId, { actor }: Context): Violation[] =>
  recordedBy === actor ? [{ code: 'SAME_PERSON', actor, part: 'countersign', earlierPart: 'record' }] : [];

/** A pointer leads into the body that stated the effect; whoever countersigns sends none. */
const withoutPointer = ({ pointer: _pointer, ...violation }: Violation): Violation => violation;

/** The second person's word: the decision's effect is judged once more and becomes an event in the same commit. */
export function* countersignDecision({ target }: CountersignDecision, context: Context): Reading<Outcome<Violation>> {
  const ref = decisionRef(target.decision);
  const decision = yield* read(ref);
  if (decision.status === 'absent') return absent;
  if (decision.status !== 'recorded')
    return refuse({ code: 'WRONG_STATE', status: decision.status, allowed: ['recorded'] });
  const { programme: id, effect, recordedBy } = decision;
  const programme = known(yield* read(programmeRef(id)), id);
  const impossible = effectPossible(programme, effect);
  if (impossible !== undefined) return refuse(withoutPointer(impossible));
  const outside = yield* leftOutside(id, effect);
  const authorised = yield* virementAuthority(effect, context);
  if (effect.kind === 'delegation') yield* read(delegationRef(effect.holder));
  const unauthorised = 'violation' in authorised ? [authorised.violation] : [];
  const violations = [...otherPerson(recordedBy, context), ...effectRules(programme, effect), ...unauthorised];
  return judge(violations.map(withoutPointer), () =>
    accept([
      write(ref, {
        type: 'DecisionCountersigned',
        data: { ...by(context), ...('grant' in authorised ? authorised : {}) },
      }),
      effectEvent(id, programme, target.decision, effect, outside, context),
    ]),
  );
}

export function* withdrawDecision({ target }: WithdrawDecision, context: Context): Reading<Outcome<Violation>> {
  const ref = decisionRef(target.decision);
  const decision = yield* read(ref);
  if (decision.status === 'absent') return absent;
  if (decision.status !== 'recorded')
    return refuse({ code: 'WRONG_STATE', status: decision.status, allowed: ['recorded'] });
  return accept([write(ref, { type: 'DecisionWithdrawn', data: by(context) })]);
}
