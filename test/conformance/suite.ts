import { append, expectations } from './a-append.js';
import { Cases } from './gated.js';
import type { Harness, Log } from './harness.js';

// Group H, checkpoints and projections, is shown with the read models, not against this port.
const GROUPS: Readonly<Record<string, readonly ((cases: Cases) => void)[]>> = {
  'A. append and expectations': [append, expectations],
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
