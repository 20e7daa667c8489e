import type { Catalogue } from '@spillrom/event-sourcing';
import type { ProviderEvent } from './events.js';

/** Engagements and quotas are marks of use: the provider as shown is the same after them. */
export const providerCatalogue: Catalogue<ProviderEvent> = {
  ProviderRegistered: {},
  CapacityDeclared: {},
  ProviderSuspended: {},
  ProviderReinstated: {},
  ProviderEnded: {},
  ProviderCorrected: {},
  // The basis, the total and the day of the confirmation are said, and why an engagement ends.
  ProviderEngaged: { mark: true, upcasts: [(data) => data] },
  ProviderDisengaged: { mark: true, upcasts: [(data) => data] },
  QuotaUsed: { mark: true },
  QuotaDecided: { mark: true },
};
