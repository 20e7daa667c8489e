import type { StreamName } from '@spillrom/event-sourcing';

/**
 * Taking turns on a key between processes: courtesy, not safety, since the expectations of the append remain the guard. `take` waits
 * at most `waitMs` for the key and resolves with what gives it back, or with `undefined` when the wait was in vain. It never throws.
 */
export interface Turn {
  take(key: StreamName, waitMs: number): Promise<(() => Promise<void>) | undefined>;
}
