import { readOptions, type Command } from '../command.js';
import { reading } from '../logs.js';
import { compareLogs } from '../stores/compare-logs.js';
import { asText, comparisonOf } from '../stores/comparison.js';
import { TWO_LOGS, twoLogs } from '../stores/two-logs.js';

export const compareStores: Command = {
  usage: `usage: npm run audit -- compare-stores --from <url> --to <url> [--json]

Reads two logs side by side and compares every event: id, stream, version, type, schema version, recorded time, place in its
commit, and the canonical bytes of payload and metadata. Positions differ from store to store and are not compared.
A log is given as postgres://…, postgresql://…, kurrentdb://… or kurrentdb+discover://…, and is only read.

exit code  0 equal    1 differs; the first difference is shown    2 usage    3 could not be read`,

  failing: 'the logs cannot be compared',

  run: async (args, _, progress) => {
    const wish = readOptions(args, TWO_LOGS);
    if ('wrong' in wish) return wish;
    const logs = twoLogs(wish);
    if ('wrong' in logs) return logs;
    const compared = await reading(logs.from, (from) => reading(logs.to, (to) => compareLogs(from, to, progress)));
    const comparison = comparisonOf(compared);
    return {
      equal: comparison.equal,
      answer: wish.json ? JSON.stringify(comparison, null, 2) : asText(comparison),
    };
  },
};
