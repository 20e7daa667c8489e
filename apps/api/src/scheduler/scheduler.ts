import { setTimeout as timer } from 'node:timers/promises';
import type { Answer, Clock, CommandRunner, Submission } from '@spillrom/commands';
import type { EventStore } from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';
import type { ReadViews } from '@spillrom/postgres/read-models';
import { commandFor } from './due-command.js';

export interface SchedulerOptions {
  readonly runner: Pick<CommandRunner, 'run' | 'clockOfLog'>;
  readonly views: Pick<ReadViews, 'due'>;
  readonly store: Pick<EventStore, 'head'>;
  readonly clock: Clock;
  /** What is due could not be asked for, or not be done; it is tried again. */
  readonly onTrouble?: (error: unknown) => void;
}

/** How long what has fallen due may wait until somebody looks. */
const POLL_MS = 1_000;
const PAGE = 100;

/** Outcomes that stand in the log, or would be the same at every try. */
const isSettled = ({ kind }: Answer): boolean => kind !== 'busy' && kind !== 'unavailable';

/**
 * Does what falls due. Every process runs one, and none needs to know of the others: the key of each command makes it happen once, and
 * the decision judges anew whether it is due. In a story log time moves by commands alone, so there it does what is due before each of
 * them, and nothing else.
 */
export class Scheduler {
  readonly #options: SchedulerOptions;
  readonly #stopping = new AbortController();
  /** What this process has done and the register still lists: it lags, or the decision found that it was not due. */
  #done = new Set<Uuid>();
  #dueSince: Instant | undefined;
  #story: Promise<unknown> = Promise.resolve();
  #ended: Promise<void> = Promise.resolve();

  constructor(options: SchedulerOptions) {
    this.#options = options;
  }

  start(): this {
    this.#ended = this.#run();
    return this;
  }

  /** Ends after the command in hand. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#ended;
  }

  /** For how many seconds the earliest of what is due has waited. */
  lagSeconds(): number {
    if (this.#dueSince === undefined) return 0;
    return Math.max(0, (Date.parse(this.#options.clock.now()) - Date.parse(this.#dueSince)) / 1_000);
  }

  /** Before a command is queued in a story log: what is due at its moment is done, in order, each at its own time. */
  async before({ now }: Pick<Submission, 'now'>): Promise<void> {
    if ((await this.#options.runner.clockOfLog()) !== 'story') return;
    const current = this.#story.then(() => this.#catchUp(now));
    this.#story = current.catch(() => undefined);
    await current;
  }

  async #catchUp(now: Instant | undefined): Promise<void> {
    const { runner, views, store } = this.#options;
    const done = new Set<Uuid>();
    for (;;) {
      const head = await store.head();
      if (head === 'empty') return;
      const asked = { minPosition: head.position };
      const due = (await views.due(now ?? head.recordedAt, done.size + 1, asked)).map(commandFor);
      const next = due.find(({ idempotencyKey }) => !done.has(idempotencyKey));
      if (next === undefined) return;
      done.add(next.idempotencyKey);
      await runner.run(next);
    }
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        if ((await this.#options.runner.clockOfLog()) === 'real') await this.#doAllDue();
      } catch (error) {
        this.#options.onTrouble?.(error);
      }
      await timer(POLL_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
    }
  }

  async #doAllDue(): Promise<void> {
    const { runner, views, clock } = this.#options;
    const due = await views.due(clock.now(), this.#done.size + PAGE);
    this.#dueSince = due[0]?.at;
    const commands = due.map(commandFor);
    this.#done = new Set(commands.map(({ idempotencyKey }) => idempotencyKey).filter((key) => this.#done.has(key)));
    for (const command of commands) {
      if (this.#stopping.signal.aborted) return;
      if (this.#done.has(command.idempotencyKey)) continue;
      if (isSettled(await runner.run(command))) this.#done.add(command.idempotencyKey);
    }
  }
}
