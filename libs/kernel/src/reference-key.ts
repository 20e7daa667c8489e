import { INVISIBLE } from './characters.js';

const SPACE = /\p{White_Space}/gu;
const OTHER_SIGNS = /[^\p{L}\p{N}]+/gu;

/**
 * What makes somebody else's number, of an invoice or an agreement, the same as another: two texts are one reference when their keys
 * are equal. `F-1`, `"f-1 "`, `F‑1`, `Ｆ-1`, `F - 1` and `F/1` are one; `F1` and `F-1` are two.
 *
 * - NFKC: full-width, superscript, circled and ligated characters are the plain ones.
 * - Upper and lower case are one, also `ß` and `ss`.
 * - White space of any kind and invisible characters (categories Cf, Mn, Me, and what may be ignored) are not there. An accent that NFKC
 *   joins with its letter is part of the letter.
 * - Every run of signs that are neither letters nor digits is one hyphen, at the beginning and the end too.
 *
 * The key is for comparing, not for showing: keep the text as it was written. The key of a key is itself.
 */
export const referenceKey = (reference: string): string =>
  Array.from(reference.normalize('NFKC'), folded)
    .join('')
    .replace(SPACE, '')
    .replace(INVISIBLE, '')
    .replace(OTHER_SIGNS, '-')
    // What a space or a mark kept apart may have come together.
    .normalize('NFKC');

// Character by character, since the lower case of sigma depends on what stands around it; by the upper case, which writes ß as SS.
const folded = (character: string): string => character.toLowerCase().toUpperCase().toLowerCase();
