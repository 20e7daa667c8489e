export interface Damaged {
  /** What was done, and where: `/lines/0/patients as text`. */
  readonly how: string;
  readonly value: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Values that a field is replaced by, whatever it holds: wrong types, and the edges of right ones. */
const REPLACEMENTS: Readonly<Record<string, unknown>> = {
  'as null': null,
  'as true': true,
  'as nothing': '',
  'as blanks': ' \n',
  'as a word': 'word',
  'as 0': 0,
  'as 1': 1,
  'as -1': -1,
  'as 1.5': 1.5,
  'as a million': 1_000_000,
  'as more than a million': 1_000_001,
  'as beyond an integer': 1e300,
  'as the text 0': '0',
  'as the text -5': '-5',
  'as the text 05': '05',
  'as fifteen digits': '9'.repeat(15),
  'as sixteen digits': '9'.repeat(16),
  'as a day': '2022-11-12',
  'as no day': '2022-02-29',
  'as the first day of all': '2000-01-01',
  'as a day before the first': '1999-12-31',
  'as the last day of all': '2099-12-31',
  'as a day after the last': '2100-01-01',
  'as a day of year 0': '0000-12-05',
  'as a week of year 0': '0000-W05',
  'as a week': '2022-W52',
  'as no week': '2022-W54',
  'as a moment': '2022-11-12T08:00:00Z',
  'as a UUID': 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66',
  'as a UUID in upper case': 'D2B7E4A8-91C6-8F03-A5D2-7BE1C04F9A66',
  'as a digest': '0f6b7a1c9d2e4f8053a1b2c3d4e5f607',
  'as 10 signs': 'æ'.repeat(10),
  'as 11 signs': 'æ'.repeat(11),
  'as 10 signs outside the basic plane': '😀'.repeat(10),
  'as 20 signs': 'x'.repeat(20),
  'as 21 signs': 'x'.repeat(21),
  'as 60 signs': 'x'.repeat(60),
  'as 61 signs': 'x'.repeat(61),
  'as 200 signs': 'x'.repeat(200),
  'as 201 signs': 'x'.repeat(201),
  'as 2000 signs': 'x'.repeat(2000),
  'as 2001 signs': 'x'.repeat(2001),
  'with a control sign': 'a\u0000b',
  'with a line break': 'a\nb',
  'with half a sign': 'a\ud800',
  'with a control sign of ISO 8859': 'a\u0085b',
  'with the trace of bytes that were no text': 'a\ufffd',
  'as an empty object': {},
  'as an empty list': [],
  'as a list of null': [null],
  'as a list of an empty list': [[]],
  'as a list of one word': ['word'],
  'as a list of half a sign': ['a\ud800'],
};

const replacedWith = (value: unknown, path: string): readonly Damaged[] => [
  ...Object.entries(REPLACEMENTS).map(([how, replacement]) => ({ how: `${path} ${how}`, value: replacement })),
  { how: `${path} in a list`, value: [value] },
  ...(Array.isArray(value) ? listDamage(value, path) : []),
  ...(isObject(value) ? objectDamage(value, path) : []),
];

const listDamage = (list: readonly unknown[], path: string): readonly Damaged[] => [
  { how: `${path} twice over`, value: [...list, ...list] },
  { how: `${path} two hundred times`, value: Array.from({ length: 201 }, () => list[0]) },
  ...list.flatMap((item, index) =>
    replacedWith(item, `${path}/${index}`).map(({ how, value }) => ({ how, value: list.with(index, value) })),
  ),
];

const objectDamage = (object: Readonly<Record<string, unknown>>, path: string): readonly Damaged[] => [
  ...['colour', 'toString', 'constructor'].map((name) => ({
    how: `${path} with a field ${name}`,
    value: { ...object, [name]: 'red' },
  })),
  ...Object.keys(object).flatMap((name) => {
    const { [name]: own, ...others } = object;
    const changed = replacedWith(own, `${path}/${name}`).map(({ how, value }) => ({
      how,
      value: { ...object, [name]: value },
    }));
    return [{ how: `${path} without ${name}`, value: others }, ...changed];
  }),
];

/** The body with one thing wrong, or only different, in every way at every place. */
export const damaged = (body: object): readonly Damaged[] => objectDamage({ ...body }, '');
