import { createHash } from 'node:crypto';
import type { Uuid } from './ids.js';

/** SHA-256 of the text's UTF-8 bytes, 64 hexadecimal digits in lower case. */
export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A UUID version 8 (RFC 9562) that follows from the text alone. */
export const uuidOf = (text: string): Uuid => {
  const hex = sha256Hex(text);
  const variant = ((parseInt(hex[15]!, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(12, 15)}-${variant}${hex.slice(16, 19)}-${hex.slice(19, 31)}` as Uuid;
};
