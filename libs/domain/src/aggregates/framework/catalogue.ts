import type { Catalogue } from '@spillrom/event-sourcing';
import type { FrameworkEvent } from './events.js';

/** Draws on the ceiling are marks of use: the agreement as shown is the same after them. */
export const frameworkCatalogue: Catalogue<FrameworkEvent> = {
  // Agreements registered before the rule was asked for are called off directly.
  FrameworkRegistered: { upcasts: [(data) => ({ ...data, callOffRule: 'direct' })] },
  FrameworkChanged: {},
  // Earlier ones do not tell the contract's last day.
  FrameworkDrawn: { mark: true, upcasts: [(data) => data] },
  FrameworkRestored: { mark: true, upcasts: [(data) => data] },
};
