import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable, type Chain, type EventStore, type StreamName } from '@spillrom/event-sourcing';
import type { Answer } from './answer.js';
import type { StateCache } from './cache.js';
import { draftChain, type Draft, type NewId } from './chain.js';
import type { Contention } from './contention.js';
import { deliver, type Delivered } from './delivery.js';
import { Desk } from './desk.js';
import type { Job } from './job.js';
import type { Observer } from './observer.js';
import { backoff } from './pause.js';
import { Queue } from './queue.js';
import { isRecordStream } from './record.js';
import { settle, settleOvertaken } from './settlement.js';
import type { AttemptTime, LogTime } from './story.js';
import type { Turn } from './turn.js';

export interface Limits {
  /** Commands that may wait for one key; more are told to come back. */
  readonly waitingMax: number;
  /** Commands of one chain. */
  readonly chainMax: number;
  /** How often a command is decided anew before it is told to come back. */
  readonly attemptsMax: number;
  /** How often a chain with an unknown outcome is sent again. */
  readonly resendsMax: number;
  /** Remembered states, over all keys. */
  readonly statesMax: number;
}

/** What the lanes of a process have in common. */
export interface Yard {
  readonly store: EventStore;
  readonly time: LogTime;
  readonly newId: NewId;
  readonly cache: StateCache;
  readonly contention: Contention;
  readonly turn: Turn | undefined;
  readonly observer: Observer;
  readonly limits: Limits;
}

const COURTESY_MS = 500;

// After so many conflicts in a row a chain is one command long.
const OVERTAKEN_MAX = 3;

interface Attempt {
  readonly draft: Draft;
  readonly delivered: Delivered;
  readonly hadTurn: boolean;
}

/** The one loop of a key: take what waits, catch up, decide in order on a working copy, append one chain, keep the copy, answer. */
export class Lane {
  readonly #queue = new Queue();
  #isRunning = false;
  #outages = 0;
  #overtaken = 0;

  constructor(
    private readonly key: StreamName,
    private readonly yard: Yard,
    private readonly onIdle: () => void,
  ) {}

  /** @returns false when too many wait */
  enter(job: Job): boolean {
    if (this.#queue.length >= this.yard.limits.waitingMax) return false;
    this.#queue.add(job);
    this.yard.observer.queued(this.#queue.length);
    if (!this.#isRunning) void this.#run();
    return true;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#queue.length > 0) {
      // Whoever was answered just now may already be back: let the arrivals of this turn of the event loop join the chain.
      await nextTurn();
      // A short chain gets in between two long ones of a process that does not know of this one and therefore takes no turns: the
      // conflict that it then meets tells it.
      const jobs = this.#queue.take(Math.max(1, this.yard.limits.chainMax >> (2 * this.#overtaken)));
      try {
        await this.#advance(jobs);
      } catch (error) {
        for (const job of withFollowers(jobs)) job.fail(error);
      }
    }
    this.#isRunning = false;
    this.onIdle();
  }

  async #advance(jobs: readonly Job[]): Promise<void> {
    let attempt: Attempt;
    try {
      attempt = await this.yard.time.attempt((time) => this.#attempt(jobs, time));
    } catch (error) {
      // Nothing was sent yet: the log could not be read.
      if (!(error instanceof StoreUnavailable)) throw error;
      return this.#again(jobs);
    }
    const { draft, delivered, hadTurn } = attempt;
    this.#queue.putBack(draft.left);
    const decided = draft.decisions.map(({ job }) => job);
    switch (delivered.kind) {
      case 'durable':
        this.#outages = 0;
        this.#overtaken = 0;
        return this.#orUnknown(decided, async () => this.#again(await settle(draft.decisions, this.yard.store)));
      case 'conflict':
        return this.#orUnknown(decided, async () =>
          this.#again(await settleOvertaken(decided, this.yard.store), hadTurn),
        );
      case 'nothingWritten':
        return this.#oneByOne(decided, delivered.error);
      case 'unknown':
        return this.#giveUp(decided, delivered.error);
    }
  }

  async #attempt(jobs: readonly Job[], time: AttemptTime): Promise<Attempt> {
    const { store, cache, contention, turn, newId, observer, limits } = this.yard;
    const isContended = contention.isOn(this.key, time.wall);
    const giveBack = isContended ? await turn?.take(this.key, COURTESY_MS) : undefined;
    try {
      const desk = new Desk(store, cache, isContended || jobs.some(({ attempts }) => attempts > 0));
      const draft = await draftChain(jobs, desk, time, newId);
      if (desk.hasNewsOf(this.key)) contention.met(this.key, time.wall);
      const chain = draft.decisions.flatMap(({ commit }) => commit ?? []);
      const hadTurn = giveBack !== undefined;
      if (!isChain(chain)) return { draft, delivered: { kind: 'durable' }, hadTurn };
      const delivered = await deliver(store, chain, limits.resendsMax, observer);
      if (delivered.kind === 'durable') {
        desk.keep();
        observer.appended({ commits: chain.length, events: chain.reduce((sum, { events }) => sum + events.length, 0) });
      }
      if (delivered.kind === 'conflict') {
        observer.conflicted({ commits: chain.length });
        // A retry that finds its own record met nobody.
        if (delivered.conflicts.some(({ stream }) => !isRecordStream(stream))) {
          contention.met(this.key, time.wall);
          this.#overtaken = Math.min(this.#overtaken + 1, OVERTAKEN_MAX);
        }
      }
      return { draft, delivered, hadTurn };
    } finally {
      await giveBack?.();
    }
  }

