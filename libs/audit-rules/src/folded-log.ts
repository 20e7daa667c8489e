import { UnknownEventType } from '@spillrom/event-sourcing';
import type { StoredEvent } from '@spillrom/event-sourcing';
import type { SpillromEvent } from '@spillrom/domain';
import { instant, osloDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { evolveRow, recordedEvent, registerOf } from '@spillrom/read-models';
import type { CommandDecided, Place, RegisterName, RegisterRows, Row } from '@spillrom/read-models';
import { EventOrder } from './event-order.js';
import { InquiryStories } from './inquiry-stories.js';

export type LoggedType = SpillromEvent['type'] | CommandDecided['type'];

/** An event of the log: what it says, where it stands, and its number in the log, from 1. */
export type Logged<Type extends LoggedType = LoggedType> = Type extends LoggedType
  ? Place & {
      readonly number: number;
      readonly event: Extract<SpillromEvent | CommandDecided, { type: Type }>;
      readonly commit: StoredEvent['commit'];
    }
  : never;

interface RowAfter {
  readonly number: number;
  readonly row: Row;
}

/** Where the log contradicts itself. */
export interface Broken {
  readonly number: number;
  readonly of: string;
  readonly sentence: string;
}

/** A log folded event by event, with every row as it stood after each of them. Takes only what the log says. */
export class FoldedLog {
  readonly #events: Logged[] = [];
  readonly #byType = new Map<string, Logged[]>();
  readonly #byStream = new Map<string, Logged[]>();
  readonly #rows = new Map<RegisterName, Map<string, RowAfter[]>>();
  readonly #broken: Broken[] = [];
  readonly #order = new EventOrder();
  readonly #inquiries = new InquiryStories();

  /**
   * Takes the next event.
   * @throws UnknownEventType when this program does not know it
   */
  take(stored: StoredEvent): void {
    const number = this.#events.length + 1;
    const recorded = recordedEvent(stored);
    const logged = { ...recorded, number, commit: stored.commit } as unknown as Logged;
    this.#events.push(logged);
    listed(this.#byType, stored.type).push(logged);
    listed(this.#byStream, stored.stream).push(logged);
    const note = (of: string) => (sentence: string) => this.#broken.push({ number, of, sentence });
    this.#order.broken(stored).forEach(note('order'));
    try {
      this.#inquiries.broken(stored).forEach(({ of, sentence }) => note(of)(sentence));
      this.#fold(stored, number);
    } catch (error) {
      if (error instanceof UnknownEventType) throw error;
      note('order')(`${stored.type} is not possible in ${stored.stream} at version ${stored.version}`);
    }
  }

  get events(): readonly Logged[] {
    return this.#events;
  }

  get broken(): readonly Broken[] {
    return this.#broken;
  }

  /** The events of these types in log order. */
  of<Type extends LoggedType>(...types: readonly Type[]): readonly Logged<Type>[] {
    const found = types.flatMap((type) => (this.#byType.get(type) ?? []) as unknown as readonly Logged<Type>[]);
    return types.length === 1 ? found : found.toSorted((a, b) => a.number - b.number);
  }

  /** The events of a stream in its order. */
  in(stream: string): readonly Logged[] {
    return this.#byStream.get(stream) ?? [];
  }

  /** A row as it stood after an event of this number, or at the end. */
  row<Name extends RegisterName>(register: Name, id: string, after = Infinity): RegisterRows[Name] | undefined {
    return rowAfter<Name>(this.#rows.get(register)?.get(id), after);
  }

  /** All rows of a register, likewise. */
  rows<Name extends RegisterName>(register: Name, after = Infinity): readonly RegisterRows[Name][] {
    return [...(this.#rows.get(register)?.values() ?? [])].flatMap((states) => rowAfter<Name>(states, after) ?? []);
  }

  #fold(stored: StoredEvent, number: number): void {
    const recorded = recordedEvent(stored);
    const register = registerOf(recorded.category);
    if (register === undefined) return;
    const own = this.#rows.get(register) ?? new Map<string, RowAfter[]>();
    this.#rows.set(register, own);
    const before = own.get(recorded.subject)?.at(-1)?.row;
    const row = evolveRow(before, recorded);
    if (row !== undefined && row !== before) listed(own, recorded.subject).push({ number, row });
  }
}

const rowAfter = <Name extends RegisterName>(
  states: readonly RowAfter[] | undefined,
  after: number,
): RegisterRows[Name] | undefined =>
  states?.findLast(({ number }) => number <= after)?.row as RegisterRows[Name] | undefined;

const listed = <Item>(lists: Map<string, Item[]>, key: string): Item[] => {
  const known = lists.get(key) ?? [];
  lists.set(key, known);
  return known;
};

/** The Oslo day on which it was decided; that of its recording where it does not say. */
export const dayOf = ({ meta, recordedAt }: Pick<Place, 'meta' | 'recordedAt'>): LocalDate =>
  osloDate(meta['decidedAt'] === undefined ? recordedAt : instant(meta['decidedAt']));

/** The event before the commit that it belongs to. */
export const beforeCommit = ({ number, commit }: Logged): number => number - commit.index - 1;
