import type { Position } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import type { Ask } from './as-of.js';

/** An event that a read model does not show: because it cannot take it, or because an operator decided so. */
export interface Passed {
  readonly position: Position;
  readonly event: string;
  readonly type: string;
  readonly reason: string;
}

export interface Progress {
  readonly readModel: string;
  /** The end of the last commit that it holds. */
  readonly position: Position;
  /** Where it stands still, and why. */
  readonly parked: Passed | null;
  /** In the order of the log. */
  readonly leftOut: readonly (Passed & {
    /** The stream that is left out with it, whose first event it is. */
    readonly stream?: string;
    readonly by: string;
    readonly at: Instant;
  })[];
}

const PROGRESS = `
SELECT name, position::text, parked,
       (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('position', position::text, 'event', event, 'type', type,
                               'stream', stream, 'reason', reason, 'by', decided_by, 'at', decided_at)) ORDER BY position), '[]')
          FROM projections.left_out WHERE projection = c.name)::text AS left_out
  FROM read.checkpoint c ORDER BY name`;

interface Row {
  readonly name: string;
  readonly position: Position;
  readonly parked: string | null;
  readonly left_out: string;
}

/** How far every read model has come, and what it passes over. */
export const readProgress = async (ask: Ask): Promise<readonly Progress[]> =>
  (await ask<Row>(PROGRESS, [])).map(({ name, position, parked, left_out: leftOut }) => ({
    ...{ readModel: name, position },
    parked: parked === null ? null : (JSON.parse(parked) as Passed),
    leftOut: JSON.parse(leftOut) as Progress['leftOut'],
  }));
