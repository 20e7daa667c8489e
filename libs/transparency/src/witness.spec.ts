import { generateKeyPairSync } from 'node:crypto';
import { checkpointText, readCheckpoint } from './checkpoint.js';
import { cosignedAt } from './cosignature.js';
import { Integrator } from './integrate.js';
import { MemoryTiles } from './memory-tiles.js';
import { NoteRefused, noteVerifier, parseVerifierKey } from './note.js';
import { parsePolicy } from './policy.js';
import { cosignedBy } from './quorum.js';
import { Signer, WillNotSign } from './signer.js';
import { Remembered } from './testing/remembered.js';
import { Witness } from './witness.js';

const ORIGIN = 'spillrom.example/log';
const newKey = () => generateKeyPairSync('ed25519').privateKey;
const logKey = newKey();
const NOW = 1_700_000_000;

/** A tree and its checkpoint as the log signs it, whatever it signed before. */
const signed = async (count: number, word = 'entry') => {
  const files = new MemoryTiles();
  const integrator = await Integrator.open(files);
  const head = await integrator.add(Array.from({ length: count }, (_, index) => Buffer.from(`${word} ${index}`)));
  return { files, note: await new Signer(ORIGIN, [logKey], new Remembered()).sign(files, head) };
};
const log = {
  origin: ORIGIN,
  keys: new Signer(ORIGIN, [logKey], new Remembered())
    .verifierKeys()
    .map((text) => noteVerifier(parseVerifierKey(text))),
};

describe('a witness', () => {
  it('cosigns what goes on from what it saw, which a policy then counts', async () => {
    const [one, two] = ['one.example', 'two.example'].map((name) => new Witness(name, newKey(), new Remembered()));
    const policy = parsePolicy(
      `witness one ${one!.verifierKey()}\nwitness two ${two!.verifierKey()}\ngroup both all one two\nquorum both\n`,
    );
    for (const size of [5, 5, 300, 700]) {
      const { files, note } = await signed(size);
      const byOne = await one!.cosign(note, log, files, NOW);
      expect([...cosignedBy(readCheckpoint(byOne).note, policy)]).toEqual(['one']);
      const byBoth = readCheckpoint(await two!.cosign(byOne, log, files, NOW));
      expect(policy.isQuorum(cosignedBy(byBoth.note, policy))).toBe(true);
      expect(byBoth.size).toBe(size);
      expect(cosignedAt(byBoth.note.signatures.at(-1)!)).toBe(NOW);
    }
  });

  it.each<readonly [string, number, string]>([
    ['is smaller', 299, 'entry'],
    ['is as large and another', 300, 'other'],
    ['is larger and does not go on from it', 400, 'other'],
  ])('does not cosign what %s, although the log has signed it', async (_, size, word) => {
    const memory = new Remembered();
    const witness = new Witness('one.example', newKey(), memory);
    const first = await signed(300);
    await witness.cosign(first.note, log, first.files, NOW);
    const seen = await memory.last();
    const { files, note } = await signed(size, word);
    await expect(witness.cosign(note, log, files, NOW)).rejects.toThrow(WillNotSign);
    expect(await memory.last()).toEqual(seen);
  });

  it('does not cosign what the log has not signed, nor what another log has', async () => {
    const witness = new Witness('one.example', newKey(), new Remembered());
    const { files, note } = await signed(10);
    const { origin, size, root } = readCheckpoint(note);
    const forged = note.replace(checkpointText({ origin, size, root }), checkpointText({ origin, size: 9, root }));
    await expect(witness.cosign(forged, log, files, NOW)).rejects.toThrow(NoteRefused);
    await expect(witness.cosign(note, { ...log, origin: 'another.example' }, files, NOW)).rejects.toThrow(NoteRefused);
  });

  it('does not believe tiles that prove another history', async () => {
    const witness = new Witness('one.example', newKey(), new Remembered());
    const first = await signed(300);
    await witness.cosign(first.note, log, first.files, NOW);
    const next = await signed(600);
    const { files } = await signed(600, 'other');
    await expect(witness.cosign(next.note, log, files, NOW)).rejects.toThrow(WillNotSign);
  });
});
