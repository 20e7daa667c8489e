import { readOptions, type Command } from '../command.js';
import { reading } from '../logs.js';
import { makeBundle } from '../proof/make-bundle.js';
import { originLine } from '../proof/places.js';
import { signerOf } from '../proof/signer-of.js';
import { sources } from '../sources.js';
import { isOrigin } from './new-key.js';

const OPTIONS = {
  to: { type: 'string' },
  origin: { type: 'string' },
  key: { type: 'string' },
  database: { type: 'string' },
  log: { type: 'string' },
} as const;

export const bundle: Command = {
  usage: `usage: npm run audit -- bundle --to <folder> --origin <name> [--key <file>] [--database <url>] [--log <url>]

Writes the whole log into a new folder that can be checked offline by tools that are not ours: entries and hash tree (C2SP tlog-tiles),
checkpoint, figures with control totals, a script, and how to check it all (README.txt, LESMEG.txt). With --key (see new-key) the
checkpoint is signed; the key then remembers in <file>.signed what it signed last, and signs no history that does not go on from it.
Of one log at one size, and one key, the folder is the same to the byte. Keep the checkpoint: the next bundle must go on from it.
The log is found as by replay.

exit code  0 made    2 usage    3 could not be read or written; nothing was left behind`,

  failing: 'there is no bundle',

  run: async (args, environment, progress) => {
    const wish = readOptions(args, OPTIONS);
    if ('wrong' in wish) return wish;
    const { to, origin, key, database, log } = wish;
    if (to === undefined || origin === undefined) return { wrong: 'give --to and --origin' };
    if (!isOrigin(origin)) return { wrong: '--origin must be 1 to 200 characters without spaces or a plus sign' };
    const from = await sources({ database, log }, environment);
    if ('wrong' in from) return from;
    const signer = key === undefined ? {} : { signer: await signerOf(origin, key) };
    const head = await reading(from.log, (opened) => makeBundle({ log: opened, to, origin, ...signer }, progress));
    return { equal: true, answer: originLine(origin, head.size, head.root) };
  },
};
