import { streamName } from '@spillrom/event-sourcing';
import type { Aggregate, StreamRef } from '@spillrom/event-sourcing';
import { isOrgNumber } from '@spillrom/kernel';
import { dialogueCatalogue } from './catalogue.js';
import type { DialogueEvent } from './events.js';
import { evolveDialogue } from './evolve.js';
import type { DialogueState } from './state.js';

export * from './events.js';
export * from './state.js';

export const dialogueAggregate: Aggregate<DialogueState, DialogueEvent> = {
  initial: { status: 'absent' },
  evolve: evolveDialogue,
  catalogue: dialogueCatalogue,
};

/** The dialogue with the provider of an organisation number; what is none shares one stream that nobody can write, as providers do. */
export const dialogueRef = (provider: string): StreamRef<DialogueState, DialogueEvent> => ({
  stream: streamName(isOrgNumber(provider) ? `dialogue-${provider}` : 'dialogue-without-valid-number'),
  aggregate: dialogueAggregate,
});
