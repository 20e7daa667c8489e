import {
  follow,
  type EventStore,
  type Following,
  type FollowOptions,
  type Page,
  type Position,
  type StoredEvent,
} from '@spillrom/event-sourcing';

const listening = new Set<Listener>();

/** Ends the listeners that a failed case left behind, before their log is closed. */
export const stopListening = async (): Promise<void> => {
  await Promise.all([...listening].map((listener) => listener.stop()));
};

/** A follower that keeps what it is handed, and can be waited for. */
export class Listener {
  readonly events: StoredEvent[] = [];
  readonly caughtUpAt: Position[] = [];
  readonly following: Following;
  #changed = () => {};

  constructor(
    store: EventStore,
    after: Position,
    options: FollowOptions & { readonly handler?: (page: Page) => Promise<void> } = {},
  ) {
    const handle = async (page: Page) => {
      await options.handler?.(page);
      this.events.push(...page.events);
      this.#changed();
    };
    const onCaughtUp = (position: Position) => {
      this.caughtUpAt.push(position);
      this.#changed();
    };
    const waits = { pollMs: { first: 5, max: 50 }, retryMs: { first: 10, max: 100 } };
    this.following = follow(store, after, handle, { ...waits, ...options, onCaughtUp });
    // Whoever waits for this listener is told; `ended` rejects to him as well.
    this.following.ended.catch(() => this.#changed());
    listening.add(this);
  }

  /** Resolves as soon as this holds; rejects when following ends with an error before. */
  async until(holds: () => boolean): Promise<void> {
    while (!holds()) {
      const change = new Promise<void>((resolve) => (this.#changed = resolve));
      await Promise.race([change, this.following.ended.then(() => Promise.reject(new Error('following has stopped')))]);
    }
  }

  heard(count: number): Promise<void> {
    return this.until(() => this.events.length >= count);
  }

  async stop(): Promise<void> {
    listening.delete(this);
    await this.following.stop();
  }
}
