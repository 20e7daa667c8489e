import { laterInstant, type Instant } from '@spillrom/kernel';
import { START, type EventStore, type StreamName } from '@spillrom/event-sourcing';
import type { Submission } from './command.js';
import type { Turn } from './turn.js';

/** Real time, from the app. Called once per attempt and nowhere else. */
export interface Clock {
  now(): Instant;
}

/** In the metadata of a story log's first commit: the log tells development time, which its commands bring along. */
const STORY_MARK = { clock: 'story' } as const;

/** Whose time a log tells: `real` time or that of a `story`; nobody's yet while it is `empty`. Its first commit settles it for ever. */
export type LogClock = 'empty' | 'real' | 'story';

export type Opening =
  { readonly kind: 'opened'; readonly clock: LogClock } | { readonly kind: 'refused'; readonly code: 'STORY_LOG' };

/** To be asked at start: a story log is never opened where the development clock is not allowed. */
export const openLog = async (store: EventStore, developmentClock: boolean): Promise<Opening> => {
  const clock = await clockOf(store);
  return clock === 'story' && !developmentClock ? { kind: 'refused', code: 'STORY_LOG' } : { kind: 'opened', clock };
};

/** What processes take turns on until the log has its first commit; no stream is called so. */
const FIRST_COMMIT = 'first-commit' as StreamName;
const FIRST_COMMIT_WAIT_MS = 5_000;

const clockOf = async (store: EventStore): Promise<LogClock> => {
  const first = (await store.readAll(START, 1)).events[0];
  if (first === undefined) return 'empty';
  return first.meta['clock'] === STORY_MARK.clock ? 'story' : 'real';
};

/** When one command is decided, and what its commit says of time. */
export interface CommandTime {
  readonly decidedAt: Instant;
  /** Given to the store in a story log only; the store still records no earlier time than its head's. */
  readonly recordedAt?: Instant;
  /** There if this commit, as the log's first, makes it a story log. */
  readonly storyMark?: typeof STORY_MARK;
}

/** The time of one attempt. In a story log it moves on with each commit that was built, though that is not durable yet. */
export class AttemptTime {
  #clock: LogClock;
  #head: Instant | undefined;

  constructor(
    readonly real: Instant,
    clock: LogClock,
    head?: Instant,
  ) {
    this.#clock = clock;
    this.#head = head;
  }

  /**
   * @param brought the time that the command brought along, and when it falls due, if it is such a command
   * @returns undefined when this log does not take such a time
   */
  at({ now: developmentNow, dueAt }: Pick<Submission, 'now' | 'dueAt'>): CommandTime | undefined {
    if (dueAt !== undefined) return this.#due(dueAt);
    if (developmentNow === undefined) {
      if (this.#clock !== 'story') return { decidedAt: this.real };
      return { decidedAt: this.#head!, recordedAt: this.#head! };
    }
    if (this.#clock === 'real') return undefined;
    return {
      decidedAt: developmentNow,
      recordedAt: this.#head === undefined ? developmentNow : laterInstant(this.#head, developmentNow),
      ...(this.#clock === 'empty' && { storyMark: STORY_MARK }),
    };
  }

  #due(dueAt: Instant): CommandTime {
    if (this.#clock !== 'story') return { decidedAt: laterInstant(this.real, dueAt) };
    const at = laterInstant(this.#head ?? dueAt, dueAt);
    return { decidedAt: at, recordedAt: at };
  }

  /** A commit was built on this time: what comes after it in the chain stands in a log that begins with it. */
  committed({ storyMark, recordedAt }: CommandTime): void {
    if (this.#clock === 'empty') this.#clock = storyMark === undefined ? 'real' : 'story';
    this.#head = recordedAt ?? this.#head;
  }
}

/** Gives every attempt its time, by the log's own clock. */
export class LogTime {
  #clock: LogClock;
  #previous: Promise<unknown> = Promise.resolve();

  /** `developmentClock`: whether a log may take it. Without it an empty log can only come to tell real time. */
  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    developmentClock: boolean,
    private readonly turn?: Turn,
  ) {
    this.#clock = developmentClock ? 'empty' : 'real';
  }

  /** Whose time the log tells. */
  async clockOfLog(): Promise<LogClock> {
    if (this.#clock === 'empty') this.#clock = await clockOf(this.store);
    return this.#clock;
  }

  /**
   * Runs an attempt. In a log that is empty, or a story log, one at a time: the first commit settles whose time the log tells, and what
   * was decided beside it would not know; and in a story log the last recorded time is the time of the next command, so that two keys
   * at once could record times that fall, on a store that takes given times as they are.
   */
  async attempt<Result>(work: (time: AttemptTime) => Promise<Result>): Promise<Result> {
    if ((await this.clockOfLog()) === 'real') return work(new AttemptTime(this.clock.now(), 'real'));
    const current = this.#previous.then(async () => {
      if (this.#clock === 'empty') return this.#asFirst(work);
      return work(await this.#time());
    });
    this.#previous = current.catch(() => undefined);
    return current;
  }

  /** While the log is empty, of several processes one at a time, so that none begins it with another time than the rest takes it to tell. */
  async #asFirst<Result>(work: (time: AttemptTime) => Promise<Result>): Promise<Result> {
    const giveBack = await this.turn?.take(FIRST_COMMIT, FIRST_COMMIT_WAIT_MS);
    try {
      this.#clock = await clockOf(this.store);
      return await work(await this.#time());
    } finally {
      await giveBack?.();
    }
  }

  async #time(): Promise<AttemptTime> {
    const real = this.clock.now();
    if (this.#clock !== 'story') return new AttemptTime(real, this.#clock);
    const head = await this.store.head();
    return new AttemptTime(real, 'story', head === 'empty' ? undefined : head.recordedAt);
  }
}
