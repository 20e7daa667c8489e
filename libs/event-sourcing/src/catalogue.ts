import type { DomainEvent } from './decider.js';
import type { JsonObject } from './json.js';

/** From one shape of an event's payload to the next. */
export type Upcast = (data: JsonObject) => JsonObject;

/**
 * The event types of one aggregate. A row's schema version is 1 + its upcasts: `upcasts[0]` lifts version 1 to 2, and so on.
 * `mark`: a movement of money or a mark of use, which does not change what the resource shows its client, so its ETag stays.
 */
export type Catalogue<Event extends DomainEvent> = {
  readonly [Type in Event['type']]: { readonly upcasts?: readonly Upcast[]; readonly mark?: true };
};
