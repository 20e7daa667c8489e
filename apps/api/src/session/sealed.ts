import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';

const ID_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** The id of a session, or of a sign-in under way, as a browser carries it: 256 bits of chance, so that it needs no salt wherever a key or a hash is made of it. */
export const newSessionId = (): string => randomBytes(ID_BYTES).toString('base64url');

export const isSessionId = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/** What stands in the table instead of the id. */
export const hashOf = (id: string): Buffer => createHash('sha256').update(id).digest();

const keyOf = (id: string): Uint8Array => new Uint8Array(hkdfSync('sha256', id, '', 'spillrom session', 32));

/** Nonce, tag and text under a key that only the id gives: whoever reads the table gets no token. */
export const seal = (text: string, id: string): Buffer => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(id), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
};

/** @throws Error when it was sealed under another id, or has been changed */
export const unseal = (sealed: Buffer, id: string): string => {
  const nonce = sealed.subarray(0, NONCE_BYTES);
  const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const cipher = createDecipheriv(CIPHER, keyOf(id), nonce);
  cipher.setAuthTag(tag);
  return Buffer.concat([cipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), cipher.final()]).toString('utf8');
};
