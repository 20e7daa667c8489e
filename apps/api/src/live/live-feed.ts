import { setTimeout as timer } from 'node:timers/promises';
import { comparePositions, type EventStore, type Position, type Stop } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { ProjectionName, ReadViews } from '@spillrom/postgres/read-models';

/** Where the read models stand. */
export interface Standing {
  /** Every projection that goes on has reached it. */
  readonly position: Position;
  /** Those that an event has stopped. */
  readonly parked: readonly ProjectionName[];
  /** The latest recorded time that the one of them has which stopped first. */
  readonly knownAt?: Instant;
}

/** How long nobody looks while nothing rings. */
const IDLE_MS = 1_000;
/** The same after a ring, and while the read models are behind the log: doubled each time. */
const BEHIND_MS = { first: 10, max: 250 };

const PROJECTIONS = ['figures', 'registers'].length;

const earliest = (positions: readonly Position[]): Position =>
  positions.reduce((so, each) => (comparePositions(each, so) < 0 ? each : so));

const standingOf = (reached: Awaited<ReturnType<ReadViews['reached']>>): Standing => {
  const all = Object.entries(reached) as [ProjectionName, (typeof reached)[ProjectionName]][];
  const going = all.filter(([, { parked }]) => parked === null);
  const parked = all.filter(([, each]) => each.parked !== null);
  const [knownAt] = parked.flatMap(([, each]) => each.knownAt ?? []).sort();
  return {
    position: earliest((going.length === 0 ? all : going).map(([, { position }]) => position)),
    parked: parked.map(([name]) => name),
    ...(knownAt !== undefined && { knownAt }),
  };
};

/**
 * Tells when the read models have moved, whichever process moved them: it looks when the log rings and every second besides, from the
 * first who listens until it is stopped.
 */
export class LiveFeed {
  readonly #sleepers = new Set<() => void>();
  readonly #stopping = new AbortController();
  #looking: Promise<void> | undefined;
  #silence: Stop | undefined;
  #at: Standing | undefined;
  #rung = new AbortController();

  constructor(
    private readonly store: Pick<EventStore, 'head' | 'onAppend'>,
    private readonly views: Pick<ReadViews, 'reached'>,
  ) {}

  get hasStopped(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Where the read models were last seen. */
  async standing(): Promise<Standing> {
    this.#looking ??= this.#look();
    return (this.#at ??= standingOf(await this.views.reached()));
  }

  /** Until the read models stand elsewhere than there, the feed stops, the signal is aborted, or so long. */
  async moved(since: Standing, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || this.hasStopped || this.#at !== since) return;
    const waking = new AbortController();
    const wake = (): void => waking.abort();
    this.#sleepers.add(wake);
    signal.addEventListener('abort', wake);
    await timer(milliseconds, undefined, { signal: waking.signal }).catch(() => undefined);
    signal.removeEventListener('abort', wake);
    this.#sleepers.delete(wake);
  }

  /** Whoever listens is woken, and finds that it has stopped. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#rung.abort();
    this.#wakeAll();
    await this.#silence?.();
    await this.#looking;
  }

  #wakeAll(): void {
    for (const wake of [...this.#sleepers]) wake();
  }

  async #look(): Promise<void> {
    this.#silence = this.store.onAppend(() => this.#rung.abort());
    let behindMs = BEHIND_MS.first;
    while (!this.hasStopped) {
      // Before it looks, so that a ring meanwhile cuts the wait after.
      this.#rung = new AbortController();
      const isBehind = await this.#compared().catch(() => false);
      if (!isBehind) await this.#pause(IDLE_MS, this.#rung.signal);
      behindMs = isBehind ? Math.min(behindMs * 2, BEHIND_MS.max) : BEHIND_MS.first;
      await this.#pause(behindMs, this.#stopping.signal);
    }
  }

  async #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.hasStopped) await timer(milliseconds, undefined, { signal }).catch(() => undefined);
  }

  /** Whether the log is ahead of the read models. */
  async #compared(): Promise<boolean> {
    const head = await this.store.head();
    const now = standingOf(await this.views.reached());
    const isSame = now.position === this.#at?.position && now.parked.join() === this.#at.parked.join();
    if (!isSame) {
      this.#at = now;
      this.#wakeAll();
    }
    const isGoing = now.parked.length < PROJECTIONS;
    return isGoing && head !== 'empty' && comparePositions(now.position, head.position) < 0;
  }
}
