import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { unreachable } from '@spillrom/kernel';
import type { DecisionId } from '@spillrom/kernel';
import { decisionCatalogue } from './catalogue.js';
import type { DecisionEvent } from './events.js';
import type { DecisionState } from './state.js';

export * from './commands.js';
export * from './events.js';
export * from './state.js';

const evolveDecision = (state: DecisionState, event: DecisionEvent): DecisionState => {
  if (event.type === 'DecisionRecorded') {
    const { programme, by, effect } = event.data;
    return { status: 'recorded', programme, recordedBy: by, effect };
  }
  if (state.status === 'absent') throw new Error(`${event.type} before the decision was recorded`);
  switch (event.type) {
    case 'DecisionCountersigned':
      return { ...state, status: 'countersigned' };
    case 'DecisionWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return unreachable(event);
  }
};

export const decisionAggregate: Aggregate<DecisionState, DecisionEvent> = {
  initial: { status: 'absent' },
  evolve: evolveDecision,
  catalogue: decisionCatalogue,
};

export const decisionRef = (decision: DecisionId): StreamRef<DecisionState, DecisionEvent> => ({
  stream: streamName(`decision-${decision}`),
  aggregate: decisionAggregate,
});
