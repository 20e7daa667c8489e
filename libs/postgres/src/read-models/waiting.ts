import { setTimeout as timer } from 'node:timers/promises';
import { comparePositions, type Position } from '@spillrom/event-sourcing';
import type { Instant } from '@spillrom/kernel';
import { wordsOf } from '../fault.js';
import { parkedInWords, type Parked, type ProjectionName } from './checkpoint.js';

/** The read model did not reach the position asked for in time: try again later. */
export class ReadModelBehind extends Error {
  readonly code = 'READ_MODEL_BEHIND';

  constructor(
    readonly wanted: Position,
    readonly reached: Position,
  ) {
    super(`the read model has reached ${reached}, not yet ${wanted}`);
    this.name = 'ReadModelBehind';
  }
}

/** The read model stands still before an event that it cannot take, and does not reach the position asked for until somebody acts. */
export class ReadModelParked extends Error {
  readonly code = 'READ_MODEL_PARKED';

  constructor(
    readonly projection: ProjectionName,
    readonly parked: Parked,
  ) {
    super(parkedInWords(projection, parked));
    this.name = 'ReadModelParked';
  }
}

/** The database of the read models cannot be reached, broke off, or took too long. */
export class ReadModelUnavailable extends Error {
  constructor(cause: unknown) {
    super(`the read models cannot be read: ${wordsOf(cause)}`, { cause });
    this.name = 'ReadModelUnavailable';
  }
}

const FIRST_MS = 2;
const MOST_MS = 50;

export interface Reached {
  readonly position: Position;
  /** The latest recorded time at or before the position; nothing of an empty log. */
  readonly knownAt: Instant | null;
  readonly parked: Parked | null;
}

/**
 * @throws ReadModelBehind after so many milliseconds
 * @throws ReadModelParked at once: waiting would not help
 */
export const waitUntil = async (
  wanted: Position,
  of: ProjectionName,
  reached: () => Promise<Pick<Reached, 'position' | 'parked'>>,
  waitMs: number,
): Promise<void> => {
  const late = AbortSignal.timeout(waitMs);
  for (let pauseMs = FIRST_MS; ; pauseMs = Math.min(pauseMs * 2, MOST_MS)) {
    const { position, parked } = await reached();
    if (comparePositions(position, wanted) >= 0) return;
    if (parked !== null) throw new ReadModelParked(of, parked);
    if (late.aborted) throw new ReadModelBehind(wanted, position);
    await timer(pauseMs);
  }
};
