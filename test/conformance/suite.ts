import { append, expectations } from './a-append.js';
import { progress, races } from './b-concurrency.js';
import { chains, severalStreams, wholeness } from './c-several-streams.js';
import { overlaps, retries } from './d-retries.js';
import { streamReads } from './e-stream-reads.js';
import { order, positions, recordedTime } from './f-global-order.js';
import { delivery, followers, resumption } from './g-following.js';
import { Cases } from './gated.js';
import type { Harness, Log } from './harness.js';
import { limits, metadata, payload } from './i-payload.js';
import { lifecycle, operations, shapes } from './j-operations.js';
import { model } from './k-model.js';
import { killed } from './kills.js';

type Group = (cases: Cases) => void;

// Group H, checkpoints and projections, is shown with the read models, not against this port.
const EVERYDAY: Readonly<Record<string, readonly Group[]>> = {
  'A. append and expectations': [append, expectations],
  'B. concurrency': [races, progress],
  'C. several streams': [severalStreams, chains, wholeness],
  'D. idempotency': [retries, overlaps],
  'E. stream reads': [streamReads],
  'F. global order': [positions, order, recordedTime],
  'G. following the log': [delivery, followers, resumption],
  'I. payload, metadata, limits': [payload, metadata, limits],
  'J. lifecycle, protection, operations': [shapes, operations, lifecycle],
  'C, F, J. kills and contiguity, in short': [killed({ seconds: 1, kills: 1, commitsBetweenKills: 100 })],
  'K. against the model': [model],
};

const STORMS: Readonly<Record<string, readonly Group[]>> = {
  'C, F, J. kills and contiguity': [killed({ seconds: 60, kills: 10, commitsBetweenKills: 2000 })],
};

const describeGroups = (title: string, harness: Harness, groups: Readonly<Record<string, readonly Group[]>>): void => {
  const cases = new Cases(harness);
  describe(title, () => {
    for (const [group, statements] of Object.entries(groups)) {
      describe(group, () => statements.forEach((state) => state(cases)));
    }
  });
};

/** The cases that every event store must show: one test of the same name for each, every one on a log of its own. */
export const describeConformance = <L extends Log>(name: string, harness: Harness<L>): void =>
  describeGroups(`event store: ${name}`, harness, EVERYDAY);

/** The same at length, with process after process killed: minutes, so under test/storms. */
export const describeStorms = <L extends Log>(name: string, harness: Harness<L>): void =>
  describeGroups(`event store in the storm: ${name}`, harness, STORMS);
