import type { EventStore, Position, StreamName } from '@spillrom/event-sourcing';

/** What a store is by its nature. `capability_flags_match_behaviour` shows each of them, set or not. */
export interface Capabilities {
  /** Positions are 1, 2, 3 … without a hole, one for each event. */
  readonly densePositions: boolean;
  /** The same event id with another payload, or in another stream, is refused (`KNOWN_EVENT_ID`). */
  readonly comparesKnownEvents: boolean;
  /** The store takes the recorded time in log order, so it never falls. */
  readonly ordersRecordedTime: boolean;
}

/** A log that nobody else writes to, empty when opened, and a client of it. */
export interface Log {
  readonly store: EventStore;
  /** Another client of the same log, as another process would have one: nothing shared in memory if that can be. */
  second(): Promise<EventStore>;
  /** Ends every client and removes the log. */
  close(): Promise<void>;
}

/** An outage of the server that the log lives in. */
export interface Outage {
  end(): Promise<void>;
}

/** What a writer process is to do: one commit after the other with an event in each of the streams, till it is killed. */
export interface WriterTask {
  /** Stands in its events as `writer`, beside their `number`; no other writer of the log has it. */
  readonly writer: string;
  readonly streams: readonly StreamName[];
}

/** A writer in a process of its own. */
export interface WriterProcess {
  /** Where each of its commits was acknowledged; the place in this list is the commit's number. */
  readonly acknowledged: readonly Position[];
  /** Resolves when so many are acknowledged; rejects when the process ends before. */
  until(count: number): Promise<void>;
  /** kill -9; resolves when the process is gone and all that it told has been heard. */
  kill(): Promise<void>;
}

/**
 * One adapter, as the suite sees it. What is optional is a hook that one kind of store has and another has not: a case that needs it
 * is shown as skipped where it is missing.
 */
export interface Harness<L extends Log = Log> {
  readonly capabilities: Capabilities;
  open(): Promise<L>;

  /** Stops the server as an operator would, or kills it (-9). */
  stopServer?(log: L, how: 'orderly' | 'kill -9'): Promise<Outage>;
  /** Breaks every connection of the log's clients, once; they may connect again. */
  cutConnections?(log: L): Promise<void>;
  /** A client whose every append is carried out and then loses its connection before the reply, until `heal`. */
  clientWithLostReplies?(log: L): Promise<{ readonly store: EventStore; heal(): void }>;
  /** Starts a writer (`startWriter` with the adapter's own entry). */
  spawnWriter?(log: L, task: WriterTask): Promise<WriterProcess>;
  /** Breaks what `onAppend` listens by, for good or until the adapter notices. */
  silenceDoorbell?(log: L): Promise<void>;
  /** A transaction of somebody else that has written on the same server and stays open until released. */
  openForeignTransaction?(log: L): Promise<() => Promise<void>>;
  /** Copies the log to an empty place by the engine's own dump, and opens the copy. */
  dumpAndRestore?(log: L): Promise<L>;
  /** What the application's own role is not allowed; rejects when the server refuses. */
  tamper?(log: L, how: 'update' | 'delete' | 'truncate'): Promise<void>;
  /** How often the log's tables were read from end to end, to the last one: an engine that counts late must be made to tell. */
  sequentialScans?(log: L): Promise<number>;
  /** Brings the schema of the log up to date, as at a start. */
  migrate?(log: L): Promise<void>;
  /** Opens a log whose schema was made from nothing by so many starts at once; each on a connection of its own. */
  migrateEmpty?(starts: number): Promise<L>;
}

export type Hook = Exclude<keyof Harness, 'capabilities' | 'open'>;
