import { once } from 'node:events';
import { MovedOn } from '@spillrom/transparency';
import { FolderTiles } from '@spillrom/transparency/folder';
import { readOptions, type Command, type Outcome } from '../command.js';
import { reading } from '../logs.js';
import { Publisher, type Published } from '../proof/publisher.js';
import { sources } from '../sources.js';
import { signerOf } from '../proof/signer-of.js';
import { isOrigin } from './new-key.js';

const OPTIONS = {
  to: { type: 'string' },
  origin: { type: 'string' },
  key: { type: 'string' },
  once: { type: 'boolean', default: false },
  database: { type: 'string' },
  log: { type: 'string' },
} as const;

/** Until a signal comes, or something is not as it was. */
const untilStopped = async (to: Published, isOnce: boolean): Promise<void> => {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    while (!stopped.signal.aborted) {
      const following = await Publisher.follow(to, isOnce ? { onCaughtUp: stop } : {});
      const ended = following.ended.catch((error: unknown) => {
        // Another process publishes the same tree: go on from where it has come to.
        if (!(error instanceof MovedOn)) throw error;
      });
      await Promise.race([ended, once(stopped.signal, 'abort')]);
      if (stopped.signal.aborted) await following.stop();
      await ended;
    }
  } finally {
    process.off('SIGTERM', stop).off('SIGINT', stop);
  }
};

export const publish: Command = {
  usage: `usage: npm run audit -- publish --to <folder> --origin <name> --key <file> [--once] [--database <url>] [--log <url>]

Follows the log and keeps its hash tree in a folder (C2SP tlog-tiles), with a signed checkpoint whenever it has caught up; it looks every half second:
the newest in checkpoint, each in checkpoints/<size>. Any web server that serves files can publish the folder. For whoever runs the system,
or for somebody else who may read the log: then it is they who vouch. Several may run at once; each goes on from where the tree stands. Stops
when the log is not the one that the tree was made of, and signs nothing then. --once ends when it has caught up. Keys as in bundle.
The log is found as by replay, but DATABASE_URL_INTEGRATOR comes first: its role may read the log and nothing else.

exit code  0 stopped    2 usage    3 something is not as it was, or could not be read or written`,

  failing: 'nothing more is published',

  run: async (args, environment): Promise<Outcome> => {
    const wish = readOptions(args, OPTIONS);
    if ('wrong' in wish) return wish;
    const { to, origin, key, database, log, once: isOnce } = wish;
    if (to === undefined || origin === undefined || key === undefined)
      return { wrong: 'give --to, --origin and --key' };
    if (!isOrigin(origin)) return { wrong: '--origin must be 1 to 200 characters without spaces or a plus sign' };
    const integrator = environment['DATABASE_URL_INTEGRATOR'];
    const from = await sources({ database: database ?? integrator, log }, environment);
    if ('wrong' in from) return from;
    const tiles = new FolderTiles(to);
    const signer = await signerOf(origin, key);
    await reading(from.log, (opened) => untilStopped({ log: opened, tiles, signer }, isOnce));
    const head = await tiles.head();
    return { equal: true, answer: `${head?.size ?? 0} events are in the tree` };
  },
};
