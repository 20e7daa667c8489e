/** A character that no text may hold, and where it stands: `at` counts UTF-16 code units from 0, as `String.prototype.slice` does. */
export interface ForbiddenCharacter {
  readonly kind: 'replacementCharacter' | 'loneSurrogate' | 'controlCharacter';
  /** Its number, as in `U+FFFD`. Never the text around it. */
  readonly codePoint: string;
  readonly at: number;
}

// Under `u` a pair of surrogates is one character, so only lone ones are of the category Cs.
const FORBIDDEN = /[\p{Cs}\uFFFD]|(?![\t\n\r])\p{Cc}/u;

/**
 * The first character that may not stand in any text that is kept, or undefined when there is none:
 *
 * - U+FFFD, the trace of bytes that were not UTF-8: what stood there is lost, and the log would keep the loss for ever;
 * - half of a surrogate pair, which has no form in UTF-8;
 * - a control character (C0, DEL, C1) other than tab, line feed and carriage return; PostgreSQL cannot store U+0000.
 */
export const forbiddenCharacter = (text: string): ForbiddenCharacter | undefined => {
  const match = FORBIDDEN.exec(text);
  if (match === null) return undefined;
  const code = text.charCodeAt(match.index);
  return { kind: kindOf(code), codePoint: `U+${code.toString(16).toUpperCase().padStart(4, '0')}`, at: match.index };
};

/** Whether the text holds no forbidden character; it may be empty. */
export const isCleanText = (text: string): boolean => !FORBIDDEN.test(text);

// The last one is the braille pattern of no dots.
const VISIBLE = /[^\s\p{Cf}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether the text shows nothing: it is empty, or white space and invisible characters only. */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

const kindOf = (code: number): ForbiddenCharacter['kind'] => {
  if (code === 0xfffd) return 'replacementCharacter';
  return code >= 0xd800 && code <= 0xdfff ? 'loneSurrogate' : 'controlCharacter';
};
