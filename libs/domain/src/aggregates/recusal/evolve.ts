import { unreachable } from '@spillrom/kernel';
import type { RecusalEvent } from './events.js';
import type { RecusalState } from './state.js';

export const evolveRecusal = (state: RecusalState, event: RecusalEvent, version: number): RecusalState => {
  const recusals = state.status === 'absent' ? [] : state.recusals;
  const { person, recusal } = event.data;
  switch (event.type) {
    case 'RecusalDeclared':
    case 'PersonRecused': {
      const { request, provider } = event.data;
      const from = { ...(request === undefined ? {} : { request }), ...(provider === undefined ? {} : { provider }) };
      return { status: 'known', person, recusals: [...recusals, { ...from, recusal, status: 'standing', version }] };
    }
    case 'RecusalLifted': {
      const left = recusals.map((each) =>
        each.recusal === recusal ? { ...each, status: 'lifted' as const, version } : each,
      );
      return { status: 'known', person, recusals: left };
    }
    default:
      return unreachable(event);
  }
};
