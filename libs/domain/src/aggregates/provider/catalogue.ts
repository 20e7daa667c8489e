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
  ProviderEngaged: { mark: true },
  ProviderDisengaged: { mark: true },
  QuotaUsed: { mark: true },
  QuotaDecided: { mark: true },
};
