import { append, expectations } from './a-append.js';
import { progress, races } from './b-concurrency.js';
import { chains, severalStreams, wholeness } from './c-several-streams.js';
import { overlaps, retries } from './d-retries.js';
import { streamReads } from './e-stream-reads.js';
import { order, positions, recordedTime } from './f-global-order.js';
import { delivery, followers, resumption } from './g-following.js';
import { Cases } from './gated.js';
import type { Harness, Log } from './harness.js';
import { lifecycle, operations, shapes } from './j-operations.js';
import { model } from './k-model.js';
import { limits, metadata, payload } from './i-payload.js';

// Group H, checkpoints and projections, is shown with the read models, not against this port.
const GROUPS: Readonly<Record<string, readonly ((cases: Cases) => void)[]>> = {
  'A. append and expectations': [append, expectations],
  'B. concurrency': [races, progress],
  'C. several streams': [severalStreams, chains, wholeness],
  'D. idempotency': [retries, overlaps],
  'E. stream reads': [streamReads],
  'F. global order': [positions, order, recordedTime],
  'G. following the log': [delivery, followers, resumption],
  'I. payload, metadata, limits': [payload, metadata, limits],
  'J. lifecycle, protection, operations': [shapes, operations, lifecycle],
  'K. against the model': [model],
};

/** The cases that every event store must show: one test of the same name for each, every one on a log of its own. */
export const describeConformance = <L extends Log>(name: string, harness: Harness<L>): void => {
  const cases = new Cases(harness);
  describe(`event store: ${name}`, () => {
    for (const [title, groups] of Object.entries(GROUPS)) {
      describe(title, () => groups.forEach((state) => state(cases)));
    }
  });
};
