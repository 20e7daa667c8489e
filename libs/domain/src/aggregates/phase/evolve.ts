import { unreachable } from '@spillrom/kernel';
import type { PhaseEvent } from './events.js';
import type { PhaseState } from './state.js';

const set = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key, value: Value): ReadonlyMap<Key, Value> =>
  new Map(map).set(key, value);

const without = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): ReadonlyMap<Key, Value> => {
  const left = new Map(map);
  left.delete(key);
  return left;
};

export const evolvePhase = (state: PhaseState, event: PhaseEvent): PhaseState => {
  switch (event.type) {
    case 'RequestEntered': {
      const { request, trust, cohorts } = event.data;
      return { ...state, requests: set(state.requests, request, { trust, cohorts }) };
    }
    case 'RequestLeft':
      return { ...state, requests: without(state.requests, event.data.request) };
    case 'ContractEntered': {
      const { contract, from, to } = event.data;
      return { ...state, contracts: set(state.contracts, contract, { from, to }) };
    }
    case 'ContractLeft':
      return { ...state, contracts: without(state.contracts, event.data.contract) };
    default:
      return unreachable(event);
  }
};
