import fc from 'fast-check';

/** The lengths of whole groups that eleven digits may be cut into. */
export type Cut = readonly number[];

const allCuts = (left: number): Cut[] =>
  left === 0
    ? [[]]
    : [...Array(left).keys()].flatMap((taken) => allCuts(left - taken - 1).map((rest) => [taken + 1, ...rest]));

const total = (cut: Cut): number => cut.reduce((sum, length) => sum + length, 0);

const startsOf = (cut: Cut): number[] => cut.map((_, index) => total(cut.slice(0, index)));

const isSuspected = (cut: Cut): boolean => cut.length <= 2 || (startsOf(cut).includes(6) && cut.join('-') !== '4-2-5');

/** All 1,024 ways to cut eleven digits, by whether what is cut so may be a person number. */
export const CUTS: Readonly<Record<'suspected' | 'innocent', readonly Cut[]>> = {
  suspected: allCuts(11).filter(isSuspected),
  innocent: allCuts(11).filter((cut) => !isSuspected(cut)),
};

// Spaces of all widths, line breaks, tabs, dashes, brackets, symbols, an emoji of two code units, a spacing mark.
const SEPARATORS = [
  ...[' ', '\t', '\n', '\r', '\u0085', '\u00a0', '\u2002', '\u2009', '\u2028', '\u202f', '\u3000', '\u2800'],
  ...[
    '.',
    ',',
    '-',
    '/',
    ':',
    '(',
    ')',
    '_',
    '+',
    '#',
    '|',
    '\u2010',
    '\u2011',
    '\u2013',
    '\u2014',
    '\u2212',
    '\uff0d',
  ],
  ...['\u00b7', '\u2022', '\u20ac', '\u2044', '\ufffd', '\u0903', '🚑'],
];

const INVISIBLE = [
  '\u00ad',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u202e',
  '\u0301',
  '\u0336',
  '\u20dd',
  '\ufe0f',
  '\u{e0001}',
];

// The zeros of some scripts whose digits follow one another, and of digits that NFKC alone brings home.
const ZEROS = [
  '0',
  '\u0660',
  '\u06f0',
  '\u0966',
  '\u0e50',
  '\u17f0',
  '\uff10',
  '\u{104a0}',
  '\u{1d7ce}',
  '\u{1d7f6}',
  '\u{1fbf0}',
  '\u{16e80}',
];

// Signs whose zero stands apart from their one.
const CIRCLED = [
  ['\u24ea', '\u2460'],
  ['\u24ff', '\u2776'],
  ['\u24ff', '\u24f5'],
  ['\u{1f10b}', '\u2780'],
  ['\u{1f10c}', '\u278a'],
  ['\u3007', '\u3021'],
] as const;

const after = (first: string, steps: number): string => String.fromCodePoint(first.codePointAt(0)! + steps);

const signsFor = (digit: number): readonly string[] => [
  ...ZEROS.map((zero) => after(zero, digit)),
  ...CIRCLED.map(([zero, one]) => (digit === 0 ? zero : after(one, digit - 1))),
];

const SIGNS = [...Array(10).keys()].map(signsFor);

const separator = fc
  .array(fc.constantFrom(...SEPARATORS), { minLength: 1, maxLength: 3 })
  .map((signs) => signs.join(''));

const invisible = fc.array(fc.constantFrom(...INVISIBLE), { maxLength: 2 }).map((signs) => signs.join(''));

const percentEncoded = (text: string): string =>
  Array.from(Buffer.from(text, 'utf8'), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** Eleven digits cut so, each in any script, separated in any allowed way, with invisible signs between, perhaps percent-encoded. */
export const disguised = (digits: string, cuts: readonly Cut[], mayBeEncoded: boolean): fc.Arbitrary<string> =>
  fc
    .record({
      cut: fc.constantFrom(...cuts),
      picks: fc.array(fc.nat(), { minLength: 11, maxLength: 11 }),
      isPlain: fc.boolean(),
      separators: fc.array(separator, { minLength: 10, maxLength: 10 }),
      hidden: fc.array(invisible, { minLength: 11, maxLength: 11 }),
      isEncoded: mayBeEncoded ? fc.boolean() : fc.constant(false),
    })
    .map(({ cut, picks, isPlain, separators, hidden, isEncoded }) => {
      const starts = startsOf(cut);
      const text = Array.from(digits, (digit, place) => {
        const signs = SIGNS[Number(digit)]!;
        const sign = isPlain ? digit : signs[picks[place]! % signs.length]!;
        const before = place > 0 && starts.includes(place) ? separators[place - 1]! : '';
        return before + hidden[place]! + sign;
      }).join('');
      return isEncoded ? percentEncoded(text) : text;
    });
