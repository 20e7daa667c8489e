import { Readable } from 'node:stream';
import type { EventStore } from '@spillrom/event-sourcing';
import type { ReadViews } from '@spillrom/postgres/read-models';
import { Problem } from '../problems/problem.js';
import { Changes } from './changes.js';
import { LiveFeed } from './live-feed.js';
import { listening, type Listener } from './listening.js';

/** How many streams a person may have from one process: a window each. */
export const LISTENERS_PER_PERSON_MAX = 16;

const RETRY_SECONDS = 5;
const TOO_MANY = `You have ${LISTENERS_PER_PERSON_MAX} streams open already; close one, then try again.`;

/** Everybody who listens to this process. */
export class Listeners {
  readonly #feed: LiveFeed;
  readonly #changes: Changes;
  readonly #open = new Map<string, number>();

  constructor(store: EventStore, views: ReadViews) {
    this.#feed = new LiveFeed(store, views);
    this.#changes = new Changes(store, views);
  }

  get count(): number {
    return [...this.#open.values()].reduce((sum, each) => sum + each, 0);
  }

  /**
   * A stream of server-sent events, until its reader is gone, the session of its reader ends, or the server stops.
   * @throws Problem when the person has too many
   */
  open(listener: Listener): Readable {
    const { actor } = listener.principal;
    const before = this.#open.get(actor) ?? 0;
    if (before >= LISTENERS_PER_PERSON_MAX) {
      throw new Problem('BUSY', { detail: TOO_MANY, retryAfterSeconds: RETRY_SECONDS });
    }
    this.#open.set(actor, before + 1);
    listener.gone.addEventListener('abort', () => this.#closed(actor), { once: true });
    // One message at a time: whoever reads slowly is told less often, and more at once.
    return Readable.from(listening(this.#feed, this.#changes, listener), { objectMode: true, highWaterMark: 1 });
  }

  /** Ends every stream. */
  stop(): Promise<void> {
    return this.#feed.stop();
  }

  #closed(actor: string): void {
    const left = (this.#open.get(actor) ?? 1) - 1;
    if (left > 0) this.#open.set(actor, left);
    else this.#open.delete(actor);
  }
}
