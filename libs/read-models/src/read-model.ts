import type { StoredEvent } from '@spillrom/event-sourcing';
import { post } from './postings.js';
import type { Posting } from './postings.js';
import { tasksOf } from './queues.js';
import type { Task } from './queues.js';
import { recordedEvent, subjectOf } from './recorded-event.js';
import { evolveRow, registerOf } from './registers/index.js';
import type { RegisterName, Row } from './registers/index.js';

/**
 * All that is needed to keep the figures and registers, as one value: whoever stores them is handed it and knows only its types.
 * Every function throws for an event that it does not know.
 */
export interface ReadModel {
  post(stored: StoredEvent): readonly Posting[];
  /** The register and id of the row that an event changes. */
  place(stored: StoredEvent): { readonly register: RegisterName; readonly id: string } | undefined;
  evolve(row: Row | undefined, stored: StoredEvent): Row | undefined;
  tasks(register: RegisterName, row: Row): readonly Task[];
}

export const readModel: ReadModel = {
  post: (stored) => post(recordedEvent(stored)),
  place: (stored) => {
    const { category, subject } = subjectOf(stored);
    const register = registerOf(category);
    return register && { register, id: subject };
  },
  evolve: (row, stored) => evolveRow(row, recordedEvent(stored)),
  tasks: tasksOf,
};
