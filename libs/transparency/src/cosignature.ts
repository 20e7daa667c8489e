import { createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import {
  keyIdOf,
  NoteRefused,
  rawKey,
  SIGNATURE_TYPE,
  type NoteSignature,
  type Verifier,
  type VerifierKey,
} from './note.js';

const TIME_BYTES = 8;

const message = (time: bigint, text: string): Buffer => Buffer.from(`cosignature/v1\ntime ${time}\n${text}`, 'utf8');

/** A witness says when it saw that this checkpoint goes on from all that it saw before; `seconds` since 1970. */
export const cosign = (text: string, name: string, key: KeyObject, seconds: number): NoteSignature => {
  const time = BigInt(seconds);
  const keyId = keyIdOf(name, SIGNATURE_TYPE.cosignature, rawKey(createPublicKey(key)));
  const bytes = Buffer.alloc(TIME_BYTES);
  bytes.writeBigUInt64BE(time);
  return { name, keyId, bytes: Buffer.concat([bytes, sign(null, message(time, text), key)]) };
};

/** Seconds since 1970 at which a cosignature was given. */
export const cosignedAt = ({ bytes }: NoteSignature): number => Number(bytes.readBigUInt64BE(0));

/** @throws NoteRefused for a key that gives no cosignatures */
export const cosignatureVerifier = ({ name, keyId, type, key }: VerifierKey): Verifier => {
  if (type !== SIGNATURE_TYPE.cosignature) {
    throw new NoteRefused(`the key of ${name} has type ${type}, not ${SIGNATURE_TYPE.cosignature}`);
  }
  const isSigned = (text: string, signature: Buffer): boolean =>
    signature.length > TIME_BYTES &&
    signature.readBigUInt64BE(0) < 2n ** 63n &&
    verify(null, message(signature.readBigUInt64BE(0), text), key, signature.subarray(TIME_BYTES));
  return { name, keyId, isSigned };
};
