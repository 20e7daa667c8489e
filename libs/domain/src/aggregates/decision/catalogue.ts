import type { Catalogue } from '@spillrom/event-sourcing';
import type { DecisionEvent } from './events.js';

export const decisionCatalogue: Catalogue<DecisionEvent> = {
  DecisionRecorded: {},
  OutsideForeseen: {},
  DecisionCountersigned: {},
  OutsideListed: {},
  DecisionDeclined: {},
  DecisionWithdrawn: {},
};
