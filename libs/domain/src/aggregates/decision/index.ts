import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import type { DecisionId } from '@spillrom/kernel';
import { decisionCatalogue } from './catalogue.js';
import type { DecisionEvent } from './events.js';
import type { DecisionState } from './state.js';

import { evolveDecision } from './evolve.js';

export * from './events.js';
export * from './state.js';

export const decisionAggregate: Aggregate<DecisionState, DecisionEvent> = {
  initial: { status: 'absent' },
  evolve: evolveDecision,
  catalogue: decisionCatalogue,
};

export const decisionRef = (decision: DecisionId): StreamRef<DecisionState, DecisionEvent> => ({
  stream: streamName(`decision-${decision}`),
  aggregate: decisionAggregate,
});
