import type { DialogueEvent } from './events.js';
import type { DialogueState } from './state.js';

export const evolveDialogue = (state: DialogueState, { data: { contact, corrects } }: DialogueEvent): DialogueState => {
  const corrected = state.status === 'absent' ? new Set<number>() : state.corrected;
  return {
    status: 'known',
    contacts: contact,
    corrected: corrects === undefined ? corrected : new Set([...corrected, corrects]),
  };
};
