import { laterInstant, type Instant } from '@spillrom/kernel';
import { START, type EventStore } from '@spillrom/event-sourcing';

/** Real time, from the app. Called once per attempt and nowhere else. */
export interface Clock {
  now(): Instant;
}

/** The mark in the metadata of the first commit of a story log. */
export const STORY_MARK = { clock: 'story' } as const;

/** Whose time a log tells; nobody's yet while it is empty. */
export type LogClock = 'empty' | 'wall' | 'story';

export type Opening =
  { readonly kind: 'opened'; readonly clock: LogClock } | { readonly kind: 'refused'; readonly code: 'STORY_LOG' };

/** To be asked at start: a story log is never opened where the story clock is not allowed. */
export const openLog = async (store: EventStore, story: boolean): Promise<Opening> => {
  const clock = await clockOf(store);
  return clock === 'story' && !story ? { kind: 'refused', code: 'STORY_LOG' } : { kind: 'opened', clock };
};

const clockOf = async (store: EventStore): Promise<LogClock> => {
  const first = (await store.readAll(START, 1)).events[0];
  if (first === undefined) return 'empty';
  return first.meta['clock'] === STORY_MARK.clock ? 'story' : 'wall';
};

/** When a command is decided, and what its commit says of time. */
export interface Moment {
  readonly decidedAt: Instant;
  readonly recordedAt?: Instant;
  /** It makes the log a story log, if its commit is the log's first. */
  readonly opensStory: boolean;
}

/** The times of one attempt. Commits that were decided move a story's clock on, though they are not durable yet. */
export class AttemptTime {
  #clock: LogClock;
  #head: Instant | undefined;

  constructor(
    readonly wall: Instant,
    clock: LogClock,
    head?: Instant,
  ) {
    this.#clock = clock;
    this.#head = head;
  }

  /** `undefined`: this log does not take the header. */
  at(now: Instant | undefined): Moment | undefined {
    if (now === undefined) {
      if (this.#clock !== 'story') return { decidedAt: this.wall, opensStory: false };
      return { decidedAt: this.#head!, recordedAt: this.#head!, opensStory: false };
    }
    if (this.#clock === 'wall') return undefined;
    return {
      decidedAt: now,
      recordedAt: this.#head === undefined ? now : laterInstant(this.#head, now),
      opensStory: this.#clock === 'empty',
    };
  }

  committed(moment: Moment): void {
    if (this.#clock === 'empty') this.#clock = moment.opensStory ? 'story' : 'wall';
    this.#head = moment.recordedAt ?? this.#head;
  }
}

/** Tells every attempt its time. */
export class LogTime {
  #clock: LogClock;
  #first: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    story: boolean,
  ) {
    this.#clock = story ? 'empty' : 'wall';
  }

  /**
   * Runs an attempt. While a log that may become a story is empty, one at a time: the first commit settles whose time it tells, and
   * what was decided beside it would not know.
   */
  async attempt<Result>(work: (time: AttemptTime) => Promise<Result>): Promise<Result> {
    if (this.#clock === 'empty') this.#clock = await clockOf(this.store);
    if (this.#clock !== 'empty') return work(await this.#time());
    const turn = this.#first.then(async () => {
      this.#clock = await clockOf(this.store);
      return work(await this.#time());
    });
    this.#first = turn.catch(() => undefined);
    return turn;
  }

  async #time(): Promise<AttemptTime> {
    const wall = this.clock.now();
    if (this.#clock !== 'story') return new AttemptTime(wall, this.#clock);
    const head = await this.store.head();
    return new AttemptTime(wall, 'story', head === 'empty' ? undefined : head.recordedAt);
  }
}
