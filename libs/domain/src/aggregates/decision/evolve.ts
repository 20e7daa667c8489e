import { unreachable } from '@spillrom/kernel';
import type { DecisionEvent } from './events.js';
import type { DecisionState } from './state.js';

export const evolveDecision = (state: DecisionState, event: DecisionEvent): DecisionState => {
  if (event.type === 'DecisionRecorded') {
    const { programme, by, effect } = event.data;
    return { status: 'recorded', programme, recordedBy: by, effect };
  }
  if (state.status === 'absent') throw new Error(`${event.type} before the decision was recorded`);
  switch (event.type) {
    case 'DecisionCountersigned':
      return { ...state, status: 'countersigned' };
    case 'DecisionDeclined':
      return { ...state, status: 'declined' };
    case 'OutsideForeseen':
    case 'OutsideListed':
      return state;
    case 'DecisionWithdrawn':
      return { ...state, status: 'withdrawn' };
    default:
      return unreachable(event);
  }
};
