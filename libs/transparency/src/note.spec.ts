import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkpointText, openCheckpoint, parseCheckpoint, readCheckpoint } from './checkpoint.js';
import { cosign, cosignatureVerifier, cosignedAt } from './cosignature.js';
import {
  NoteRefused,
  noteText,
  noteVerifier,
  openNote,
  parseVerifierKey,
  SIGNATURE_TYPE,
  signNote,
  verifierKey,
} from './note.js';
import { consistencyFile, inclusionFile, parseConsistencyFile, parseInclusionFile } from './proof-files.js';
import { EMPTY_ROOT } from './tree.js';

const vectors = JSON.parse(readFileSync(join(__dirname, '../test-vectors/signed-note.json'), 'utf8')) as readonly {
  readonly name: string;
  readonly vkey: string;
  readonly note: string;
}[];

const ORIGIN = 'log.example/spillrom';
const log = generateKeyPairSync('ed25519');
const witness = generateKeyPairSync('ed25519');
const logKey = verifierKey(ORIGIN, SIGNATURE_TYPE.note, log.publicKey);
const witnessKey = verifierKey('witness.example/w1', SIGNATURE_TYPE.cosignature, witness.publicKey);
const ofLog = noteVerifier(parseVerifierKey(logKey));
const ofWitness = cosignatureVerifier(parseVerifierKey(witnessKey));

const text = checkpointText({ origin: ORIGIN, size: 0, root: EMPTY_ROOT });
const signed = noteText({ text, signatures: [signNote(text, ORIGIN, log.privateKey)] });

describe('a signed note', () => {
  it.each(vectors)('is opened as published: $name', ({ vkey, note }) => {
    const { text: opened } = openNote(note, [noteVerifier(parseVerifierKey(vkey))]);
    expect(note.startsWith(opened)).toBe(true);
  });

  it.each(vectors)('is refused with one letter changed: $name', ({ vkey, note }) => {
    const known = [noteVerifier(parseVerifierKey(vkey))];
    expect(() => openNote(note.replace('i', 'j'), known)).toThrow(/^the signature of .* is false$/);
  });

  it('says nothing by a key that nobody knows', () => {
    expect(() => openNote(signed, [])).toThrow('signed by no key that is known');
    const other = verifierKey(ORIGIN, SIGNATURE_TYPE.note, witness.publicKey);
    expect(() => openNote(signed, [noteVerifier(parseVerifierKey(other))])).toThrow('signed by no key that is known');
  });

  it('may carry signatures of keys that are not known, as while a key is changed', () => {
    const both = noteText({
      text,
      signatures: [signNote(text, ORIGIN, witness.privateKey), signNote(text, ORIGIN, log.privateKey)],
    });
    expect(openNote(both, [ofLog]).verified).toHaveLength(1);
  });

  it.each([
    ['without an empty line', 'text\n— a AAAAAAA=\n'],
    ['without a signature', 'text\n\n'],
    ['with a signature that is not one line', `${signed}x`],
    ['with a control character', signed.replace('log', 'l\tg')],
    ['with base64 that has spare bits', signed.replace(/=\n$/, 'x\n')],
  ])('is refused %s', (_, note) => expect(() => openNote(note, [ofLog])).toThrow(NoteRefused));

  it('has keys that fit their id', () => {
    expect(() => parseVerifierKey(logKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'))).toThrow('has another key id');
    expect(() => parseVerifierKey('a+b')).toThrow('not a verifier key');
    expect(() => noteVerifier(parseVerifierKey(witnessKey))).toThrow('has type 4, not 1');
  });
});

describe('a checkpoint', () => {
  it('is of the log that it names', () => {
    expect(openCheckpoint(signed, ORIGIN, [ofLog])).toMatchObject({ origin: ORIGIN, size: 0, root: EMPTY_ROOT });
    expect(() => openCheckpoint(signed, 'another.example', [ofLog])).toThrow(
      `a checkpoint of ${ORIGIN}, not of another`,
    );
  });

  it.each([
    `${ORIGIN}\n01\n${EMPTY_ROOT.toString('base64')}\n`,
    `${ORIGIN}\n-1\n${EMPTY_ROOT.toString('base64')}\n`,
    `${ORIGIN}\n9007199254740993\n${EMPTY_ROOT.toString('base64')}\n`,
    `${ORIGIN}\n1\nAAAA\n`,
    `${text}more\n`,
    `\n1\n${EMPTY_ROOT.toString('base64')}\n`,
  ])('is not %j', (wrong) => expect(() => parseCheckpoint(wrong)).toThrow(NoteRefused));

  it('is cosigned by a witness at a time, over the text and the time', () => {
    const cosignature = cosign(text, 'witness.example/w1', witness.privateKey, 1_700_000_000);
    const both = { text, signatures: [...readCheckpoint(signed).note.signatures, cosignature] };
    const [verified] = openNote(noteText(both), [ofWitness]).verified;
    expect(cosignedAt(verified!)).toBe(1_700_000_000);
    const later = Buffer.from(cosignature.bytes);
    later[7]! += 1;
    const forged = noteText({ text, signatures: [{ ...cosignature, bytes: later }] });
    expect(() => openNote(forged, [ofWitness])).toThrow('the signature of witness.example/w1 is false');
  });
});

describe('the files of proofs', () => {
  const proof = [EMPTY_ROOT, EMPTY_ROOT];

  it('are read as they are written', () => {
    const inclusion = { index: 73_894, proof, checkpoint: signed };
    expect(parseInclusionFile(inclusionFile(inclusion))).toEqual(inclusion);
    const consistency = { former: 0, proof: [], checkpoint: signed };
    expect(parseConsistencyFile(consistencyFile(consistency))).toEqual(consistency);
  });

  it('may carry extra data, which is passed over', () => {
    const file = inclusionFile({ index: 1, proof, checkpoint: signed }).replace('index', 'extra YQ==\nindex');
    expect(parseInclusionFile(file)).toEqual({ index: 1, proof, checkpoint: signed });
  });

  it.each([
    ['another version', (file: string) => file.replace('v1', 'v2'), 'does not begin with'],
    ['no index', (file: string) => file.replace('index', 'place'), 'no line with index'],
    ['a leading zero', (file: string) => file.replace('index 1', 'index 01'), 'no line with index'],
    ['half a hash', (file: string) => file.replace(EMPTY_ROOT.toString('base64'), 'AAAA'), 'hash 0 of the proof'],
    ['no checkpoint', (file: string) => file.slice(0, file.indexOf('\n\n')), 'no empty line'],
  ])('are refused with %s', (_, change, reason) => {
    expect(() => parseInclusionFile(change(inclusionFile({ index: 1, proof, checkpoint: signed })))).toThrow(reason);
  });
});
