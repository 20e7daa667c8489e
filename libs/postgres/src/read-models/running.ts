import { setTimeout as timer } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { follow, type EventStore, type Following, type Page, type Position } from '@spillrom/event-sourcing';
import { wordsOf } from '../fault.js';
import { OtherLog, Overtaken, type Checkpoint, type Parked, type ProjectionName } from './checkpoint.js';
import type { Tables } from './tables.js';

/** `projecting`: this process moves it. `standing by`: another does. `parked`: nobody does, because of an event. */
export type ProjectionState = 'starting' | 'projecting' | 'standing by' | 'parked' | 'unavailable' | 'stopped';

export interface Watch {
  /** Loud: an event stopped this projection. It stays where it is until a process starts that can take the event, or a rebuild. */
  onParked?(name: ProjectionName, parked: Parked): void;
  /** The database or the log could not be reached, or broke off; it is tried again. Told once while it stays the same trouble. */
  onTrouble?(name: ProjectionName, error: unknown, words: string): void;
  /** The trouble that was told of is over. */
  onRecovered?(name: ProjectionName): void;
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

/** How many times longer the pause gets at most while trouble lasts. */
const PAUSES_MAX = 16;

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
  #trouble: string | undefined;
  #pauses = 1;

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

  /** What it was last troubled by, in words, while that lasts. */
  get trouble(): string | undefined {
    return this.#trouble;
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
        this.#troubledBy(error);
        await this.#pause(this.#pauses);
        this.#pauses = Math.min(this.#pauses * 2, PAUSES_MAX);
      }
    }
    this.#state = 'stopped';
  }

  #troubledBy(error: unknown): void {
    const words = wordsOf(error);
    if (words === this.#trouble) return;
    this.#trouble = words;
    this.#options.onTrouble?.(this.#name, error, words);
  }

  #recovered(): void {
    this.#pauses = 1;
    if (this.#trouble === undefined) return;
    this.#trouble = undefined;
    this.#options.onRecovered?.(this.#name);
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
    const { store, pageEvents = 4096 } = this.#options;
    this.#state = 'projecting';
    this.#following = follow(store, from.position, (page) => this.#take(page), {
      pageEvents,
      onUnavailable: (error) => this.#troubledBy(error),
      onCaughtUp: () => this.#recovered(),
    });
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
    this.#recovered();
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
      this.#recovered();
      const isBehind = now.parked === null && head !== 'empty' && head.position !== now.position;
      const stoodStill = before?.position === now.position && before.generation === now.generation;
      if (isBehind && wasBehind && stoodStill) return;
      before = now;
      wasBehind = isBehind;
      await this.#pause();
    }
  }

  async #pause(times = 1): Promise<void> {
    const { standbyMs = 250 } = this.#options;
    await timer(standbyMs * times, undefined, { signal: this.#stopping.signal }).catch(() => {});
  }

  async #borrow<Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    let isSound = false;
    try {
      const result = await work(client);
      isSound = true;
      return result;
    } finally {
      // After an error nobody knows what still runs on it.
      client.release(!isSound);
    }
  }
}
