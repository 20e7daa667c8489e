import type { Observer } from '@spillrom/commands';
import type { Projector } from '@spillrom/postgres/read-models';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Counts for operators. No label holds anything of the business. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #answers = this.#counter('spillrom_commands_total', 'Commands, by answer', ['answer']);
  readonly #chains = this.#counter('spillrom_chains_total', 'Chains, by outcome', ['outcome']);
  readonly #events = this.#counter('spillrom_events_total', 'Events written');
  readonly #attempts = this.#histogram('spillrom_command_attempts', 'How often a command was decided', [1, 2, 3, 5, 8]);
  readonly #queue = this.#histogram(
    'spillrom_queue_length',
    'Commands already in the queue when another arrived',
    [1, 4, 16, 64, 256, 1024],
  );

  constructor() {
    collectDefaultMetrics({ register: this.#registry });
  }

  readonly observer: Observer = {
    queued: (length) => this.#queue.observe(length),
    appended: ({ events }) => {
      this.#chains.inc({ outcome: 'durable' });
      this.#events.inc(events);
    },
    conflicted: () => this.#chains.inc({ outcome: 'conflict' }),
    resent: () => this.#chains.inc({ outcome: 'resent' }),
    answered: ({ kind, attempts }) => {
      this.#answers.inc({ answer: kind });
      if (attempts > 0) this.#attempts.observe(attempts);
    },
  };

  /** How far the read models are behind the log, looked up whenever somebody asks. */
  watch(projector: Projector): void {
    const lag = new Gauge({
      name: 'spillrom_projection_lag',
      help: 'How many positions a projection is behind the log',
      labelNames: ['projection'],
      registers: [this.#registry],
      collect: async () => {
        for (const { name, lag: behind } of await projector.health()) {
          if (behind !== undefined) lag.set({ projection: name }, Number(behind));
        }
      },
    });
    const leftOut = new Gauge({
      name: 'spillrom_projection_left_out',
      help: 'Events that an operator decided to leave out of a projection',
      labelNames: ['projection'],
      registers: [this.#registry],
      collect: async () => {
        for (const { name, leftOut: events } of await projector.health())
          leftOut.set({ projection: name }, events.length);
      },
    });
    const parked = new Gauge({
      name: 'spillrom_projection_parked',
      help: '1 if an event has stopped the projection',
      labelNames: ['projection'],
      registers: [this.#registry],
      collect: async () => {
        for (const { name, parked: event } of await projector.health())
          parked.set({ projection: name }, Number(event !== undefined));
      },
    });
  }

  /** How late what falls due is done. */
  watchClock(scheduler: { lagSeconds(): number }): void {
    const lag: Gauge = new Gauge({
      name: 'spillrom_clock_lag_seconds',
      help: 'How long the earliest of what is due has waited for the clock',
      registers: [this.#registry],
      collect: (): void => lag.set(scheduler.lagSeconds()),
    });
  }

  /** How many streams of changes are open. */
  watchListeners(listeners: { readonly count: number }): void {
    const open: Gauge = new Gauge({
      name: 'spillrom_live_streams',
      help: 'Streams of changes that this process has open',
      registers: [this.#registry],
      collect: (): void => open.set(listeners.count),
    });
  }

  get contentType(): string {
    return this.#registry.contentType;
  }

  text(): Promise<string> {
    return this.#registry.metrics();
  }

  #counter<Label extends string>(name: string, help: string, labelNames: Label[] = []): Counter<Label> {
    return new Counter({ name, help, labelNames, registers: [this.#registry] });
  }

  #histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name, help, buckets, registers: [this.#registry] });
  }
}
