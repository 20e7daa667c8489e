import { setTimeout as pause } from 'node:timers/promises';
import { StoreUnavailable, type Appended, type Chain, type EventStore } from '@spillrom/event-sourcing';

/** Resolves after so many milliseconds. */
export type Sleep = (milliseconds: number) => Promise<unknown>;

// Until a server that was restarted, or a cluster that has lost its leader, is back; what surely wrote nothing may be a lack of rights.
const SENDINGS_MAX = { unknown: 15, 'nothing written': 6 } as const;
const WAIT_MS_FIRST = 100;
const WAIT_MS_MAX = 5_000;

/**
 * Appends a chain; while the store is unavailable it sends the same chain again, which changes nothing if that already stands.
 * @throws StoreUnavailable when it stays so: the chain may stand after all
 */
export const insist = async (
  store: Pick<EventStore, 'append'>,
  chain: Chain,
  sleep: Sleep = pause,
): Promise<Appended> => {
  let waitMs = WAIT_MS_FIRST;
  for (let sent = 1; ; sent += 1) {
    try {
      return await store.append(chain);
    } catch (error) {
      if (!(error instanceof StoreUnavailable) || sent >= SENDINGS_MAX[error.outcome]) throw error;
    }
    await sleep(waitMs);
    waitMs = Math.min(waitMs * 2, WAIT_MS_MAX);
  }
};
