import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { isOrgNumber } from '@spillrom/kernel';
import { providerCatalogue } from './catalogue.js';
import type { ProviderEvent } from './events.js';
import { evolveProvider } from './evolve.js';
import type { ProviderState } from './state.js';

export * from './events.js';
export * from './state.js';
export { overCapacity } from './rules.js';

export const providerAggregate: Aggregate<ProviderState, ProviderEvent> = {
  initial: { status: 'absent' },
  evolve: evolveProvider,
  catalogue: providerCatalogue,
};

/**
 * The provider of an organisation number. Whatever is none shares one stream that nobody can write: what a client sends in its place
 * may be anything, also a person's number, and a stream's name stands in the log for ever.
 */
export const providerRef = (orgNumber: string): StreamRef<ProviderState, ProviderEvent> => ({
  stream: streamName(isOrgNumber(orgNumber) ? `provider-${orgNumber}` : 'provider-without-valid-number'),
  aggregate: providerAggregate,
});
