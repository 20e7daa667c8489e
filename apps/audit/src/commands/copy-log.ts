import { readOptions, type Command } from '../command.js';
import { reading, writing } from '../logs.js';
import { copyAsText, copyReportOf } from '../stores/comparison.js';
import { copyLog as copy } from '../stores/copy-log.js';
import { TWO_LOGS, twoLogs } from '../stores/two-logs.js';

export const copyLog: Command = {
  usage: `usage: npm run audit -- copy-log --from <url> --to <url> [--json]

For an operator: writes what --to lacks of --from, with the same ids, versions, times and commits, then compares both as
compare-stores does. --to must be empty or hold a beginning of --from, and nobody else may write to it; a copy that was broken
off is taken up by the same command. --from is only read. A log is at postgres://…, postgresql://… (migrated, as the api does
when it starts, and by a role that may append), kurrentdb://… or kurrentdb+discover://… (26.1 or later). The log alone is
copied: read models are made again from it, and the directory of people stays where it is.

exit code  0 equal    1 differs, and the first difference is named    2 usage    3 broke off, or could not be read`,

  failing: 'the copy broke off, and can be taken up by the same command',

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
