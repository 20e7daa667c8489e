import { nameIn, type CommandType, type Form } from '@spillrom/words';
import { createContext, useContext } from 'react';
import type { Filled, FilledGroup } from './filled.js';
import type { Shape } from './shape.js';

/** Something that can be chosen. */
export interface Option {
  readonly value: string;
  readonly name: string;
}

/** What can be chosen for fields of these names, where the screen knows: the lines of its contract, the offers of its inquiry. */
export type Choices = Readonly<Record<string, readonly Option[]>>;

/** Where a field is: names and numbers, as in a JSON pointer. */
export type Path = readonly string[];

interface FillingIn {
  readonly form: Form;
  readonly command: CommandType;
  readonly filled: FilledGroup;
  readonly choices: Choices;
  /** What is known of the rest once this is chosen, by what is chosen. */
  readonly whenChosen: Readonly<Record<string, object>>;
  readonly set: (path: Path, value: Filled) => void;
  readonly wrongAt: (path: Path) => string | undefined;
}

const Filling = createContext<FillingIn | undefined>(undefined);
export const FillingProvider = Filling.Provider;

/** The form that a field stands in. */
export const useFilling = (): FillingIn => {
  const filling = useContext(Filling);
  if (filling === undefined) throw new Error('a field stands in no form');
  return filling;
};

const isName = (step: string): boolean => !/^\d+$/.test(step);

/** Names from the innermost outwards. */
const namesOf = (path: Path): readonly string[] => path.filter(isName).reverse();

/** What a field is called: narrower where its command or its group means something narrower by its name. */
const bareLabelOf = ({ form, command }: FillingIn, path: Path): string => {
  const [name = '', group = ''] = namesOf(path);
  return form.narrower[`${command}.${name}`] ?? form.narrower[`${group}.${name}`] ?? nameIn(form.fields, name);
};

export const labelOf = (filling: FillingIn, path: Path, { optional }: Pick<Shape, 'optional'>): string => {
  const label = bareLabelOf(filling, path);
  return optional === true ? filling.form.says.optional(label) : label;
};

/** What one of a list is called, with its number. */
export const itemLabelOf = ({ form }: FillingIn, path: Path, index: number): string =>
  form.says.item(singularOf({ form }, path), index + 1);

export const singularOf = ({ form }: Pick<FillingIn, 'form'>, path: Path): string => {
  const [name = ''] = namesOf(path);
  return nameIn(form.items, name);
};

export const helpOf = ({ form, command }: FillingIn, path: Path): string | undefined => {
  const [name = ''] = namesOf(path);
  const isNarrower = `${command}.${name}` in form.narrower;
  return isNarrower ? undefined : (form.help as Readonly<Record<string, string>>)[name];
};
