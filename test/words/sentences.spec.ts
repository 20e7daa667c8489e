import { LANGUAGES, sentenceOf, wordsIn, type Language, type Words } from '@spillrom/words';
import { RULES } from '../../apps/api/src/problems/rules/index.js';
import { RIM } from '../../apps/api/src/problems/rim.js';

const EXAMPLES = Object.entries(RULES).map(([code, { example }]) => ({ code, ...example }));

/** The digits of all that a sentence says; every language puts its own signs between them, and its own order. */
const digitsIn = (sentence: string): string => (sentence.match(/\d/g) ?? []).sort().join('');

/** What is told to a person whose request was wrong or could not be served; the rest is told to makers of clients. */
const TOLD_TO_PEOPLE = [
  'UNAUTHENTICATED',
  'MALFORMED',
  'STALE',
  'BUSY',
  'UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'INTERNAL',
] as const;

describe('the sentences', () => {
  let words: Readonly<Record<Language, Words>>;
  beforeAll(async () => {
    const [nb, nn, en] = await Promise.all(LANGUAGES.map((language) => wordsIn[language]()));
    words = { nb: nb!, nn: nn!, en: en! };
  });

  it.each(EXAMPLES)('say the same numbers of $code in every language, and nothing undefined', (example) => {
    const [nb, nn, en] = LANGUAGES.map((language) => sentenceOf(words[language], example));
    expect(digitsIn(nn!)).toEqual(digitsIn(nb!));
    expect(digitsIn(en!)).toEqual(digitsIn(nb!));
    for (const sentence of [nb, nn, en]) expect(sentence).toMatch(/^(?!.*(?:undefined|NaN|\[object)).{10,}\.$/s);
  });

  it('are not the same in two languages', () => {
    const same = EXAMPLES.filter((example) => {
      const said = LANGUAGES.map((language) => sentenceOf(words[language], example));
      return said[0] === said[2] || said[1] === said[2];
    });
    expect(same).toEqual([]);
  });

  it('tell people of what is wrong beside the rules', () => {
    expect(TOLD_TO_PEOPLE.filter((code) => !Object.hasOwn(RIM, code))).toEqual([]);
    for (const code of TOLD_TO_PEOPLE) expect(words.nb.problems).toHaveProperty(code);
  });

  it('say something of a code that they do not know', () => {
    expect(sentenceOf(words.nb, { code: 'OF_A_LATER_SERVER' })).toBe('Noe er ikke fylt ut riktig.');
  });
});