  /** Overtaken: to the front of the queue, or told to come back when that has happened too often. */
  async #again(jobs: readonly Job[], hadTurn = false): Promise<void> {
    for (const job of jobs) job.attempts += 1;
    const [spent, fresh] = split(jobs, ({ attempts }) => attempts >= this.yard.limits.attemptsMax);
    answerAll(spent, { kind: 'unavailable', outcome: 'nothing written' });
    this.#queue.putBack(fresh);
    // Whoever has the turn and is overtaken all the same has nobody to avoid, and no time to lose.
    if (fresh.length > 0 && !hadTurn) await backoff(Math.max(...fresh.map(({ attempts }) => attempts)));
  }

  /** The log surely wrote nothing. It may have been one command's fault, and then only that one is to fail. */
  async #oneByOne(jobs: readonly Job[], error: Error): Promise<void> {
    const [repeated, first] = split(jobs, ({ alone }) => alone);
    for (const job of first) job.alone = true;
    this.#queue.putBack(first);
    if (error instanceof StoreUnavailable) {
      answerAll(repeated, { kind: 'unavailable', outcome: 'nothing written' });
      this.#outages += 1;
      // Not somebody's fault after all.
      if (repeated.length > 0 && this.#outages > 2) {
        answerAll(this.#queue.takeAlone(), { kind: 'unavailable', outcome: 'nothing written' });
      }
      return backoff(1);
    }
    for (const job of withFollowers(repeated)) job.fail(error);
  }

  /** What was appended stands or was looked for in vain: whether a command took effect is for its key to tell, later. */
  async #orUnknown(jobs: readonly Job[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#giveUp(jobs, error);
    }
  }

  #giveUp(jobs: readonly Job[], error: unknown): void {
    if (error instanceof StoreUnavailable) answerAll(jobs, { kind: 'unavailable', outcome: 'unknown' });
    else for (const job of withFollowers(jobs)) job.fail(error);
  }
}

const isChain = (commits: readonly Chain[number][]): commits is Chain => commits.length > 0;

const withFollowers = (jobs: readonly Job[]): readonly Job[] => jobs.flatMap((job) => [job, ...job.followers]);

const answerAll = (jobs: readonly Job[], answer: Answer): void => {
  for (const job of withFollowers(jobs)) job.answer(answer);
};

const split = (jobs: readonly Job[], first: (job: Job) => boolean): [readonly Job[], readonly Job[]] => [
  jobs.filter(first),
  jobs.filter((job) => !first(job)),
];
