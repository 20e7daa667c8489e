import { streamName } from '@spillrom/event-sourcing';
import type { StoredEvent, StreamName } from '@spillrom/event-sourcing';
import type { ActorId, ProgrammeId, Role } from '@spillrom/kernel';
import { chainOf } from './chain.js';
import type { ChainLink } from './chain.js';
import { requestView } from './coverage.js';
import type { RequestView } from './coverage.js';
import { dueOf } from './due.js';
import type { Due } from './due.js';
import { dialogueEntries } from './dialogue.js';
import type { DialogueEntry } from './dialogue.js';
import { bookOf, figureKey } from './figure-key.js';
import { budgetUse, patientCounts } from './figures.js';
import type { BudgetUse, Figure, PatientCounts } from './figures.js';
import { post } from './postings.js';
import type { Posting } from './postings.js';
import { preparersOf, rolesWaiting, tasksFor } from './queues.js';
import type { Around, Person, Task } from './queues.js';
import { recordedEvent, subjectOf } from './recorded-event.js';
import { categoryOfRegister, evolveRow, registerOf } from './registers/index.js';
import type { ContractRow, InvoiceRow, RegisterName, RequestRow, Row } from './registers/index.js';

/** A view over the figures whose keys begin with the prefix. */
export interface FiguresView<View> {
  readonly prefix: string;
  readonly view: (figures: readonly Figure[]) => View;
}

/**
 * All that is needed to keep figures and registers and to show them, as one value: whoever stores them is handed it, and knows nothing
 * but its types. What takes events throws for one that it does not know.
 */
export interface ReadModel {
  post(stored: StoredEvent): readonly Posting[];
  /** The register and id of the row that an event may change. */
  place(stored: StoredEvent): { readonly register: RegisterName; readonly id: string } | undefined;
  /** The stream of which a row is the fold. */
  stream(register: RegisterName, id: string): StreamName;
  evolve(row: Row | undefined, stored: StoredEvent): Row | undefined;
  /** What an event adds to the dialogue with providers; `row` is that of its register after it. */
  dialogueEntries(stored: StoredEvent, row: Row | undefined): readonly DialogueEntry[];
  /** The roles for which something may wait on a row. */
  rolesWaiting(register: RegisterName, row: Row): readonly Role[];
  /** Who has prepared what waits on a row: their recusals have a say in it. */
  preparersOf(register: RegisterName, row: Row): readonly ActorId[];
  tasksFor(person: Person, register: RegisterName, row: Row, around: Around): readonly Task[];
  /** What falls due for a row; nothing at all for a register whose rows have no deadlines. */
  dueOf(register: RegisterName, row: Row): readonly Due[] | undefined;
  requestView(request: RequestRow, contracts: readonly ContractRow[]): RequestView;
  chain(invoice: InvoiceRow): readonly ChainLink[];
  budgetUse(programme: ProgrammeId): FiguresView<BudgetUse> & { readonly allocatedKey: (phase: number) => string };
  patientCounts(programme: ProgrammeId): FiguresView<PatientCounts>;
}

export const readModel: ReadModel = {
  post: (stored) => post(recordedEvent(stored)),
  place: (stored) => {
    const { category, subject } = subjectOf(stored);
    const register = registerOf(category);
    return register && { register, id: subject };
  },
  stream: (register, id) => streamName(`${categoryOfRegister(register)}-${id}`),
  evolve: (row, stored) => evolveRow(row, recordedEvent(stored)),
  dialogueEntries: (stored, row) => dialogueEntries(recordedEvent(stored), row),
  rolesWaiting,
  preparersOf,
  tasksFor,
  dueOf,
  requestView,
  chain: chainOf,
  budgetUse: (programme) => ({
    prefix: bookOf('budget', programme),
    view: (figures) => budgetUse(programme, figures),
    allocatedKey: (phase) => figureKey({ book: 'budget', programme, phase, figure: 'allocated' }),
  }),
  patientCounts: (programme) => ({
    prefix: bookOf('patients', programme),
    view: (figures) => patientCounts(programme, figures),
  }),
};
