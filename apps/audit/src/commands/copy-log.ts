import { readOptions, type Command } from '../command.js';
import { reading, writing } from '../logs.js';
import { copyAsText, copyReportOf } from '../stores/comparison.js';
import { copyLog as copy } from '../stores/copy-log.js';
import { TWO_LOGS, twoLogs } from '../stores/two-logs.js';

export const copyLog: Command = {
  usage: `usage: npm run audit -- copy-log --from <url> --to <url> [--json]

For an operator: copies to --to what it lacks of --from, with the same ids, versions, times and commits, then compares both as
compare-stores does. --to must be empty or a beginning of --from, and nothing else may write to it. If the copy is interrupted,
run the same command again to continue it. --from is only read. A log is given as postgres://…, postgresql://… (migrated by
starting the api on it once; the role must be allowed to append), kurrentdb://… or kurrentdb+discover://… (26.1 or later). Only
the log is copied: rebuild the read models from it; the directory of people stays where it is.

exit code  0 equal    1 differs; the first difference is shown    2 usage    3 interrupted, or could not be read`,

  failing: 'the copy was interrupted; run the same command again to continue it',

  run: async (args, _, progress) => {
    const wish = readOptions(args, TWO_LOGS);
    if ('wrong' in wish) return wish;
    const logs = twoLogs(wish);
    if ('wrong' in logs) return logs;
    const copied = await reading(logs.from, (from) => writing(logs.to, (to) => copy(from, to, progress)));
    const report = copyReportOf(copied);
    return { equal: report.equal, answer: wish.json ? JSON.stringify(report, null, 2) : copyAsText(report) };
  },
};
