import type { ClientBase } from 'pg';
import type { StoredEvent } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { ProjectionName } from './checkpoint.js';

export type Client = Pick<ClientBase, 'query'>;

/** Keeps the tables of one kind of rows. Remembers what it last read or wrote of them, until it is told to forget. */
export interface Projection {
  readonly name: ProjectionName;
  /**
   * Writes what whole commits change, inside a transaction of the caller. `knownAt`: the latest recorded time before them. `leftOut`: the
   * ids of events that change nothing.
   * @throws PoisonEvent before anything is written; what the server has against a value it throws as it is
   */
  write(
    client: Client,
    events: readonly StoredEvent[],
    knownAt: Instant | null,
    leftOut: ReadonlySet<string>,
  ): Promise<void>;
  /** The tables are not as remembered: a transaction was rolled back, or somebody else has written. */
  forget(): void;
}
