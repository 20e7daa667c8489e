import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { NoteRefused, parsePolicy } from '@spillrom/transparency';
import { readPositional, type Command, type Progress } from '../command.js';
import type { Anchors } from '../proof/anchors.js';
import type { CheckReport } from '../proof/checks.js';
import { folderAt } from '../proof/folder-checks.js';
import { NothingToVerify, verifyBundle, verifyTree, type Verified } from '../proof/verify.js';
import { stampsIn } from '../proof/time-stamps.js';
import { isUrl, treeAt } from '../proof/tree-at.js';

const OPTIONS = {
  key: { type: 'string' },
  checkpoint: { type: 'string', multiple: true },
  policy: { type: 'string' },
  stamps: { type: 'string' },
  authority: { type: 'string' },
  tree: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** Of `sysexits.h`. */
const EXIT = { unavailable: 69, software: 70, io: 74 } as const;

const WORDS = { holds: 'holds    ', broken: 'BROKEN   ', 'not done': 'not done ' } as const;

const line = ({ outcome, check, means, found, findings }: CheckReport): string =>
  [
    `${WORDS[outcome]} ${check}: ${means}`,
    ...findings.map((says) => `            ${says}`),
    ...(found > findings.length ? [`            and ${found - findings.length} more`] : []),
  ].join('\n');

const asText = ({ origin, events, root, holds, checks }: Verified): string =>
  [
    ...checks.map(line),
    '',
    `origin ${origin}, ${events} events, root ${root}`,
    holds
      ? 'Everything that was checked holds. Unchanged since the checkpoints that others hold; whether events came after it, only they can tell.'
      : 'Something does not hold.',
  ].join('\n');

const readText = (file: string): Promise<string> => readFile(file, 'utf8');

type Others = [anchors: Anchors, progress: Progress];

const verifyPublished = async (place: string, ...others: Others): Promise<Verified> => {
  if (isUrl(place)) return verifyTree(treeAt(place), [], ...others);
  const names = await readdir(join(place, 'checkpoints')).catch(() => []);
  const published = await Promise.all(names.map((name) => readText(join(place, 'checkpoints', name))));
  return verifyTree(treeAt(place), published, ...others);
};

export const verify: Command = {
  usage: `usage: npm run audit -- verify <folder> [--tree] [--key <verifier key>] [--checkpoint <file>]… [--policy <file>]
         [--stamps <folder> --authority <file>] [--json]

Checks a bundle offline, each check in a line: signature, checkpoints that you kept, files, entries, tiles, root, canonical form, recorded
time, versions, ids, the replay of the history, figures, manifest, and that nothing else lies in the folder. Give what somebody else
vouches for: --key, as you got it from elsewhere (not from the bundle), a checkpoint that you kept, or both. --policy (C2SP tlog-policy): whose
cosignatures one of these checkpoints must bear. --stamps: what stamp put there, checked by openssl against the
certificate of the authority (--authority, PEM, got from elsewhere). --tree: what publish keeps
instead of a bundle, in a folder or at an http(s) URL; of a folder, all checkpoints in it are checked too.

exit code  0 all holds    1 something does not    2 usage    69 nothing to verify    70 a fault of this program    74 could not be read`,

  failing: 'not verified',

  codeOf: (error) => {
    if (error instanceof NothingToVerify || error instanceof NoteRefused) return EXIT.unavailable;
    return error instanceof Error && 'syscall' in error ? EXIT.io : EXIT.software;
  },

  run: async (args, _, progress) => {
    const wish = readPositional(args, OPTIONS, 'the folder of a bundle');
    if ('wrong' in wish) return wish;
    const { key, checkpoint = [], policy, stamps, authority, tree, json } = wish.options;
    if ((stamps === undefined) !== (authority === undefined))
      return { wrong: 'give --stamps and --authority, or neither' };
    const anchors = {
      kept: await Promise.all(checkpoint.map(readText)),
      ...(key !== undefined && { key }),
      ...(stamps !== undefined &&
        authority !== undefined && { stamped: { stamps: await stampsIn(stamps), authority } }),
      ...(policy !== undefined && { policy: parsePolicy(await readText(policy)) }),
    };
    const verified = tree
      ? verifyPublished
      : (place: string, ...others: Others) => verifyBundle(folderAt(place), ...others);
    const report = await verified(wish.argument, anchors, progress);
    return { equal: report.holds, answer: json ? JSON.stringify(report, null, 2) : asText(report) };
  },
};
