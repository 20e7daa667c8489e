import {
  runReading,
  StoreUnavailable,
  type EventStore,
  type Handling,
  type Reading,
  type StreamName,
  type Violation,
} from '@spillrom/event-sourcing';
import { findsPersonNumber, type Uuid } from '@spillrom/kernel';
import type { Answer } from './answer.js';
import type { NewId } from './build-commit.js';
import type { Command, Handlings, Submission } from './command.js';
import { Contention } from './contention.js';
import { gatheringReads } from './gathered-reads.js';
import { KeyLoop, type Limits, type Resources } from './key-loop.js';
import { LogTime, type Clock, type LogClock } from './log-time.js';
import { unobserved, type Observer } from './observer.js';
import { PendingCommand } from './pending-command.js';
import { answerToRetry, bodyHash, keylessRecordStream, readRecord, recordStream, type StoredRecord } from './record.js';
import { dryRun, type DryRunOutcome } from './dry-run.js';
import { StateCache } from './state-cache.js';
import type { Turn } from './turn.js';
import { WorkingCopy } from './working-copy.js';

export interface CommandRunnerOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** UUIDv7. */
  readonly newId: NewId;
  readonly handlings: Handlings;
  /** Whether a log may take the development clock. Never in production; `openLog` is to be asked first. */
  readonly developmentClock: boolean;
  /** Without it, processes on one key meet in conflicts. */
  readonly turn?: Turn;
  readonly observer?: Observer;
  readonly limits?: Partial<Limits>;
}

const LIMITS: Limits = { waitingMax: 1024, chainMax: 64, attemptsMax: 8, resendsMax: 12, statesMax: 20_000 };

const personNumbersIn = (handling: Handling<Command>, command: Command): readonly Violation[] =>
  [...handling.texts(command)]
    .filter(([, text]) => findsPersonNumber(text))
    .map(([pointer]) => ({ code: 'PERSON_NUMBER', pointer }));

/** Takes a command its whole way: person numbers, queue of its key, scope, If-Match, decision, chain, record, answer. */
export class CommandRunner {
  readonly #handlings: Handlings;
  readonly #resources: Resources;
  readonly #loops = new Map<StreamName, KeyLoop>();
  readonly #underway = new Set<Promise<Answer>>();

