import { decode, rowOf, UnknownEventType } from '@spillrom/event-sourcing';
import type { Catalogue, DomainEvent, Position, StoredEvent, StreamName } from '@spillrom/event-sourcing';
import { aggregates, categoryOf } from '@spillrom/domain';
import type { Category } from '@spillrom/domain';
import { instant, osloDate } from '@spillrom/kernel';
import type { Instant, LocalDate, Uuid } from '@spillrom/kernel';
import { commandRecordCatalogue } from './command-record.js';
import type { CommandDecided } from './command-record.js';

/** Where an event stands, beside what it says. */
export interface Place {
  /** The stream without its category: the id of what the event is about. */
  readonly subject: string;
  readonly stream: StreamName;
  readonly version: number;
  readonly position: Position;
  readonly eventId: Uuid;
  readonly recordedAt: Instant;
  /** A movement of money or a mark of use: what the resource shows its client is the same after it. */
  readonly mark: boolean;
  readonly meta: StoredEvent['meta'];
}

type EventOf<C extends Category> = Parameters<(typeof aggregates)[C]['evolve']>[1];

/** An event of the log in the newest shape, told apart by the category of its stream. */
export type RecordedEvent =
  | { [C in Category]: Place & { readonly category: C; readonly event: EventOf<C> } }[Category]
  | (Place & { readonly category: 'command'; readonly event: CommandDecided });

const catalogueOf = (category: RecordedEvent['category']): Catalogue<DomainEvent> =>
  (category === 'command' ? commandRecordCatalogue : aggregates[category].catalogue) as Catalogue<DomainEvent>;

/**
 * What kind of stream an event stands in, and of what.
 * @throws UnknownEventType for a category that this program does not know
 */
export const subjectOf = ({
  stream,
  type,
  schemaVersion,
}: StoredEvent): { readonly category: RecordedEvent['category']; readonly subject: string } => {
  const category = categoryOf(stream);
  if (category !== 'command' && !Object.hasOwn(aggregates, category)) {
    throw new UnknownEventType(stream, type, schemaVersion);
  }
  return { category: category as RecordedEvent['category'], subject: stream.slice(category.length + 1) };
};

/** What takes an event asks several times what it says: postings, rows, the dialogue. */
const RECORDED = new WeakMap<StoredEvent, RecordedEvent>();

/**
 * What a stored event says and where it stands.
 * @throws UnknownEventType for a category, a type or a schema version that this program does not know: nothing is passed over
 */
export const recordedEvent = (stored: StoredEvent): RecordedEvent => {
  const before = RECORDED.get(stored);
  if (before !== undefined) return before;
  const { stream, version, position, id, recordedAt, meta, type } = stored;
  const { category, subject } = subjectOf(stored);
  const catalogue = catalogueOf(category);
  const recorded = {
    category,
    event: decode(stored, catalogue),
    subject,
    stream,
    version,
    position,
    eventId: id,
    recordedAt,
    mark: rowOf(catalogue, type)?.mark === true,
    meta,
    // The category names the catalogue by which the event was read, so the two belong together.
  } satisfies Place & { readonly category: string; readonly event: unknown } as RecordedEvent;
  RECORDED.set(stored, recorded);
  return recorded;
};

/** The business date of what counts when it is decided: the date in Oslo. */
export const decidedOn = ({ meta, eventId }: Place): LocalDate => {
  const { decidedAt } = meta;
  if (decidedAt === undefined) throw new Error(`event ${eventId} does not say when it was decided`);
  return osloDate(instant(decidedAt));
};
