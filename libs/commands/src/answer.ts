import type { Position, StreamName, Violation } from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';

/** Where the outcome of a command stands in the log. The same on every retry, but for `replayed`. */
export interface Recorded {
  /** The end of the command's own commit: a view at this position has seen it. */
  readonly position: Position;
  readonly commit: Uuid;
  readonly recordedAt: Instant;
  readonly decidedAt: Instant;
  /** The stream of the command record. */
  readonly command: StreamName;
  /** The outcome was there already: this was a retry. */
  readonly replayed: boolean;
}

/** The command took effect. `etag` is what the addressed resource then showed, or the part with the number `made` that was made within it. */
export interface Accepted extends Recorded {
  readonly kind: 'accepted';
  readonly target: StreamName;
  readonly etag?: number;
  readonly made?: string;
}

/** Every rule broken, first things first. */
export interface Refused extends Recorded {
  readonly kind: 'refused';
  readonly violations: readonly [Violation, ...Violation[]];
}

/** The principal may not ask this. */
export interface Denied extends Recorded {
  readonly kind: 'denied';
  readonly violation: Violation;
}

/**
 * What comes back. The first four stand in the log; the rest left no record.
 * - `hidden`: denied, and to be answered exactly as `absent` is; it therefore says nothing of its record.
 * - `absent`: the addressed resource does not exist.
 * - `stale`: If-Match named an older version than `etag`, the current one.
 * - `keyReused`: the idempotency key was used with another command.
 * - `clockRefused`: a `now` where the log does not take one.
 * - `tooLarge`: its events would not fit into one commit, or one of them not into an event. A rule should have bounded it before.
 * - `busy`: too many wait for the same key; nothing was written.
 * - `unavailable`: with outcome `unknown` it may have been written; the same key tells.
 */
export type Answer =
  | Accepted
  | Refused
  | Denied
  | { readonly kind: 'hidden' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'stale'; readonly etag: number }
  | { readonly kind: 'keyReused' }
  | { readonly kind: 'clockRefused' }
  | { readonly kind: 'tooLarge'; readonly fault: 'COMMIT_TOO_LARGE' | 'EVENT_TOO_LARGE' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'unavailable'; readonly outcome: 'nothing written' | 'unknown' };
