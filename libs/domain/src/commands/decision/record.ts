import { absent, accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import { decisionRef } from '../../aggregates/decision/index.js';
import { bodyCompetent, notHolder } from '../../aggregates/decision/rules.js';
import { programmeRef } from '../../aggregates/programme/index.js';
import type { KnownProgramme } from '../../aggregates/programme/index.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by } from '../contract/surroundings.js';
import { notInFuture } from '../dates.js';
import { newDecision } from '../guards.js';
import type { Naming } from '../guards.js';
import type { RecordDecision } from './commands.js';
import { missingElsewhere, takesEffectElsewhere } from './elsewhere.js';
import { contractsIn, effectMissing, effectRules, effectUnfit, inquiriesIn } from './effect-rules.js';
import { readLists } from './lists.js';
import { counted, leftOutside, listed } from './outside.js';

function* named({ target, body }: RecordDecision): Naming<KnownProgramme, ViolationOf<'NOT_FOUND'>> {
  const programme = yield* read(programmeRef(target.programme));
  if (programme.status === 'absent') return { outcome: absent };
  const missing = effectMissing(programme, body.effect) ?? (yield* missingElsewhere(body.effect));
  return missing === undefined ? { named: programme } : { outcome: refuse(missing) };
}

/** Moves nothing: the whole intended effect is stated, and judged as if it took effect now, so that nobody signs what cannot be. */
export const recordDecision = newDecision(named, function* (programme, { target, body }: RecordDecision, context) {
  const { body: decidingBody, decidedOn, caseNumber, effect } = body;
  const unfit = effectUnfit(programme, effect);
  const inquiries = yield* inquiriesIn(target.programme, effect);
  const contracts = yield* contractsIn(target.programme, programme, effect);
  const outside = yield* leftOutside(target.programme, programme, effect);
  const lists = yield* readLists(effect, context);
  const elsewhere = yield* takesEffectElsewhere(effect, lists);
  const rules = () => [
    ...notHolder(effect, context.actor, 'record'),
    ...bodyCompetent(decidingBody, effect),
    ...effectRules(programme, effect, { lists, inquiries, contracts }),
    ...elsewhere.violations,
    ...notInFuture(decidedOn, context, '/decidedOn'),
  ];
  return judge([...(unfit === undefined ? rules() : [unfit])], () => {
    const ref = decisionRef(target.decision);
    const stated = { programme: target.programme, body: decidingBody, decidedOn, caseNumber, effect };
    return accept([
      write(ref, { type: 'DecisionRecorded', data: { ...by(context), ...stated, ...counted(outside) } }),
      ...listed('OutsideForeseen', outside).map((event) => write(ref, event)),
    ]);
  });
});
