import { accept, judge, read, write } from '@spillrom/event-sourcing';
import type { Context, Reading } from '@spillrom/event-sourcing';
import { ore, osloDate } from '@spillrom/kernel';
import { decisionRef } from '../../aggregates/decision/index.js';
import type { Effect } from '../../aggregates/decision/index.js';
import { notHolder, notRecorder } from '../../aggregates/decision/rules.js';
import { delegationRef } from '../../aggregates/delegation/index.js';
import { covers } from '../../aggregates/delegation/rules.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { Grant } from '../../vocabulary/grant.js';
import { withoutPointer } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by, known } from '../contract/surroundings.js';
import { onDecision } from '../guards.js';
import type { CountersignDecision } from './commands.js';
import { takesEffectElsewhere } from './elsewhere.js';
import { contractsIn, effectMissing, effectRules, effectUnfit, inquiriesIn } from './effect-rules.js';
import { effectEvents } from './effects.js';
import { readLists } from './lists.js';
import { counted, leftOutside, listed } from './outside.js';

type Authority = { readonly grant?: Grant } | { readonly violation: ViolationOf<'NO_DELEGATION' | 'OVER_DELEGATION'> };

/** A virement moves money between phases: whoever countersigns it needs a delegation that covers the amount. */
function* virementAuthority(effect: Effect, { actor, decidedAt }: Context): Reading<Authority> {
  if (effect.kind !== 'virement') return {};
  const delegation = yield* read(delegationRef(actor));
  return covers(delegation, 'virement', ore(effect.amountOre), osloDate(decidedAt), actor);
}

/** The second person's word: the decision's effect is judged once more and becomes events in the same commit. */
export const countersignDecision = onDecision(
  ['recorded'],
  function* (decision, { target }: CountersignDecision, context) {
    const { programme: id, effect, recordedBy } = decision;
    const programme = known(yield* read(programmeRef(id)), id);
    const impossible = effectMissing(programme, effect) ?? effectUnfit(programme, effect);
    const inquiries = yield* inquiriesIn(id, effect);
    const contracts = yield* contractsIn(id, programme, effect);
    const outside = yield* leftOutside(id, programme, effect);
    const lists = yield* readLists(effect, context);
    const elsewhere = yield* takesEffectElsewhere(effect, lists);
    const authorised = yield* virementAuthority(effect, context);
    if (effect.kind === 'delegation') yield* read(delegationRef(effect.holder));
    const rules = () => [
      ...notRecorder(recordedBy, context.actor, 'countersign'),
      ...notHolder(effect, context.actor, 'countersign'),
      ...effectRules(programme, effect, { lists, inquiries, contracts }),
      ...elsewhere.violations,
      ...('violation' in authorised ? [authorised.violation] : []),
    ];
    const violations = [...(impossible === undefined ? rules() : [impossible])];
    return judge(violations.map(withoutPointer), () => {
      const ref = decisionRef(target.decision);
      const grant = 'grant' in authorised ? authorised : {};
      return accept([
        write(ref, { type: 'DecisionCountersigned', data: { ...by(context), ...grant, ...counted(outside) } }),
        ...listed('OutsideListed', outside).map((event) => write(ref, event)),
        ...effectEvents(id, programme, target.decision, effect, context),
        ...elsewhere.events(target.decision),
      ]);
    });
  },
);
