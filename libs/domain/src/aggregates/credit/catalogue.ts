import type { Catalogue } from '@spillrom/event-sourcing';
import type { CreditEvent } from './events.js';

export const creditCatalogue: Catalogue<CreditEvent> = {
  CreditRegistered: {},
  CreditApproved: {},
  CreditRejected: {},
  CreditReversed: {},
};
