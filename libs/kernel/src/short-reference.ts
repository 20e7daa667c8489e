import type { ContractId, DecisionId, InquiryId, RequestId } from './ids.js';

declare const brand: unique symbol;

/** What people call a thing by, such as `K-7Q2M-4XT9`: made from its id, and shown beside it. Never an identity. */
export type ShortReference = string & { readonly [brand]: 'ShortReference' };

/** What people speak of by a short reference, and the letter in front. */
interface Referred {
  readonly request: RequestId;
  readonly inquiry: InquiryId;
  readonly contract: ContractId;
  readonly decision: DecisionId;
}

export const REFERENCE_PREFIXES = {
  request: 'B',
  inquiry: 'F',
  contract: 'K',
  decision: 'V',
} as const satisfies { readonly [What in keyof Referred]: string };

export type ReferenceKind = keyof Referred;

/** Crockford's base 32: no I, L, O and U. */
const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE = SYMBOLS.length;
const LENGTH = 7;
const BITS = BASE ** LENGTH;
/** The last hexadecimal digits of an id that hold the 35 bits: 36 bits. */
const HEX_DIGITS = 9;

const symbolsOf = (bits: number): string => {
  let symbols = '';
  for (let left = bits; symbols.length < LENGTH; left = Math.floor(left / BASE))
    symbols = SYMBOLS[left % BASE] + symbols;
  return symbols;
};

/** Luhn mod 32: from the last symbol on, every other one counts double, and a two-digit number in base 32 as the sum of its digits. */
const checkSymbol = (symbols: string): string => {
  let sum = 0;
  for (let index = 0; index < symbols.length; index += 1) {
    const value = SYMBOLS.indexOf(symbols[symbols.length - 1 - index]!) * (index % 2 === 0 ? 2 : 1);
    sum += Math.floor(value / BASE) + (value % BASE);
  }
  return SYMBOLS[(BASE - (sum % BASE)) % BASE]!;
};

/** The last 35 bits of the id as seven symbols, and a check symbol over them. */
export const shortReference = <Kind extends ReferenceKind>(kind: Kind, id: Referred[Kind]): ShortReference => {
  const symbols = symbolsOf(Number(`0x${id.slice(-HEX_DIGITS)}`) % BITS);
  return `${REFERENCE_PREFIXES[kind]}-${symbols.slice(0, 4)}-${symbols.slice(4)}${checkSymbol(symbols)}` as ShortReference;
};

/** With or without hyphens, in upper or lower case, O for 0, I and L for 1. */
const WRITTEN = /^([BFKV])-?([0-9A-TV-Z]{4})-?([0-9A-TV-Z]{4})$/i;

/**
 * A short reference as it should be written, however a person wrote it; undefined when it is none, is of another kind or its check symbol
 * is wrong: no symbol that is mistaken for another, and nearly no two neighbours that change places, go unnoticed.
 */
export const readShortReference = (kind: ReferenceKind, text: string): ShortReference | undefined => {
  const [, prefix, first, last] = WRITTEN.exec(text.trim()) ?? [];
  if (prefix?.toUpperCase() !== REFERENCE_PREFIXES[kind]) return undefined;
  const symbols = `${first}${last}`.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  const isSound = checkSymbol(symbols.slice(0, LENGTH)) === symbols.slice(LENGTH);
  return isSound
    ? (`${REFERENCE_PREFIXES[kind]}-${symbols.slice(0, 4)}-${symbols.slice(4)}` as ShortReference)
    : undefined;
};
