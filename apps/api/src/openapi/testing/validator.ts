import Ajv, { type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** What a value breaks of a schema, by JSON pointer; nothing when it fits. */
export type Faults = (schema: object, value: unknown) => readonly string[];

/** Somebody else's JSON Schema (2020-12), over schemas that refer to the components of one description. */
export const validatorOf = ({ components }: { readonly components?: object | undefined }): Faults => {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  addFormats(ajv);
  ajv.addVocabulary(['discriminator', 'components']);
  ajv.addSchema({ $id: 'api:', components });
  const compiled = new Map<string, ValidateFunction>();
  const checkOf = (schema: object): ValidateFunction => {
    const absolute = JSON.stringify(schema).replaceAll('"#/components', '"api:#/components');
    const check = compiled.get(absolute) ?? ajv.compile(JSON.parse(absolute) as object);
    compiled.set(absolute, check);
    return check;
  };
  return (schema, value) => {
    const check = checkOf(schema);
    check(value);
    return (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
};