  constructor({ store, clock, newId, developmentClock, turn, ...options }: CommandRunnerOptions) {
    this.#handlings = options.handlings;
    const { observer = unobserved } = options;
    const limits = { ...LIMITS, ...options.limits };
    this.#resources = {
      ...{ store: gatheringReads(store), newId, turn, observer, limits },
      time: new LogTime(store, clock, developmentClock, turn),
      cache: new StateCache(limits.statesMax),
      contention: new Contention(),
    };
  }

  /** Resolves when the outcome is durable. Rejects for what should be impossible: an unknown type, a decider that throws. */
  run(submission: Submission): Promise<Answer> {
    const answered = this.#answer(submission);
    this.#underway.add(answered);
    void answered.catch(() => undefined).then(() => this.#underway.delete(answered));
    return answered;
  }

  /**
   * What a command would come to if it were sent now; nothing of it stays. It needs no key, and takes no turn in any queue.
   * Rejects as `run` does.
   */
  async dryRun(submission: Omit<Submission, 'idempotencyKey'>): Promise<DryRunOutcome> {
    const handling = this.#handlingOf(submission.command);
    const { newId } = this.#resources;
    const { command } = submission;
    const violations = personNumbersIn(handling, command);
    const record = keylessRecordStream(newId());
    const sent = { ...submission, idempotencyKey: newId() };
    try {
      return await dryRun(new PendingCommand(sent, handling, record, bodyHash(command), violations), this.#resources);
    } catch (error) {
      if (error instanceof StoreUnavailable) return { kind: 'unavailable', outcome: 'nothing written' };
      throw error;
    }
  }

  /**
   * What readings come to on the newest states, all on the same ones. Nothing of it stays.
   * @throws StoreUnavailable
   */
  async read<Result>(readings: readonly (() => Reading<Result>)[]): Promise<readonly Result[]> {
    const copy = new WorkingCopy(this.#resources.store, this.#resources.cache, true);
    for (;;) {
      const stepped = readings.map((reading) => runReading(reading(), (ref) => copy.state(ref)));
      const needs = stepped.flatMap((each) => (each.done ? [] : [each.needs]));
      if (needs.length === 0) return stepped.flatMap((each) => (each.done ? [each.result] : []));
      await copy.load([...new Map(needs.map((ref) => [ref.stream, ref])).values()]);
    }
  }

  /** The outcome of a client's key, if it has one. A `hidden` one is not for the client's eyes. */
  recordOf(client: string, idempotencyKey: Uuid): Promise<StoredRecord | undefined> {
    return readRecord(this.#resources.store, recordStream(client, idempotencyKey));
  }

  /** Whose time the log tells: that of a story moves by its commands alone. */
  clockOfLog(): Promise<LogClock> {
    return this.#resources.time.clockOfLog();
  }

  /** Waits until everything that was taken in is answered. */
  async drained(): Promise<void> {
    while (this.#underway.size > 0) await Promise.allSettled(this.#underway);
  }

  async #answer(submission: Submission): Promise<Answer> {
    const handling = this.#handlingOf(submission.command);
    let attempts = 0;
    const answer = await this.#reach(submission, handling, (pending) => (attempts = pending.attempts + 1));
    this.#resources.observer.answered({ kind: answer.kind, attempts });
    return answer;
  }

  #handlingOf({ type }: Command): Handling<Command> {
    const handling = Object.hasOwn(this.#handlings, type) ? this.#handlings[type]! : undefined;
    if (handling === undefined) throw new Error(`no decision for commands of type ${type}`);
    return handling;
  }

  async #reach(
    submission: Submission,
    handling: Handling<Command>,
    done: (pending: PendingCommand) => void,
  ): Promise<Answer> {
    try {
      const pending = await this.#pendingCommand(submission, handling);
      if (!(pending instanceof PendingCommand)) return pending;
      const key = await this.#keyOf(pending);
      if (!this.#loop(key).enter(pending)) return await this.#answerBusy(pending);
      return await pending.answered.finally(() => done(pending));
    } catch (error) {
      // Only from before the queue, which answers for itself.
      if (error instanceof StoreUnavailable) return { kind: 'unavailable', outcome: 'nothing written' };
      throw error;
    }
  }

  /** An answer, when a person number is found in what was decided before. */
  async #pendingCommand(submission: Submission, handling: Handling<Command>): Promise<PendingCommand | Answer> {
    const { command, principal, idempotencyKey } = submission;
    const record = recordStream(principal.client, idempotencyKey);
    const hash = bodyHash(command);
    const violations = personNumbersIn(handling, command);
    if (violations.length === 0) return new PendingCommand(submission, handling, record, hash, []);
    const earlier = await readRecord(this.#resources.store, record);
    if (earlier !== undefined) return answerToRetry(earlier, hash);
    return new PendingCommand(submission, handling, keylessRecordStream(this.#resources.newId()), hash, violations);
  }

  /** Too many wait. A retry of what was decided before still gets its outcome. */
  async #answerBusy({ record, hash }: PendingCommand): Promise<Answer> {
    const earlier = await readRecord(this.#resources.store, record);
    return earlier === undefined ? { kind: 'busy' } : answerToRetry(earlier, hash);
  }

  /** It never changes once its streams exist, so a remembered state will do. */
  async #keyOf({ submission: { command }, handling, personNumbers }: PendingCommand): Promise<StreamName> {
    if (personNumbers.length > 0) return handling.addressed(command).stream;
    const copy = new WorkingCopy(this.#resources.store, this.#resources.cache, false);
    for (;;) {
      const stepped = runReading(handling.key(command), (ref) => copy.state(ref));
      if (stepped.done) return stepped.result;
      await copy.load([stepped.needs]);
    }
  }

  #loop(key: StreamName): KeyLoop {
    const known = this.#loops.get(key);
    if (known !== undefined) return known;
    const loop = new KeyLoop(key, this.#resources, () => this.#loops.delete(key));
    this.#loops.set(key, loop);
    return loop;
  }
}
