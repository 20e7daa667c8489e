import { absent } from '../conformance/gated.js';
import { NODE_VARIABLE } from './node.js';

/** A suite that starts nodes of KurrentDB by itself; shown as skipped where there is no executable for them. */
export const describeWithNode = (suite: string, body: (executable: string) => void): void => {
  const executable = process.env[NODE_VARIABLE];
  if (executable === undefined) {
    absent(suite, `${NODE_VARIABLE} is not set`);
    return;
  }
  describe(suite, () => {
    body(executable);
  });
};
