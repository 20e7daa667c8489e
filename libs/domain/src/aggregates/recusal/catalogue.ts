import type { Catalogue } from '@spillrom/event-sourcing';
import type { RecusalEvent } from './events.js';

export const recusalCatalogue: Catalogue<RecusalEvent> = {
  RecusalDeclared: {},
  PersonRecused: {},
  RecusalLifted: {},
};
