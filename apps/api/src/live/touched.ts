import type { StoredEvent } from '@spillrom/event-sourcing';
import type { OrgNumber } from '@spillrom/kernel';
import { parseFigureKey, readModel, subjectOf, type FigureKey, type RegisterName } from '@spillrom/read-models';
import { API_ROOT } from '../paths.js';
import { REGISTERS } from '../views/registers.js';
import type { Readers } from '../views/sight.js';

/** A resource that shows something else since an event, and what decides who may be told so. */
export interface Touched {
  /** Its path. */
  readonly resource: string;
  readonly readers: Readers | 'everybody';
  /** The row that it shows: a trust is told only if it sees another one than before. */
  readonly row?: { readonly register: RegisterName; readonly id: string };
  /** Of counts: whose patients were counted. */
  readonly trust?: OrgNumber;
}

const pathOf = (register: RegisterName, id: string): string => {
  // Records of commands have no address of their own.
  if (register === 'commands') return `${API_ROOT}/commands`;
  if (register !== 'rankings') return `${API_ROOT}/${register}/${id}`;
  const dot = id.lastIndexOf('.');
  return `${API_ROOT}/programmes/${id.slice(0, dot)}/rankings/${id.slice(dot + 1)}`;
};

/** The resource that shows a row. */
export const rowTouched = (register: RegisterName, id: string): Touched => ({
  ...{ resource: pathOf(register, id), readers: REGISTERS[register].readers, row: { register, id } },
});

const countTouched = (key: FigureKey): Touched => {
  const name = parseFigureKey(key);
  const programme = `${API_ROOT}/programmes/${name.programme}`;
  return name.book === 'budget'
    ? { resource: `${programme}/budget-use`, readers: 'region' }
    : { resource: `${programme}/patient-counts`, readers: 'regionAndTrusts', trust: name.trust };
};

const listOf = (subject: string): string =>
  subject.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** What events change that no register shows. */
const besideRegisters = (stored: StoredEvent): readonly Touched[] => {
  const { category, subject } = subjectOf(stored);
  if (category === 'dialogue') return [{ resource: `${API_ROOT}/providers/${subject}/dialogue`, readers: 'region' }];
  return category === 'reference'
    ? [{ resource: `${API_ROOT}/reference/${listOf(subject)}`, readers: 'everybody' }]
    : [];
};

/**
 * What an event has touched by itself. One that this program cannot read touches nothing: the projections stand still before it, or an
 * operator has left it out of them.
 */
export const touchedBy = (stored: StoredEvent): readonly Touched[] => {
  try {
    const place = readModel.place(stored);
    const own = place === undefined ? besideRegisters(stored) : [rowTouched(place.register, place.id)];
    return [...own, ...readModel.post(stored).map(({ key }) => countTouched(key))];
  } catch {
    return [];
  }
};
