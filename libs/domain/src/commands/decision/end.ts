import { accept, judge, write } from '@spillrom/event-sourcing';
import { decisionRef } from '../../aggregates/decision/index.js';
import { notHolder, notRecorder } from '../../aggregates/decision/rules.js';
import { by } from '../contract/surroundings.js';
import { onDecision } from '../guards.js';
import type { DeclineDecision, WithdrawDecision } from './commands.js';

/** The second person's no. It spends nothing, so it takes no delegation; whoever recorded it withdraws it instead. */
export const declineDecision = onDecision(
  ['recorded'],
  function* ({ recordedBy, effect }, { target, body }: DeclineDecision, context) {
    const violations = [
      ...notRecorder(recordedBy, context.actor, 'decline'),
      ...notHolder(effect, context.actor, 'decline'),
    ];
    return judge(violations, () => {
      const data = { ...by(context), reason: body.reason };
      return accept([write(decisionRef(target.decision), { type: 'DecisionDeclined', data })]);
    });
  },
);

export const withdrawDecision = onDecision(['recorded'], function* (_decision, { target }: WithdrawDecision, context) {
  return accept([write(decisionRef(target.decision), { type: 'DecisionWithdrawn', data: by(context) })]);
});
