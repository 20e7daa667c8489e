import type { AllStreamSubscription, KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { Stop } from '@spillrom/event-sourcing';
import type { Connection } from './connection.js';

// While much is written it rings so often, not for every event, which would cost as much as reading them.
const QUIET_MS = 50;
const AGAIN_AFTER_MS = 500;

/**
 * Rings when the log grew, by a subscription to its end that is open while anyone listens. A subscription is given up at its first event
 * and made anew after a moment; when it stands it rings once, for what came in between. While the server is away it is silent and tries
 * again.
 */
export class Doorbell {
  readonly #rings = new Set<() => void>();
  #subscription: AllStreamSubscription | undefined;
  #again: NodeJS.Timeout | undefined;

  constructor(private readonly connection: Connection) {}

  listen(ring: () => void): Stop {
    const own = (): void => ring();
    this.#rings.add(own);
    if (this.#rings.size === 1) this.#subscribe();
    return async () => {
      if (this.#rings.delete(own) && this.#rings.size === 0) this.#leave();
    };
  }

  close(): void {
    this.#rings.clear();
    this.#leave();
  }

  #subscribe(): void {
    const { library } = this.connection;
    let client: KurrentDBClient;
    try {
      client = this.connection.client;
    } catch {
      this.#later(AGAIN_AFTER_MS);
      return;
    }
    const subscription = client.subscribeToAll({
      fromPosition: 'end',
      filter: library.excludeSystemEvents({ checkpointInterval: 1_000 }),
    });
    this.#subscription = subscription;
    const lost = (afterMs: number) => (): void => this.#lost(subscription, afterMs);
    subscription.on('confirmation', () => this.#ring());
    subscription.on('data', lost(QUIET_MS));
    subscription.on('error', () => {
      this.connection.drop(client);
      lost(AGAIN_AFTER_MS)();
    });
    subscription.on('close', lost(AGAIN_AFTER_MS));
  }

  #lost(subscription: AllStreamSubscription, afterMs: number): void {
    if (this.#subscription !== subscription) return;
    this.#leave();
    if (this.#rings.size === 0) return;
    if (afterMs === QUIET_MS) this.#ring();
    this.#later(afterMs);
  }

  #later(afterMs: number): void {
    this.#again = setTimeout(() => this.#subscribe(), afterMs);
    this.#again.unref();
  }

  #leave(): void {
    clearTimeout(this.#again);
    const subscription = this.#subscription;
    this.#subscription = undefined;
    void subscription?.unsubscribe().catch(() => {});
  }

  #ring(): void {
    for (const ring of this.#rings) ring();
  }
}
