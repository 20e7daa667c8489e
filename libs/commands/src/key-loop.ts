import { setImmediate as nextTurn } from 'node:timers/promises';
import { StoreUnavailable, type Chain, type EventStore, type StreamName } from '@spillrom/event-sourcing';
import { answerDurable, answerOvertaken } from './answer-from-log.js';
import type { Answer } from './answer.js';
import { appendChain, type AppendOutcome } from './append-chain.js';
import { backoff } from './backoff.js';
import { buildChain, type BuiltChain } from './build-chain.js';
import type { NewId } from './build-commit.js';
import type { Contention } from './contention.js';
import type { AttemptTime, LogTime } from './log-time.js';
import type { Observer } from './observer.js';
import type { PendingCommand } from './pending-command.js';
import { Queue } from './queue.js';
import { isRecordStream } from './record.js';
import type { StateCache } from './state-cache.js';
import type { Turn } from './turn.js';
import { WorkingCopy } from './working-copy.js';

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

/** What the key loops of a process share. */
export interface Resources {
  readonly store: EventStore;
  readonly time: LogTime;
  readonly newId: NewId;
  readonly cache: StateCache;
  readonly contention: Contention;
  readonly turn: Turn | undefined;
  readonly observer: Observer;
  readonly limits: Limits;
}

const TURN_WAIT_MS = 500;

// After so many conflicts in a row a chain is one command long.
const OVERTAKEN_MAX = 3;

interface Attempt {
  readonly chain: BuiltChain;
  readonly outcome: AppendOutcome;
  readonly hadTurn: boolean;
}

/** The one loop of a key: take what waits, catch up, decide in order on a working copy, append one chain, keep the copy, answer. */
export class KeyLoop {
  readonly #queue = new Queue();
  #isRunning = false;
  #outages = 0;
  #overtaken = 0;

  constructor(
    private readonly key: StreamName,
    private readonly resources: Resources,
    private readonly onIdle: () => void,
  ) {}

  /** @returns false when too many wait */
  enter(pending: PendingCommand): boolean {
    if (this.#queue.length >= this.resources.limits.waitingMax) return false;
    this.#queue.add(pending);
    this.resources.observer.queued(this.#queue.length);
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
      const commands = this.#queue.take(Math.max(1, this.resources.limits.chainMax >> (2 * this.#overtaken)));
      try {
        await this.#advance(commands);
      } catch (error) {
        for (const pending of withFollowers(commands)) pending.fail(error);
      }
    }
    this.#isRunning = false;
    this.onIdle();
  }

  async #advance(commands: readonly PendingCommand[]): Promise<void> {
    let attempt: Attempt;
    try {
      attempt = await this.resources.time.attempt((time) => this.#attempt(commands, time));
    } catch (error) {
      // Nothing was sent yet: the log could not be read.
      if (!(error instanceof StoreUnavailable)) throw error;
      return this.#again(commands);
    }
    const { chain, outcome, hadTurn } = attempt;
    this.#queue.putBack(chain.left);
    const decided = chain.decided.map(({ pending }) => pending);
    switch (outcome.kind) {
      case 'durable':
        this.#outages = 0;
        this.#overtaken = 0;
        return this.#orUnknown(decided, async () =>
          this.#again(await answerDurable(chain.decided, this.resources.store)),
        );
      case 'conflict':
        return this.#orUnknown(decided, async () =>
          this.#again(await answerOvertaken(decided, this.resources.store), hadTurn),
        );
      case 'nothingWritten':
        return this.#oneByOne(decided, outcome.error);
      case 'unknown':
        return this.#giveUp(decided, outcome.error);
    }
  }

  async #attempt(commands: readonly PendingCommand[], time: AttemptTime): Promise<Attempt> {
    const { store, cache, contention, turn, newId, observer, limits } = this.resources;
    const isContended = contention.isOn(this.key, time.real);
    const giveBack = isContended ? await turn?.take(this.key, TURN_WAIT_MS) : undefined;
    try {
      const copy = new WorkingCopy(store, cache, isContended || commands.some(({ attempts }) => attempts > 0));
      const chain = await buildChain(commands, copy, time, newId);
      if (copy.hasChanged(this.key)) contention.met(this.key, time.real);
      const commits = chain.decided.flatMap(({ commit }) => commit ?? []);
      const hadTurn = giveBack !== undefined;
      if (!isChain(commits)) return { chain, outcome: { kind: 'durable' }, hadTurn };
      const outcome = await appendChain(store, commits, limits.resendsMax, observer);
      if (outcome.kind === 'durable') {
        copy.keep();
        const events = commits.reduce((sum, commit) => sum + commit.events.length, 0);
        observer.appended({ commits: commits.length, events });
      }
      if (outcome.kind === 'conflict') {
        observer.conflicted({ commits: commits.length });
        // A retry that finds its own record met nobody.
        if (outcome.conflicts.some(({ stream }) => !isRecordStream(stream))) {
          contention.met(this.key, time.real);
          this.#overtaken = Math.min(this.#overtaken + 1, OVERTAKEN_MAX);
        }
      }
      return { chain, outcome, hadTurn };
    } finally {
      await giveBack?.();
    }
  }

  /** Overtaken: to the front of the queue, or told to come back when that has happened too often. */
  async #again(commands: readonly PendingCommand[], hadTurn = false): Promise<void> {
    for (const pending of commands) pending.attempts += 1;
    const [spent, fresh] = split(commands, ({ attempts }) => attempts >= this.resources.limits.attemptsMax);
    answerAll(spent, { kind: 'unavailable', outcome: 'nothing written' });
    this.#queue.putBack(fresh);
    // Whoever has the turn and is overtaken all the same has nobody to wait for.
    if (fresh.length > 0 && !hadTurn) await backoff(Math.max(...fresh.map(({ attempts }) => attempts)));
  }

  /** The log surely wrote nothing. It may have been one command's fault, and then only that one is to fail. */
  async #oneByOne(commands: readonly PendingCommand[], error: Error): Promise<void> {
    const [repeated, first] = split(commands, ({ alone }) => alone);
    for (const pending of first) pending.alone = true;
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
    for (const pending of withFollowers(repeated)) pending.fail(error);
  }

  /** What was appended stands or was looked for in vain: whether a command took effect is for its key to tell, later. */
  async #orUnknown(commands: readonly PendingCommand[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#giveUp(commands, error);
    }
  }

  #giveUp(commands: readonly PendingCommand[], error: unknown): void {
    if (error instanceof StoreUnavailable) answerAll(commands, { kind: 'unavailable', outcome: 'unknown' });
    else for (const pending of withFollowers(commands)) pending.fail(error);
  }
}

const isChain = (commits: readonly Chain[number][]): commits is Chain => commits.length > 0;

const withFollowers = (commands: readonly PendingCommand[]): readonly PendingCommand[] =>
  commands.flatMap((pending) => [pending, ...pending.followers]);

const answerAll = (commands: readonly PendingCommand[], answer: Answer): void => {
  for (const pending of withFollowers(commands)) pending.answer(answer);
};

const split = (
  commands: readonly PendingCommand[],
  first: (pending: PendingCommand) => boolean,
): [readonly PendingCommand[], readonly PendingCommand[]] => [
  commands.filter(first),
  commands.filter((pending) => !first(pending)),
];
