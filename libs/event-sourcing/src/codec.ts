import type { Uuid } from '@spillrom/kernel';
import type { Catalogue } from './catalogue.js';
import { checkEvent } from './chain-form.js';
import type { DomainEvent, Written } from './decider.js';
import type { NewEvent, StoredEvent } from './event-store.js';
import type { JsonObject } from './json.js';

/** An event that this program does not know, by its type or by a shape newer than its own. Whoever reads stops; nobody skips. */
export class UnknownEventType extends Error {
  constructor(
    readonly stream: string,
    readonly type: string,
    readonly schemaVersion: number,
  ) {
    super(`unknown event ${type} of schema version ${schemaVersion} in ${stream}`);
    this.name = 'UnknownEventType';
  }
}

type Row = Catalogue<DomainEvent>[string];

/** The row of an event type, or undefined. */
export const rowOf = (catalogue: Catalogue<DomainEvent>, type: string): Row | undefined =>
  Object.hasOwn(catalogue, type) ? catalogue[type] : undefined;

const schemaVersionOf = (row: Row): number => 1 + (row.upcasts?.length ?? 0);

/**
 * An event as the store takes it, in the newest shape that its catalogue knows.
 * @throws UnknownEventType when the catalogue lacks it
 * @throws ChainRefused when its form cannot be stored
 */
export const encode = ({ ref, event }: Written, id: Uuid, meta: NewEvent['meta']): NewEvent => {
  const row = rowOf(ref.aggregate.catalogue, event.type);
  if (row === undefined) throw new UnknownEventType(ref.stream, event.type, 1);
  const made: NewEvent = {
    id,
    stream: ref.stream,
    type: event.type,
    schemaVersion: schemaVersionOf(row),
    data: event.data,
    meta,
  };
  checkEvent(made, 0);
  return made;
};

/**
 * What a stored event says, lifted to the newest shape.
 * @throws UnknownEventType
 */
export const decode = <Event extends DomainEvent>(stored: StoredEvent, catalogue: Catalogue<Event>): Event => {
  const { type, schemaVersion, stream } = stored;
  const row = rowOf(catalogue as Catalogue<DomainEvent>, type);
  const isKnown = row !== undefined && Number.isInteger(schemaVersion) && schemaVersion >= 1;
  if (!isKnown || schemaVersion > schemaVersionOf(row)) {
    throw new UnknownEventType(stream, type, schemaVersion);
  }
  const upcasts = row.upcasts?.slice(schemaVersion - 1) ?? [];
  const data = upcasts.reduce<JsonObject>((older, upcast) => upcast(older), stored.data);
  return { type, data } as Event;
};
