import { unreachable } from '@spillrom/kernel';
import type { PhaseEvent } from './events.js';
import type { PhaseState } from './state.js';

export const evolvePhase = (state: PhaseState, event: PhaseEvent): PhaseState => {
  const { requests, contracts, entered } = state;
  switch (event.type) {
    case 'RequestEntered': {
      const { request, trust, cohorts } = event.data;
      const place = requests.get(request)?.place ?? entered;
      return { ...state, entered: entered + 1, requests: requests.with(request, { place, trust, cohorts }) };
    }
    case 'RequestLeft':
      return { ...state, requests: requests.without(event.data.request) };
    case 'ContractEntered': {
      const { contract, trust, from, to } = event.data;
      const place = contracts.get(contract)?.place ?? entered;
      return { ...state, entered: entered + 1, contracts: contracts.with(contract, { place, trust, from, to }) };
    }
    case 'ContractLeft':
      return { ...state, contracts: contracts.without(event.data.contract) };
    case 'InquiryEntered':
      return { ...state, inquiries: new Set([...state.inquiries, event.data.inquiry]) };
    case 'InquiryLeft':
      return { ...state, inquiries: new Set([...state.inquiries].filter((each) => each !== event.data.inquiry)) };
    default:
      return unreachable(event);
  }
};
