import { generateKeyPairSync } from 'node:crypto';
import { openCheckpoint } from './checkpoint.js';
import { entryHash, Integrator } from './integrate.js';
import { MemoryTiles } from './memory-tiles.js';
import { noteVerifier, parseVerifierKey } from './note.js';
import { Signer, WillNotSign } from './signer.js';
import { Remembered } from './testing/remembered.js';

const ORIGIN = 'spillrom.example/log';
const newKey = () => generateKeyPairSync('ed25519').privateKey;

const treeOf = async (count: number, word = 'entry') => {
  const store = new MemoryTiles();
  const integrator = await Integrator.open(store);
  const head = await integrator.add(Array.from({ length: count }, (_, index) => Buffer.from(`${word} ${index}`)));
  return { store, head };
};

describe('a signer', () => {
  it('signs a tree that goes on from the last, by all of its keys', async () => {
    const signer = new Signer(ORIGIN, [newKey(), newKey()], new Remembered());
    const verifiers = signer.verifierKeys().map((text) => noteVerifier(parseVerifierKey(text)));
    for (const size of [3, 300, 300, 700]) {
      const { store, head } = await treeOf(size);
      const note = await signer.sign(store, head);
      for (const verifier of verifiers) expect(openCheckpoint(note, ORIGIN, [verifier])).toMatchObject(head);
      expect(await signer.sign(store, head)).toBe(note);
    }
  });

  it.each<readonly [string, number, string]>([
    ['is smaller', 299, 'entry'],
    ['is as large and another', 300, 'other'],
    ['is larger and does not go on from it', 400, 'other'],
  ])('does not sign a tree that %s', async (_, size, word) => {
    const memory = new Remembered();
    const signer = new Signer(ORIGIN, [newKey()], memory);
    const signed = await treeOf(300);
    await signer.sign(signed.store, signed.head);
    const { store, head } = await treeOf(size, word);
    await expect(signer.sign(store, head)).rejects.toThrow(WillNotSign);
    expect(await memory.last()).toEqual(signed.head);
  });

  it('does not sign a head that the tiles do not make', async () => {
    const signer = new Signer(ORIGIN, [newKey()], new Remembered());
    const { store, head } = await treeOf(300);
    const false_ = { ...head, root: entryHash(Buffer.from('another')) };
    await expect(signer.sign(store, false_)).rejects.toThrow('the tiles of 300 have another root');
  });
});
