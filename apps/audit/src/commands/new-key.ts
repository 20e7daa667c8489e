import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { SIGNATURE_TYPE, verifierKey } from '@spillrom/transparency';
import { readOptions, type Command } from '../command.js';

const OPTIONS = {
  origin: { type: 'string' },
  to: { type: 'string' },
  witness: { type: 'boolean', default: false },
} as const;

/** What a name in a signature may not hold. */
const ORIGIN = /^[^\s+]{1,200}$/u;

export const isOrigin = (text: string): boolean => ORIGIN.test(text);

export const newKey: Command = {
  usage: `usage: npm run audit -- new-key --origin <name> --to <file> [--witness]

Makes a key (Ed25519) that signs checkpoints of a log, in a new file that only you can read, and shows the public key by which others
check them: hand that on by another way than the bundles. The origin is the log's name for ever, as spillrom.example/2022: without
spaces or a plus sign, and never that of another environment. --witness: a key that cosigns, by the name of a witness.

exit code  0 made    2 usage    3 the file could not be written, or is there already`,

  failing: 'the key could not be written',

  run: async (args) => {
    const wish = readOptions(args, OPTIONS);
    if ('wrong' in wish) return wish;
    const { origin, to, witness } = wish;
    if (origin === undefined || to === undefined) return { wrong: 'give --origin and --to' };
    if (!isOrigin(origin)) return { wrong: '--origin must be 1 to 200 characters without spaces or a plus sign' };
    const { privateKey } = generateKeyPairSync('ed25519');
    await writeFile(to, privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
    return {
      equal: true,
      answer: verifierKey(origin, SIGNATURE_TYPE[witness ? 'cosignature' : 'note'], createPublicKey(privateKey)),
    };
  },
};
