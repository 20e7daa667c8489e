import type { Catalogue } from '@spillrom/event-sourcing';
import type { DelegationEvent } from './events.js';

export const delegationCatalogue: Catalogue<DelegationEvent> = {
  DelegationGranted: {},
  DelegationRevoked: {},
};
