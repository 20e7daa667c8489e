import {
  runReading,
  StoreUnavailable,
  type EventStore,
  type Handling,
  type StreamName,
} from '@spillrom/event-sourcing';
import { findsPersonNumber, type Uuid } from '@spillrom/kernel';
import type { Answer } from './answer.js';
import { StateCache } from './cache.js';
import type { NewId } from './chain.js';
import type { Command, Handlings, Submission } from './command.js';
import { Contention } from './contention.js';
import { Desk } from './desk.js';
import { gatheringReads } from './gathered-reads.js';
import { Job } from './job.js';
import { Lane, type Limits, type Yard } from './lane.js';
import { unobserved, type Observer } from './observer.js';
import { answerToRetry, bodyHash, keylessRecordStream, readRecord, recordStream, type StoredRecord } from './record.js';
import { LogTime, type Clock } from './story.js';
import type { Turn } from './turn.js';

export interface CommandRunnerOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  /** UUIDv7. */
  readonly newId: NewId;
  readonly handlings: Handlings;
  /** Whether a log may take the story clock. Never in production; `openLog` is to be asked first. */
  readonly story: boolean;
  /** Without it, processes on one key meet in conflicts. */
  readonly turn?: Turn;
  readonly observer?: Observer;
  readonly limits?: Partial<Limits>;
}

const LIMITS: Limits = { waitingMax: 1024, chainMax: 64, attemptsMax: 8, resendsMax: 12, statesMax: 20_000 };

/** Takes commands their whole way: person numbers, key, queue, scope, If-Match, decision, chain, record, answer. */
export class CommandRunner {
  readonly #handlings: Handlings;
  readonly #yard: Yard;
  readonly #lanes = new Map<StreamName, Lane>();
  readonly #underway = new Set<Promise<Answer>>();

  constructor({ store, clock, newId, handlings, story, turn, observer = unobserved, limits }: CommandRunnerOptions) {
    this.#handlings = handlings;
    const allLimits = { ...LIMITS, ...limits };
    this.#yard = {
      ...{ store: gatheringReads(store), newId, turn, observer, limits: allLimits },
      time: new LogTime(store, clock, story),
      cache: new StateCache(allLimits.statesMax),
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

  /** The outcome of a client's key, if it has one. A `hidden` one is not for the client's eyes. */
  recordOf(client: string, idempotencyKey: Uuid): Promise<StoredRecord | undefined> {
    return readRecord(this.#yard.store, recordStream(client, idempotencyKey));
  }

  /** Waits until everything that was taken in is answered. */
  async drained(): Promise<void> {
    while (this.#underway.size > 0) await Promise.allSettled(this.#underway);
  }

  async #answer(submission: Submission): Promise<Answer> {
    const { type } = submission.command;
    const handling = Object.hasOwn(this.#handlings, type) ? this.#handlings[type]! : undefined;
    if (handling === undefined) throw new Error(`no decision for commands of type ${type}`);
    let attempts = 0;
    const answer = await this.#reach(submission, handling, (job) => (attempts = job.attempts + 1));
    this.#yard.observer.answered({ kind: answer.kind, attempts });
    return answer;
  }

  async #reach(submission: Submission, handling: Handling<Command>, done: (job: Job) => void): Promise<Answer> {
    try {
      const job = await this.#jobOf(submission, handling);
      if (!(job instanceof Job)) return job;
      const key = await this.#keyOf(job);
      if (!this.#lane(key).enter(job)) return { kind: 'busy' };
      return await job.answered.finally(() => done(job));
    } catch (error) {
      // Only from before the queue, which answers for itself.
      if (error instanceof StoreUnavailable) return { kind: 'unavailable', outcome: 'nothing written' };
      throw error;
    }
  }

  /** An answer, when a person number is found in what was decided before. */
  async #jobOf(submission: Submission, handling: Handling<Command>): Promise<Job | Answer> {
    const { command, principal, idempotencyKey } = submission;
    const record = recordStream(principal.client, idempotencyKey);
    const hash = bodyHash(command);
    const hits = [...handling.texts(command)].filter(([, text]) => findsPersonNumber(text));
    if (hits.length === 0) return new Job(submission, handling, record, hash, []);
    const earlier = await readRecord(this.#yard.store, record);
    if (earlier !== undefined) return answerToRetry(earlier, hash);
    const violations = hits.map(([pointer]) => ({ code: 'PERSON_NUMBER', pointer }));
    return new Job(submission, handling, keylessRecordStream(this.#yard.newId()), hash, violations);
  }

  /** It never changes once its streams exist, so a remembered state will do. */
  async #keyOf({ submission: { command }, handling, personNumbers }: Job): Promise<StreamName> {
    if (personNumbers.length > 0) return handling.addressed(command).stream;
    const desk = new Desk(this.#yard.store, this.#yard.cache, false);
    for (;;) {
      const stepped = runReading(handling.key(command), (ref) => desk.state(ref));
      if (stepped.done) return stepped.result;
      await desk.load([stepped.needs]);
    }
  }

  #lane(key: StreamName): Lane {
    const known = this.#lanes.get(key);
    if (known !== undefined) return known;
    const lane = new Lane(key, this.#yard, () => this.#lanes.delete(key));
    this.#lanes.set(key, lane);
    return lane;
  }
}
