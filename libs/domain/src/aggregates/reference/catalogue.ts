import type { Catalogue } from '@spillrom/event-sourcing';
import type { ReferenceEvent } from './events.js';

export const referenceCatalogue: Catalogue<ReferenceEvent> = { ReferenceDataChanged: {} };
