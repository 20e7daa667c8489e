import { asciiDigits } from './digits.js';

describe('the digits that a character means', () => {
  it.each([
    ['0', '0'],
    ['9', '9'],
    ['\u0663', '3'],
    ['\u{1d7ff}', '9'],
    ['\u24ff', '0'],
    ['\u2776', '1'],
    ['\u277f', '10'],
    ['\u24f4', '20'],
    ['\u2788', '9'],
    ['\u2793', '10'],
    ['\u4e5d', '9'],
    ['\u{1f10c}', '0'],
  ])('%j are %s', (character, digits) => {
    expect(asciiDigits(character)).toBe(digits);
  });

  it.each(['a', ' ', '\u2164', '\u00bc', '\u0bf0', '🚑', '\ud800'])('%j means none', (character) => {
    expect(asciiDigits(character)).toBe(character);
  });

  it('are known by whole runs from zero to nine, which the reckoning counts on', () => {
    const lengths = new Set<number>();
    let length = 0;
    for (let code = 0; code <= 0x10ffff; code += 1) {
      if (/^\p{Nd}$/u.test(String.fromCodePoint(code))) length += 1;
      else if (length > 0) {
        lengths.add(length % 10);
        length = 0;
      }
    }
    expect(lengths).toEqual(new Set([0]));
  });
});
