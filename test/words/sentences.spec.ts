import { LANGUAGES, pageWordsIn, sentenceOf, wordsIn, type Language, type Told, type Words } from '@spillrom/words';
import { views } from '../../apps/api/src/openapi/schemas.json';
import { PROBLEMS } from '../../apps/api/src/problems/catalogue.js';
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

const SENTENCE = /^(?!.*(?:undefined|NaN|Invalid|\[object)).{10,}\.$/s;

/** Cases that no example has. */
const CASES: readonly (readonly [said: string, told: Told])[] = [
  ['Dette finnes ikke, eller du har ikke tilgang.', { code: 'NOT_FOUND' }],
  ['Behovet finnes ikke, eller du har ikke tilgang.', { code: 'NOT_FOUND', what: 'request' }],
  [
    'Perioden fra 31.12.2022 til 01.11.2022 slutter før den begynner.',
    { code: 'PERIOD_INVALID', from: '2022-12-31', to: '2022-11-01' },
  ],
  [
    'Perioden fra 01.12.2022 til 31.01.2023 går over to kalenderår, og kvoten gjelder ett.',
    { code: 'PERIOD_INVALID', from: '2022-12-01', to: '2023-01-31', withinYear: true },
  ],
  [
    'Perioden fra 2023-W05 til 2023-W02 slutter før den begynner.',
    { code: 'PERIOD_INVALID', from: '2023-W05', to: '2023-W02' },
  ],
  [
    'Fase 1 er ikke tom: 0\u00a0kr er reservert, 0\u00a0kr er kontraktsfestet, 0\u00a0kr er forbrukt, og 1 forespørsel er ute.',
    { code: 'PHASE_NOT_EMPTY', phase: 1, reservedOre: '0', committedOre: '0', expendedOre: '0', count: 1 },
  ],
  [
    '2 inviterte er for få; det må være minst 3, ellers må du oppgi en grunn.',
    { code: 'TOO_FEW_INVITEES', invitees: 2, inviteesMin: 3 },
  ],
  [
    'En leverandør av slaget privat leverandør kan ikke ha eget helseforetak med internt oppgjør.',
    { code: 'FUNDING_BASIS', providerKind: 'privateProvider', basis: 'ownTrust', fundingBasis: 'internalSettlement' },
  ],
];

/** Every sentence with its place, said of other numbers for each thing that it is given. */
const pagesIn = (words: object, place = ''): readonly (readonly [place: string, sentence: string])[] =>
  Object.entries(words).flatMap(([name, said]) => {
    if (typeof said === 'object') return pagesIn(said as object, `${place}.${name}`);
    const marks = [21, 345, 6789];
    return [
      [`${place}.${name}`, typeof said === 'string' ? said : (said as (...marks: unknown[]) => string)(...marks)],
    ];
  });

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
    for (const sentence of [nb, nn, en]) expect(sentence).toMatch(SENTENCE);
  });

  it.each(CASES)('say %j', (said, told) => expect(sentenceOf(words.nb, told)).toBe(said));

  it.each(Object.keys(PROBLEMS))('say something of a problem that tells nothing but %s, in every language', (code) => {
    for (const language of LANGUAGES) expect(sentenceOf(words[language], { code })).toMatch(SENTENCE);
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

  it('name all that the record of a procurement can lack, and nothing else', () => {
    const lacking = views.GetProcurementRecord.properties.missing.items.properties.what.enum;
    for (const language of LANGUAGES) expect(Object.keys(words[language].names.missing).sort()).toEqual(lacking);
  });

  it('say something of a code that they do not know', () => {
    expect(sentenceOf(words.nb, { code: 'OF_A_LATER_SERVER' })).toBe('Noe er ikke fylt ut riktig.');
  });

  it('of the pages tell all that they are given, in every language', async () => {
    const all = await Promise.all(LANGUAGES.map(async (language) => pagesIn(await pageWordsIn[language]())));
    for (const [index, [place, nb]] of all[0]!.entries()) {
      const said = all.map((each) => each[index]!);
      expect(said.map(([where]) => where)).toEqual([place, place, place]);
      expect(said.map(([, sentence]) => digitsIn(sentence))).toEqual([digitsIn(nb), digitsIn(nb), digitsIn(nb)]);
      for (const [, sentence] of said) expect(sentence).toMatch(/^(?!.*(?:undefined|NaN|Invalid|\[object)).+$/s);
    }
    expect(all[0]!.length).toBeGreaterThan(30);
  });
});
