/** A JSON schema, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

/** A field that may be missing. */
interface Maybe {
  readonly maybe: Schema;
}

export type FieldsOf<T> = { readonly [Key in keyof T]-?: undefined extends T[Key] ? Maybe : Schema };

const isMaybe = (field: Schema | Maybe): field is Maybe => 'maybe' in field;

export const maybe = (schema: Schema): Maybe => ({ maybe: schema });

/** The schema of a type, field by field: one that is missing, or too much, does not compile. */
export const objectOf =
  <T extends object>() =>
  (fields: FieldsOf<T>): Schema => {
    const entries = Object.entries<Schema | Maybe>(fields);
    return {
      type: 'object',
      properties: Object.fromEntries(entries.map(([name, field]) => [name, isMaybe(field) ? field.maybe : field])),
      required: entries.filter(([, field]) => !isMaybe(field)).map(([name]) => name),
      additionalProperties: false,
    };
  };

export const text: Schema = { type: 'string' };
export const count: Schema = { type: 'integer', minimum: 0 };
export const number: Schema = { type: 'integer', minimum: 1 };
export const yesNo: Schema = { type: 'boolean' };
export const amount: Schema = { type: 'string', pattern: '^(0|-?[1-9][0-9]*)$', description: 'whole øre' };
export const day: Schema = { type: 'string', format: 'date' };
export const moment: Schema = { type: 'string', format: 'date-time' };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const digest: Schema = { type: 'string', pattern: '^[0-9a-f]{32}$' };
export const organisation: Schema = { type: 'string', pattern: '^[0-9]{9}$', description: 'organisation number' };
export const actor: Schema = { type: 'string', description: 'opaque id of a person' };
export const etag: Schema = { type: 'string', pattern: '^[0-9]+$', description: 'what If-Match must name, in quotes' };
export const position: Schema = { type: 'string', pattern: '^(0|[1-9][0-9]*)$', description: 'place in the log' };

export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', enum: values });
export const listOf = (items: Schema): Schema => ({ type: 'array', items });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

/** An object schema with more fields. */
export const extended = (schema: Schema, fields: Readonly<Record<string, Schema>>): Schema => ({
  ...schema,
  properties: { ...(schema['properties'] as object), ...fields },
  required: [...(schema['required'] as readonly string[]), ...Object.keys(fields)],
});
