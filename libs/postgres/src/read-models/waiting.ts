import { setTimeout as timer } from 'node:timers/promises';
import { comparePositions, type Position } from '@spillrom/event-sourcing';

/** The read model did not reach the position asked for in time: try again later. */
export class ReadModelBehind extends Error {
  readonly code = 'READ_MODEL_BEHIND';

  constructor(
    readonly wanted: Position,
    readonly reached: Position,
  ) {
    super(`the read model has come to ${reached}, not yet to ${wanted}`);
    this.name = 'ReadModelBehind';
  }
}

const FIRST_MS = 2;
const MOST_MS = 50;

/** @throws ReadModelBehind after so many milliseconds */
export const waitUntil = async (wanted: Position, reached: () => Promise<Position>, waitMs: number): Promise<void> => {
  const late = AbortSignal.timeout(waitMs);
  for (let pauseMs = FIRST_MS; ; pauseMs = Math.min(pauseMs * 2, MOST_MS)) {
    const position = await reached();
    if (comparePositions(position, wanted) >= 0) return;
    if (late.aborted) throw new ReadModelBehind(wanted, position);
    await timer(pauseMs);
  }
};
