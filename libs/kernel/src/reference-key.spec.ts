import fc from 'fast-check';
import { referenceKey } from './reference-key.js';
import { runs } from '@spillrom/event-sourcing/testing';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      'F',
      'f',
      '-',
      '‑',
      ' ',
      '\u00ad',
      '\u0301',
      'e',
      'ß',
      'Σ',
      'ς',
      'İ',
      'ﬁ',
      '１',
      '\u1100',
      '\u1161',
    ),
    maxLength: 12,
  }),
);

describe('the key of a reference', () => {
  it.each([
    [
      'f-1',
      [
        'F-1',
        'F-1 ',
        ' f-1',
        'F‑1',
        'Ｆ-1',
        'F–1',
        'F−1',
        'F - 1',
        'F\u00ad-1',
        'F\u200b-1',
        'F/1',
        'F.1',
        'F--1',
        'F\t-\n1',
      ],
    ],
    ['f1', ['F1', 'f 1', 'F\u00a01', 'F\u20601', 'Ⓕ①', 'F¹']],
    ['2022-417', ['2022/417', '2022 / 417', '２０２２／４１７', '2022:417']],
    ['rør-åse', ['RØR-ÅSE', 'rør-a\u030ase', 'Rør/Åse']],
    ['strasse-9', ['Straße-9', 'STRASSE-9', 'STRAẞE-9']],
    ['όσσ-1', ['ΌΣΣ-1', 'όσς-1']],
    ['-1-', ['-1-', '(1)', '#1.']],
    ['', ['', ' ', '\u200b\u00ad']],
  ])('%j is that of all of %j', (key, references) => {
    expect(references.map(referenceKey)).toEqual(references.map(() => key));
  });

  it.each([
    ['F-1', 'F1'],
    ['F-1', '-F-1'],
    ['F-1', 'F-1.'],
    ['F-1', 'F-11'],
    ['F-01', 'F-1'],
    ['é', 'e'],
    ['o', 'ø'],
    ['A', 'Α'],
  ])('tells %j from %j', (one, other) => {
    expect(referenceKey(one)).not.toBe(referenceKey(other));
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(referenceKey(referenceKey(text))).toBe(referenceKey(text));
      }),
      runs(5000),
    );
  });

  it('does not change with case, form of Unicode, spaces or invisible characters', () => {
    const plain = fc.string({
      unit: fc.constantFrom('a', 'F', 'å', 'Ø', 'é', '1', '-', '/', '.'),
      minLength: 1,
      maxLength: 12,
    });
    const nothing = fc.constantFrom('', ' ', '\t', '\u00a0', '\u3000', '\u00ad', '\u200b', '\ufeff');
    fc.assert(
      fc.property(plain, fc.array(nothing, { minLength: 13, maxLength: 13 }), (text, between) => {
        const spaced = between[12]! + Array.from(text, (character, place) => character + between[place]!).join('');
        const same = [text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), spaced].map(referenceKey);
        expect(same).toEqual(same.map(() => referenceKey(text)));
      }),
    );
  });

  it('holds letters, digits and single hyphens', () => {
    fc.assert(fc.property(anyText, (text) => expect(referenceKey(text)).toMatch(/^-?([\p{L}\p{N}]+-?)*$/u)));
  });
});
