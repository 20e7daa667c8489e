import type { Position } from '@spillrom/event-sourcing';
import type { Instant, Uuid } from '@spillrom/kernel';

/** An event of the log, as an auditor reads it. */
export interface Event {
  readonly id: Uuid;
  readonly stream: string;
  readonly type: string;
  /** @minimum 1 */
  readonly schemaVersion: number;
  readonly version: number;
  readonly position: Position;
  readonly recordedAt: Instant;
  /** What happened. Its shape follows from `type` and `schemaVersion` and never changes: the source has the types in the `events.ts` files of `libs/domain` and an example of each in `test/golden/<aggregate>/<type>.v<schemaVersion>.json` */
  readonly data: Readonly<Record<string, unknown>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly commit: {
    readonly id: Uuid;
    readonly index: number;
    /** @minimum 1 */
    readonly count: number;
  };
}
