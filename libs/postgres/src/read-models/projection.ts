import type { ClientBase } from 'pg';
import type { StoredEvent } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { ProjectionName } from './checkpoint.js';

export type Client = Pick<ClientBase, 'query'>;

/** Whether an event is left out: it itself, or the stream that it is in. */
export type LeftOutOf = (event: Pick<StoredEvent, 'id' | 'stream'>) => boolean;

/** Keeps the tables of one kind of rows. Remembers what it last read or wrote of them, until it is told to forget. */
export interface Projection {
  readonly name: ProjectionName;
  /**
   * Writes what whole commits change, inside a transaction of the caller. `knownAt`: the latest recorded time before them. `leftOut`: which
   * events change nothing.
   * @throws PoisonEvent, or what the server has against a value as it is: the caller then rolls back, for some may have been written
   */
  write(client: Client, events: readonly StoredEvent[], knownAt: Instant | null, leftOut: LeftOutOf): Promise<void>;
  /** The tables are not as remembered: a transaction was rolled back, or somebody else has written. */
  forget(): void;
}
