import type { Catalogue } from '@spillrom/event-sourcing';
import type { DialogueEvent } from './events.js';

export const dialogueCatalogue: Catalogue<DialogueEvent> = { ContactRecorded: {} };
