import type { Catalogue } from '@spillrom/event-sourcing';
import type { FrameworkEvent } from './events.js';

/** Draws on the ceiling are marks of use: the agreement as shown is the same after them. */
export const frameworkCatalogue: Catalogue<FrameworkEvent> = {
  FrameworkRegistered: {},
  FrameworkDrawn: { mark: true },
  FrameworkRestored: { mark: true },
};
