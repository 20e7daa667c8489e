import { setTimeout as timer } from 'node:timers/promises';
import { Pool, type ClientConfig, type PoolClient } from 'pg';
import { follow, type EventStore, type Following, type Page, type Position } from '@spillrom/event-sourcing';
import { OtherLog, Overtaken, type Checkpoint, type Parked, type ProjectionName } from './checkpoint.js';
import type { Tables } from './tables.js';

/** `projecting`: this process moves it. `standing by`: another does. `parked`: nobody does, because of an event. */
export type ProjectionState = 'starting' | 'projecting' | 'standing by' | 'parked' | 'unavailable' | 'stopped';

export interface Watch {
  /** Loud: an event stopped this projection. It stays where it is until a process starts that can take the event, or a rebuild. */
  onParked?(name: ProjectionName, parked: Parked): void;
  /** The database or the log could not be reached, or broke off; it is tried again. */
  onTrouble?(name: ProjectionName, error: unknown): void;
  onMoved?(name: ProjectionName, position: Position): void;
}

export interface RunOptions extends Watch {
  readonly store: EventStore;
  /** Of the log: positions of one engine mean nothing to another. */
  readonly engine: string;
  /** A page stops at the first end of a commit at or after so many events. */
  readonly pageEvents?: number;
  /** How long another process may stand still behind the log before this one takes over, and how long trouble is waited out. */
  readonly standbyMs?: number;
}

class ParkedHere extends Error {}

/** Moves the tables of one projection along the log, as long as no other process does. */
export class Run {
  readonly ended: Promise<void>;
  readonly #name: ProjectionName;
  readonly #tables: Tables;
  readonly #pool: Pool;
  readonly #options: RunOptions;
  readonly #stopping = new AbortController();
  #following: Following | undefined;
  #state: ProjectionState = 'starting';
  #at: Checkpoint | undefined;

  constructor(name: ProjectionName, tables: Tables, pool: Pool, options: RunOptions) {
    this.#name = name;
    this.#tables = tables;
    this.#pool = pool;
    this.#options = options;
    this.ended = this.#run();
  }

  get state(): ProjectionState {
    return this.#state;
  }

  get at(): Checkpoint | undefined {
    return this.#at;
  }

  /** Ends after the page in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#following?.stop();
    await this.ended;
  }

  async #run(): Promise<void> {
    // What another process was stopped by, this one may know how to take: each tries once.
    let tryParked = true;
    while (!this.#stopping.signal.aborted) {
      try {
        const from = await this.#look();
        if (from.parked === null || tryParked) await this.#lead(from);
        tryParked = false;
        await this.#standBy();
      } catch (error) {
        this.#state = 'unavailable';
        this.#options.onTrouble?.(this.#name, error);
        await this.#pause();
      }
    }
    this.#state = 'stopped';
  }

  async #look(): Promise<Checkpoint> {
    const { engine } = this.#options;
    const at = await this.#borrow((client) => this.#tables.look(client));
    // A rebuild may have put other tables there while this process runs.
    if (at.engine !== null && at.engine !== engine) throw new OtherLog(at.engine, engine);
    return (this.#at = at);
  }

  /** Follows the log from a checkpoint until somebody else moves it, an event stops it, or it is told to stop. */
  async #lead(from: Checkpoint): Promise<void> {
    const { store, pageEvents = 1024 } = this.#options;
    this.#state = 'projecting';
    const onUnavailable = (error: unknown): void => this.#options.onTrouble?.(this.#name, error);
    this.#following = follow(store, from.position, (page) => this.#take(page), { pageEvents, onUnavailable });
    if (this.#stopping.signal.aborted) void this.#following.stop();
    try {
      await this.#following.ended;
    } catch (error) {
      if (!(error instanceof Overtaken) && !(error instanceof ParkedHere)) throw error;
    } finally {
      this.#following = undefined;
    }
  }

  async #take(page: Page): Promise<void> {
    const poison = await this.#borrow((client) => this.#tables.move(client, page));
    this.#at = this.#tables.at;
    this.#options.onMoved?.(this.#name, this.#at!.position);
    if (poison === undefined) return;
    this.#options.onParked?.(this.#name, this.#at!.parked!);
    throw new ParkedHere();
  }

  /** Returns when nobody has moved the projection for a while although the log is ahead of it. */
  async #standBy(): Promise<void> {
    let before: Checkpoint | undefined;
    let wasBehind = false;
    while (!this.#stopping.signal.aborted) {
      const now = await this.#look();
      this.#state = now.parked === null ? 'standing by' : 'parked';
      const head = await this.#options.store.head();
      const isBehind = now.parked === null && head !== 'empty' && head.position !== now.position;
      const stoodStill = before?.position === now.position && before.generation === now.generation;
      if (isBehind && wasBehind && stoodStill) return;
      before = now;
      wasBehind = isBehind;
      await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    const { standbyMs = 250 } = this.#options;
    await timer(standbyMs, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }

  async #borrow<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let broken: Error | undefined;
    const breaks = (error: Error): void => void (broken = error);
    client.on('error', breaks);
    try {
      return await work(client);
    } finally {
      client.off('error', breaks);
      client.release(broken);
    }
  }
}

export const openPool = (connection: ClientConfig, max: number): Pool => {
  const pool = new Pool({ connectionTimeoutMillis: 5_000, keepAlive: true, max, ...connection });
  // An idle connection that breaks is replaced when the next is needed.
  pool.on('error', () => {});
  return pool;
};
