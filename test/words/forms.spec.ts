import { formIn, LANGUAGES, wordsIn, type Form, type Language, type Words } from '@spillrom/words';
import commands from '../../apps/console/src/parts/command/commands.json';
import { optionName } from '../../apps/console/src/parts/command/options.js';
import type { CommandShape, Shape } from '../../apps/console/src/parts/command/shape.js';

const BUDGET = ['appropriated', 'unallocated', 'allocated', 'available', 'reserved', 'committed', 'expended', 'paid'];

/** Every field of a shape, however deep, itself included. */
const within = (shape: Shape): readonly Shape[] => {
  switch (shape.kind) {
    case 'group':
      return [shape, ...shape.fields.flatMap(within)];
    case 'list':
      return [shape, ...within(shape.item)];
    case 'variants':
    case 'listBy':
      return [shape, ...Object.values(shape.variants).flat().flatMap(within)];
    default:
      return [shape];
  }
};

const FIELDS = Object.values(commands as unknown as Readonly<Record<string, CommandShape>>).flatMap(({ body }) =>
  body.fields.flatMap(within),
);

/** What can be chosen, by the name of the field that it is chosen in. */
const OPTIONS = FIELDS.flatMap((field): readonly (readonly [string, string])[] => {
  if (field.kind === 'variants') return Object.keys(field.variants).map((value) => [field.by, value] as const);
  return 'options' in field ? (field.options ?? []).map((value) => [field.name, value] as const) : [];
});

describe.each(LANGUAGES)('the words of the forms in %s', (language: Language) => {
  let form: Form;
  let words: Words;
  beforeAll(async () => {
    [form, words] = await Promise.all([formIn[language](), wordsIn[language]()]);
  });

  it('name every field', () => {
    expect(FIELDS.length).toBeGreaterThan(300);
    expect([...new Set(FIELDS.map(({ name }) => name))].filter((name) => !(name in form.fields))).toEqual([]);
  });

  it('name one of every list', () => {
    const lists = FIELDS.filter(({ kind }) => kind === 'list' || kind === 'listBy').map(({ name }) => name);
    expect([...new Set(lists)].filter((name) => !(name in form.items))).toEqual([]);
  });

  it('name all that can be chosen', () => {
    const { bases, bodies, effects, fundingBases, lists, providerKinds, qualities, reversed } = words.names;
    const tables = [form.options, bases, bodies, effects, fundingBases, lists, providerKinds, qualities, reversed];
    const said = new Set(tables.flatMap((table) => Object.values(table)));
    expect(OPTIONS.filter(([name, value]) => !said.has(optionName(words, form, name, value)))).toEqual([]);
  });

  it('name every figure, and say nothing of fields that no form has', () => {
    expect(BUDGET.filter((figure) => !(figure in form.figures))).toEqual([]);
    const names = new Set(FIELDS.map(({ name }) => name));
    const said = [...Object.keys(form.help), ...Object.keys(form.narrower).map((place) => place.split('.')[1]!)];
    expect(said.filter((name) => !names.has(name))).toEqual([]);
  });
});
