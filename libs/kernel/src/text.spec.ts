import fc from 'fast-check';
import { forbiddenCharacter, isBlank, isCleanText } from './text.js';

describe('a text', () => {
  it.each([
    ['nothing', ''],
    ['letters of Norwegian', 'Blåbærsyltetøy, ÆØÅ'],
    ['several lines', 'en\nto\r\ntre\tfire'],
    ['characters beyond the first plane', 'ambulanse 🚑, \u{1d7ce}'],
    ['invisible characters', 'a\u00ad\u200b\ufeff'],
    ['a line separator', 'a\u2028b\u2029c'],
  ])('may hold %s', (_, text) => {
    expect(forbiddenCharacter(text)).toBeUndefined();
    expect(isCleanText(text)).toBe(true);
  });

  it.each([
    ['', true],
    [' \n\t\u00a0\u2003', true],
    ['\u200b\u200d\ufeff', true],
    ['\ufe0f', true],
    ['\u0301', true],
    ['\u3164', true],
    ['\u2800', true],
    ['\u{e0020}', true],
    ['-', false],
    ['\u200bå', false],
    ['❤\ufe0f', false],
  ])('that is %j is blank: %s', (text, blank) => {
    expect(isBlank(text)).toBe(blank);
  });

  it.each([
    ['\ufffd', 'replacementCharacter', 'U+FFFD', 0],
    ['R\ufffdros sykehus', 'replacementCharacter', 'U+FFFD', 1],
    ['\ud800', 'loneSurrogate', 'U+D800', 0],
    ['🚑\udfff', 'loneSurrogate', 'U+DFFF', 2],
    ['\udc00\ud800', 'loneSurrogate', 'U+DC00', 0],
    ['a\u0000', 'controlCharacter', 'U+0000', 1],
    ['a\u0008b', 'controlCharacter', 'U+0008', 1],
    ['a\u000b', 'controlCharacter', 'U+000B', 1],
    ['\n\t\r\u001f', 'controlCharacter', 'U+001F', 3],
    ['a\u007f', 'controlCharacter', 'U+007F', 1],
    ['a\u0080\ufffd', 'controlCharacter', 'U+0080', 1],
    ['\u009f', 'controlCharacter', 'U+009F', 0],
  ])('may not hold what %j holds', (text, kind, codePoint, at) => {
    expect(forbiddenCharacter(text)).toEqual({ kind, codePoint, at });
    expect(isCleanText(text)).toBe(false);
  });

  it('that is clean survives UTF-8, and one with a lone surrogate does not', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)),
    );
    fc.assert(
      fc.property(fc.array(unit), (parts) => {
        const text = parts.join('');
        const survives = Buffer.from(text, 'utf8').toString('utf8') === text;
        const found = forbiddenCharacter(text);
        expect(isCleanText(text)).toBe(found === undefined);
        if (found === undefined) expect(survives).toBe(true);
        if (found?.kind === 'loneSurrogate') expect(survives).toBe(false);
      }),
    );
  });

  it('is judged character by character as the Unicode table says', () => {
    const allowed = ['\t', '\n', '\r'];
    const differing: number[] = [];
    for (let code = 0; code <= 0x10ffff; code += 1) {
      const sign = String.fromCodePoint(code);
      const isForbidden = /\p{Cs}/u.test(sign) || code === 0xfffd || (/\p{Cc}/u.test(sign) && !allowed.includes(sign));
      if (isCleanText(sign) === isForbidden) differing.push(code);
    }
    expect(differing).toEqual([]);
  });
});
