import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** C2SP signed-note: how what was signed is told apart. */
export const SIGNATURE_TYPE = { note: 0x01, cosignature: 0x04 } as const;

export interface NoteSignature {
  readonly name: string;
  /** The first four bytes of the hash of name, type and key. */
  readonly keyId: number;
  readonly bytes: Buffer;
}

export interface Note {
  /** With its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Somebody's public key, and how it signs a text. */
export interface Verifier {
  readonly name: string;
  readonly keyId: number;
  isSigned(text: string, signature: Buffer): boolean;
}

export class NoteRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NoteRefused';
  }
}

const KEY_BYTES = 32;
/** Of a note's size, so that nobody is fed one without end. */
const NOTE_SIGNS_MAX = 1_000_000;
/** C2SP asks for 16 at least. */
const SIGNATURES_MAX = 100;
const KEY_ID_BYTES = 4;

const NAME = /^[^\s+]+$/u;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const LINE = /^— ([^\s+]+) (\S+)$/u;

/** Of a text or of a whole note, which has newlines. */
const hasControl = (text: string): boolean => Array.from(text).some((sign) => sign < ' ' && sign !== '\n');

/** @returns undefined for what is not base64, or not written in the one way that its bytes are */
export const fromBase64 = (text: string): Buffer | undefined => {
  if (!BASE64.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
};

export const keyIdOf = (name: string, type: number, publicKey: Buffer): number =>
  createHash('sha256')
    .update(`${name}\n`, 'utf8')
    .update(Uint8Array.of(type))
    .update(publicKey)
    .digest()
    .readUInt32BE(0);

/** The 32 bytes of an Ed25519 public key, RFC 8032. */
export const rawKey = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');

const publicKeyOf = (raw: Buffer): KeyObject =>
  createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') } });

/** `name+keyid+base64(type ‖ key)`: a public key as people hand it on. */
export const verifierKey = (name: string, type: number, key: KeyObject): string => {
  const raw = rawKey(key);
  const id = keyIdOf(name, type, raw).toString(16).padStart(8, '0');
  return `${name}+${id}+${Buffer.concat([Uint8Array.of(type), raw]).toString('base64')}`;
};

export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly type: number;
  readonly key: KeyObject;
  /** Its 32 bytes. */
  readonly raw: Buffer;
}

/** @throws NoteRefused for what is no verifier key of Ed25519 */
export const parseVerifierKey = (text: string): VerifierKey => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(text) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || !NAME.test(name) || bytes === undefined || bytes.length !== 1 + KEY_BYTES) {
    throw new NoteRefused('not a verifier key: name+keyid+base64 of a type and 32 bytes');
  }
  const [type, raw] = [bytes[0]!, bytes.subarray(1)];
  const keyId = keyIdOf(name, type, raw);
  if (keyId !== Number.parseInt(id!, 16)) throw new NoteRefused(`the verifier key of ${name} has another key id`);
  return { name, keyId, type, key: publicKeyOf(raw), raw };
};

/** @throws NoteRefused for a key that signs no notes */
export const noteVerifier = ({ name, keyId, type, key }: VerifierKey): Verifier => {
  if (type !== SIGNATURE_TYPE.note)
    throw new NoteRefused(`the key of ${name} has type ${type}, not ${SIGNATURE_TYPE.note}`);
  return { name, keyId, isSigned: (text, signature) => verify(null, Buffer.from(text, 'utf8'), key, signature) };
};

const signatureLine = ({ name, keyId, bytes }: NoteSignature): string => {
  const id = Buffer.allocUnsafe(KEY_ID_BYTES);
  id.writeUInt32BE(keyId);
  return `— ${name} ${Buffer.concat([id, bytes]).toString('base64')}\n`;
};

/** @throws NoteRefused for a text that no note can have */
const checkText = (text: string): void => {
  if (!text.endsWith('\n') || text === '\n')
    throw new NoteRefused('the text of a note ends in a newline, after something');
  if (hasControl(text)) throw new NoteRefused('a note holds no control characters');
};

/** @throws NoteRefused */
export const signNote = (text: string, name: string, key: KeyObject): NoteSignature => {
  checkText(text);
  const keyId = keyIdOf(name, SIGNATURE_TYPE.note, rawKey(createPublicKey(key)));
  return { name, keyId, bytes: sign(null, Buffer.from(text, 'utf8'), key) };
};

export const noteText = ({ text, signatures }: Note): string => `${text}\n${signatures.map(signatureLine).join('')}`;

const parseLine = (line: string): NoteSignature => {
  const [, name, encoded] = LINE.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || bytes === undefined || bytes.length <= KEY_ID_BYTES) {
    throw new NoteRefused('a line of a signature is not: — name base64');
  }
  return { name, keyId: bytes.readUInt32BE(0), bytes: bytes.subarray(KEY_ID_BYTES) };
};

/** Lines of signatures, as a witness answers them. @throws NoteRefused */
export const parseSignatures = (lines: string): readonly NoteSignature[] => {
  if (!lines.endsWith('\n')) throw new NoteRefused('the last line of a signature does not end in a newline');
  const all = lines.slice(0, -1).split('\n');
  if (all.length > SIGNATURES_MAX) throw new NoteRefused(`${all.length} signatures: at most ${SIGNATURES_MAX}`);
  return all.map(parseLine);
};

/** A note's parts; nothing of it is to be believed yet. @throws NoteRefused */
export const parseNote = (note: string): Note => {
  if (note.length > NOTE_SIGNS_MAX) throw new NoteRefused('a note without end');
  const end = note.lastIndexOf('\n\n');
  if (end < 0) throw new NoteRefused('no empty line between text and signatures');
  const text = note.slice(0, end + 1);
  checkText(text);
  return { text, signatures: parseSignatures(note.slice(end + 2)) };
};

/**
 * A note, and who of those one knows has signed it. Signatures of keys that one does not know say nothing.
 * @throws NoteRefused when a known key's signature is false, or a known key signed nothing
 */
export const openNote = (
  note: string,
  known: readonly Verifier[],
): Note & { readonly verified: readonly NoteSignature[] } => {
  const parsed = parseNote(note);
  const verified = verifiedIn(parsed, known);
  if (verified.length === 0) throw new NoteRefused('signed by no key that is known');
  return { ...parsed, verified };
};

/** @throws NoteRefused when a known key's signature is false */
export const verifiedIn = ({ text, signatures }: Note, known: readonly Verifier[]): readonly NoteSignature[] =>
  signatures.filter((signature) => {
    const verifier = known.find(({ name, keyId }) => name === signature.name && keyId === signature.keyId);
    if (verifier === undefined) return false;
    if (!verifier.isSigned(text, signature.bytes)) throw new NoteRefused(`the signature of ${signature.name} is false`);
    return true;
  });
