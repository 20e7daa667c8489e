import type { Catalogue } from '@spillrom/event-sourcing';
import type { PhaseEvent } from './events.js';

export const phaseCatalogue: Catalogue<PhaseEvent> = {
  RequestEntered: { mark: true },
  RequestLeft: { mark: true },
  ContractEntered: { mark: true },
  ContractLeft: { mark: true },
  InquiryEntered: { mark: true },
  InquiryLeft: { mark: true },
};
