import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readCheckpoint } from '@spillrom/transparency';
import { readPositional, type Command } from '../command.js';
import { PLACES } from '../proof/places.js';
import { NOTE_END, RESPONSE_END, stamped } from '../proof/time-stamps.js';
import { isUrl, treeAt } from '../proof/tree-at.js';

const OPTIONS = {
  authority: { type: 'string' },
  to: { type: 'string' },
  every: { type: 'string' },
} as const;

const MINUTE_MS = 60_000;
const MINUTES_MAX = 10_080;

const stands = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** The newest checkpoint, unless it has one already. The response appears last: without it, what lies there is nothing. */
const stampNewest = async (place: string, authority: string, to: string): Promise<string> => {
  const bytes = await treeAt(place).read(PLACES.checkpoint);
  if (bytes === undefined) throw new Error(`there is no file ${PLACES.checkpoint}`);
  const note = bytes.toString('utf8');
  const { size } = readCheckpoint(note);
  const response = join(to, `${size}${RESPONSE_END}`);
  if (await stands(response)) return `the checkpoint of ${size} events has a time stamp already`;
  const answer = await stamped(note, authority);
  await mkdir(to, { recursive: true });
  await writeFile(join(to, `${size}${NOTE_END}`), note);
  await writeFile(`${response}.new`, answer);
  await rename(`${response}.new`, response);
  return `the checkpoint of ${size} events has a time stamp`;
};

/** Until a signal comes. */
const onSchedule = async (minutes: number, work: () => Promise<string>): Promise<string> => {
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  process.once('SIGTERM', stop).once('SIGINT', stop);
  try {
    for (;;) {
      // An authority that is away is asked again the next time.
      const said = await work().catch(
        (error: unknown) => `not stamped: ${error instanceof Error ? error.message : String(error)}`,
      );
      const isOver = await pause(minutes * MINUTE_MS, false, { signal: stopped.signal }).catch(() => true);
      if (isOver) return said;
      process.stderr.write(`${said}\n`);
    }
  } finally {
    process.off('SIGTERM', stop).off('SIGINT', stop);
  }
};

export const stamp: Command = {
  usage: `usage: npm run audit -- stamp <folder or URL> --authority <URL> --to <folder> [--every <minutes>]

Has an authority of time stamps (RFC 3161) say when it had the newest checkpoint of a published tree (see publish) or a bundle: puts that and
the answer into --to, as <size>.checkpoint and <size>.tsr. --every: again and again until it is stopped, for every checkpoint that is new by then.
Anybody may do it. verify --stamps checks them.

exit code  0 stamped, or it was already    2 usage    3 no time stamp: the authority said no, or something could not be read`,

  failing: 'not stamped',

  run: async (args) => {
    const wish = readPositional(args, OPTIONS, 'the folder or URL of a published tree');
    if ('wrong' in wish) return wish;
    const { authority, to, every } = wish.options;
    if (authority === undefined || to === undefined) return { wrong: 'give --authority and --to' };
    if (!isUrl(authority)) return { wrong: '--authority must be an http(s) URL' };
    const minutes = Number(every ?? 1);
    if (!Number.isInteger(minutes) || minutes < 1 || minutes > MINUTES_MAX)
      return { wrong: `--every must be a whole number of minutes from 1 to ${MINUTES_MAX}` };
    const work = (): Promise<string> => stampNewest(wish.argument, authority, to);
    return { equal: true, answer: every === undefined ? await work() : await onSchedule(minutes, work) };
  },
};
