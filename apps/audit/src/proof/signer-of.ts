import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Signer } from '@spillrom/transparency';
import { FileMemory } from '@spillrom/transparency/folder';

/** Signs with the key in a file, and remembers beside it what it signed last. */
export const signerOf = async (origin: string, file: string): Promise<Signer> =>
  new Signer(origin, [createPrivateKey(await readFile(file))], new FileMemory(`${file}.signed`));
