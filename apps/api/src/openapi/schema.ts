/** A JSON schema, as OpenAPI 3.1 takes it. */
export type Schema = Readonly<Record<string, unknown>>;

export const text: Schema = { type: 'string' };
export const number: Schema = { type: 'integer', minimum: 1 };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const digest: Schema = { type: 'string', pattern: '^[0-9a-f]{32}$' };
export const organisation: Schema = { type: 'string', pattern: '^[0-9]{9}$', description: 'organisation number' };
export const actor: Schema = { type: 'string', description: 'opaque id of a person' };

export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
