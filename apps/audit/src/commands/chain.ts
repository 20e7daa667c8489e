import { readPositional, type Command } from '../command.js';
import { reading } from '../logs.js';
import { chainAsText, chainFrom } from '../replay/chain.js';
import { sources } from '../sources.js';

const OPTIONS = {
  json: { type: 'boolean', default: false },
  database: { type: 'string' },
  log: { type: 'string' },
} as const;

export const chain: Command = {
  usage: `usage: npm run audit -- chain <invoice> [--json] [--database <url>] [--log <url>]

Shows where the money of an invoice came from: payment, expenditure, commitment, reservation, allocation, appropriation, each
movement with its event. Folds the log itself and asks no read model. <invoice> is the id of the invoice, 32 hexadecimal digits.
The log is --log, or else EVENT_STORE_URL, the one that npm start uses, or the one in the database; the database is named as for replay.

exit code  0 shown    1 the log holds no such invoice    2 usage    3 could not be read`,

  failing: 'the log cannot be read',

  run: async (args, environment) => {
    const wish = readPositional(args, OPTIONS, 'the id of an invoice');
    if ('wrong' in wish) return wish;
    const { argument: invoice, options } = wish;
    if (!/^[0-9a-f]{32}$/.test(invoice)) return { wrong: 'the id of an invoice is 32 hexadecimal digits' };
    const from = await sources({ database: options.database, log: options.log }, environment);
    if ('wrong' in from) return from;
    const found = await reading(from.log, (log) => chainFrom(log, invoice));
    if (found === undefined) return { equal: false, answer: `the log holds no invoice ${invoice}` };
    return { equal: true, answer: options.json ? JSON.stringify(found, null, 2) : chainAsText(found) };
  },
};
