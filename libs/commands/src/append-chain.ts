import { ChainRefused, StoreUnavailable, type Chain, type Conflict, type EventStore } from '@spillrom/event-sourcing';
import type { Observer } from './observer.js';
import { backoff } from './backoff.js';

/**
 * What became of a chain.
 * - `durable`: it stands, wholly.
 * - `conflict`: somebody else moved a stream on; nothing was written.
 * - `nothingWritten`: for certain, for another reason.
 * - `unknown`: it may stand, now or later; the records tell.
 */
export type AppendOutcome =
  | { readonly kind: 'durable' }
  | { readonly kind: 'conflict'; readonly conflicts: readonly Conflict[] }
  | { readonly kind: 'nothingWritten'; readonly error: ChainRefused | StoreUnavailable }
  | { readonly kind: 'unknown'; readonly error: unknown };

/** Appends a chain; while the outcome is unknown it sends the same bytes again, which changes nothing if they already stand. */
export const appendChain = async (
  store: EventStore,
  chain: Chain,
  resendsMax: number,
  observer: Observer,
): Promise<AppendOutcome> => {
  for (let sent = 1; ; sent += 1) {
    try {
      const appended = await store.append(chain);
      return 'conflicts' in appended ? { kind: 'conflict', conflicts: appended.conflicts } : { kind: 'durable' };
    } catch (error) {
      // That a later sending wrote nothing says nothing of the first.
      if (sent === 1 && wroteNothing(error)) return { kind: 'nothingWritten', error };
      if (!(error instanceof StoreUnavailable) || sent > resendsMax) return { kind: 'unknown', error };
    }
    observer.resent();
    await backoff(sent);
  }
};

const wroteNothing = (error: unknown): error is ChainRefused | StoreUnavailable =>
  error instanceof ChainRefused || (error instanceof StoreUnavailable && error.outcome === 'nothing written');
