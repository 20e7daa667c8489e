import type { GroupShape, ListByShape, Shape, TextShape } from './shape.js';
import { clockOf, dayOf, integerOf, isoOf, kronerOf, momentOf, oreOf } from './written.js';

/** What stands in a form: texts as they were typed, under the names of the body, so that a pointer of the api finds its field. */
export type Filled = string | boolean | undefined | FilledGroup | readonly Filled[];

export interface FilledGroup {
  readonly [name: string]: Filled;
}

type Fields = Pick<GroupShape, 'fields' | 'either'>;

export const isGroup = (filled: Filled): filled is FilledGroup =>
  typeof filled === 'object' && filled !== null && !Array.isArray(filled);

/** The same, to be given: what was chosen to be given is. */
export const required = <Kind extends Shape>({ optional: _, ...shape }: Kind): Kind => shape as Kind;

export const listOf = (filled: Filled): readonly Filled[] =>
  Array.isArray(filled) ? (filled as readonly Filled[]) : [];

/** The text of a field of a group. */
export const textIn = (group: Filled, name: string): string => {
  const value = isGroup(group) ? group[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** A list of one kind of item, or of the kind that a choice beside it has chosen. */
export const itemsFieldsOf = ({ by, variants }: ListByShape, beside: FilledGroup): readonly Shape[] =>
  variants[textIn(beside, by)] ?? [];

/** Before anything is filled in. What need not be given is not there. */
export const emptyOf = (shape: Shape): Filled => {
  switch (shape.kind) {
    case 'truth':
      return shape.optional === true ? '' : false;
    case 'group':
      return shape.optional === true ? undefined : emptyGroup(shape);
    case 'variants':
      return { [shape.by]: '' };
    case 'list':
      return shape.optional === true ? [] : Array.from({ length: shape.min }, () => emptyOf(shape.item));
    case 'listBy':
      return [];
    default:
      return '';
  }
};

/** Of things of which one is given, none is yet. */
export const emptyGroup = ({ fields, either = [] }: Fields): FilledGroup =>
  Object.fromEntries(fields.filter(({ name }) => !either.includes(name)).map((each) => [each.name, emptyOf(each)]));

const textOf = ({ kind }: TextShape, text: string): string | number => {
  switch (kind) {
    case 'date':
      return isoOf(text);
    case 'moment':
      return momentOf(text);
    case 'money':
      return oreOf(text);
    case 'integer':
    case 'phase':
      return integerOf(text);
    case 'text':
    case 'long':
      return text;
    default:
      return text.trim();
  }
};

const written = (shape: Shape, filled: Filled, beside: FilledGroup): unknown => {
  switch (shape.kind) {
    case 'truth':
      return typeof filled === 'boolean' ? filled : filled === '' ? undefined : filled === 'true';
    case 'group':
      return isGroup(filled) ? bodyOf(shape, filled) : undefined;
    case 'variants':
      return isGroup(filled) ? variantOf(shape.by, shape.variants, filled) : undefined;
    case 'list':
    case 'listBy': {
      const items = listOf(filled);
      if (items.length === 0 && shape.optional === true) return undefined;
      if (shape.kind === 'list') return items.map((each) => written(shape.item, each, beside));
      const fields = itemsFieldsOf(shape, beside);
      return items.map((each) => bodyOf({ fields }, isGroup(each) ? each : {}));
    }
    default:
      return typeof filled !== 'string' || (filled.trim() === '' && shape.optional === true)
        ? undefined
        : textOf(shape, filled);
  }
};

const variantOf = (by: string, variants: Readonly<Record<string, readonly Shape[]>>, filled: FilledGroup): object => {
  const chosen = textIn(filled, by);
  return { [by]: chosen, ...bodyOf({ fields: variants[chosen] ?? [] }, filled) };
};

/** The body as the api takes it. Of things of which one is given, the one that was chosen. */
export const bodyOf = ({ fields, either = [] }: Fields, filled: FilledGroup): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fields.flatMap((shape) => {
      const isChosen = either.includes(shape.name) && filled[shape.name] !== undefined;
      const value = written(isChosen ? required(shape) : shape, filled[shape.name], filled);
      return value === undefined ? [] : [[shape.name, value] as const];
    }),
  );

const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const shownAs = ({ kind }: TextShape, value: unknown): string => {
  const text = asText(value);
  if (kind === 'date') return dayOf(text);
  if (kind === 'moment') return clockOf(text);
  return kind === 'money' ? kronerOf(text) : text;
};

const read = (shape: Shape, value: unknown, beside: FilledGroup): Filled => {
  if (value === undefined) return emptyOf(shape);
  switch (shape.kind) {
    case 'truth':
      return shape.optional === true ? asText(value) : value === true;
    case 'group':
      return filledOf(shape, value as object);
    case 'variants': {
      const chosen = asText((value as Readonly<Record<string, unknown>>)[shape.by] ?? '');
      return { [shape.by]: chosen, ...filledOf({ fields: shape.variants[chosen] ?? [] }, value as object) };
    }
    case 'list':
      return (value as readonly unknown[]).map((each) => read(shape.item, each, beside));
    case 'listBy':
      return (value as readonly object[]).map((each) => filledOf({ fields: itemsFieldsOf(shape, beside) }, each));
    default:
      return shownAs(shape, value);
  }
};

/** A form as a body, or as much of one as is known, fills it; what the body has no field for is left out. */
export const filledOf = ({ fields, either = [] }: Fields, body: object): FilledGroup => {
  const given = body as Readonly<Record<string, unknown>>;
  const filled: Record<string, Filled> = {};
  for (const shape of fields) {
    if (either.includes(shape.name) && given[shape.name] === undefined) continue;
    filled[shape.name] = read(shape, given[shape.name], filled);
  }
  return filled;
};

/** The same with something else at a pointer. */
export const withAt = (filled: Filled, [first, ...rest]: readonly string[], value: Filled): Filled => {
  if (first === undefined) return value;
  if (Array.isArray(filled)) {
    return (filled as readonly Filled[]).map((each, index) =>
      String(index) === first ? withAt(each, rest, value) : each,
    );
  }
  const group = isGroup(filled) ? filled : {};
  return { ...group, [first]: withAt(group[first], rest, value) };
};

/** What stands at a pointer. */
export const at = (filled: Filled, [first, ...rest]: readonly string[]): Filled => {
  if (first === undefined) return filled;
  if (Array.isArray(filled)) return at((filled as readonly Filled[])[Number(first)], rest);
  return isGroup(filled) ? at(filled[first], rest) : undefined;
};
