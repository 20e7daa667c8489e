import { createPrivateKey } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { noteVerifier, parseVerifierKey, Witness } from '@spillrom/transparency';
import { FileMemory } from '@spillrom/transparency/folder';
import { readPositional, type Command } from '../command.js';
import { PLACES } from '../proof/places.js';
import { treeAt } from '../proof/tree-at.js';

const OPTIONS = {
  log: { type: 'string' },
  name: { type: 'string' },
  key: { type: 'string' },
  to: { type: 'string' },
} as const;

export const witness: Command = {
  usage: `usage: npm run audit -- witness <folder or URL> --log <verifier key> --name <name> --key <file> --to <file>

For another organisation than the one that runs the system: looks at the newest checkpoint of a published tree (see publish), and if the log
has signed it and it goes on from the last that this witness saw, cosigns it (C2SP tlog-cosignature) and writes it to --to. The key
(new-key --witness) remembers in <file>.signed what it saw last. To be run as often as one likes. Auditors then ask for the cosignature by
a policy (verify --policy).

exit code  0 cosigned    2 usage    3 not cosigned: another history, or something could not be read`,

  failing: 'not cosigned',

  run: async (args) => {
    const wish = readPositional(args, OPTIONS, 'the folder or URL of a published tree');
    if ('wrong' in wish) return wish;
    const { log, name, key, to } = wish.options;
    if (log === undefined || name === undefined || key === undefined || to === undefined)
      return { wrong: 'give --log, --name, --key and --to' };
    const logKey = parseVerifierKey(log);
    const files = treeAt(wish.argument);
    const note = await files.read(PLACES.checkpoint);
    if (note === undefined) throw new Error(`there is no file ${PLACES.checkpoint}`);
    const signing = new Witness(name, createPrivateKey(await readFile(key)), new FileMemory(`${key}.signed`));
    const witnessed = { origin: logKey.name, keys: [noteVerifier(logKey)] };
    const seconds = Math.floor(Date.now() / 1000);
    const cosigned = await signing.cosign(note.toString('utf8'), witnessed, files, seconds);
    await writeFile(`${to}.new`, cosigned);
    await rename(`${to}.new`, to);
    return { equal: true, answer: cosigned.trimEnd() };
  },
};
