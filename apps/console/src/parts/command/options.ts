import { nameIn, type Form, type Words } from '@spillrom/words';

/** What a value that can be chosen is called, by the field that it is chosen in. */
export const optionName = ({ names }: Words, form: Form, field: string, value: string): string => {
  const tables: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    ...{ basis: names.bases, fundingBasis: names.fundingBases, quality: names.qualities, of: names.reversed },
    ...{ body: names.bodies, list: names.lists, kind: { ...names.providerKinds, ...names.effects } },
  };
  return tables[field]?.[value] ?? form.options[`${field}.${value}`] ?? nameIn(form.options, value);
};
