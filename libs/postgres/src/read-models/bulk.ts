import { boolArray, int4Array, int8Array, textArray, uuidArray } from '../binary-array.js';

export type BulkType = 'text' | 'integer' | 'boolean' | 'bigint' | 'text[]' | 'uuid' | 'timestamptz' | 'date';

/** The columns of a table, by their names there, and what goes into them of each row. */
export type Fields<Each> = Readonly<Record<string, { readonly type: BulkType; readonly of: (each: Each) => unknown }>>;

interface Way {
  /** The type of its elements as they are sent; where it is not the column's own, the server casts. */
  readonly sent: 'text' | 'integer' | 'boolean' | 'bigint' | 'uuid';
  readonly array: (values: readonly unknown[]) => Buffer;
}

const arrayText = (texts: readonly string[]): string =>
  `{${texts.map((each) => `"${each.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;

const asText: Way = { sent: 'text', array: (values) => textArray(values as readonly (string | null)[]) };

const WAYS: Readonly<Record<BulkType, Way>> = {
  text: asText,
  timestamptz: asText,
  date: asText,
  // An array of arrays would be flattened.
  'text[]': { sent: 'text', array: (values) => textArray((values as readonly (readonly string[])[]).map(arrayText)) },
  integer: { sent: 'integer', array: (values) => int4Array(values as readonly (number | null)[]) },
  bigint: { sent: 'bigint', array: (values) => int8Array(values as readonly (string | number | bigint | null)[]) },
  boolean: { sent: 'boolean', array: (values) => boolArray(values as readonly (boolean | null)[]) },
  uuid: { sent: 'uuid', array: (values) => uuidArray(values as readonly (string | null)[]) },
};

/** A statement that inserts many rows; `valuesOf` makes its arguments. */
export const insertion = <Each>(table: string, fields: Fields<Each>): string => {
  const types = Object.entries(fields).map(([name, { type }]) => ({ name, type, sent: WAYS[type].sent }));
  const names = types.map(({ name }) => name).join(', ');
  const selected = types.map(({ name, type, sent }) => (type === sent ? `n.${name}` : `n.${name}::${type}`));
  const given = types.map(({ sent }, index) => `$${index + 1}::${sent}[]`);
  return `INSERT INTO ${table} (${names}) SELECT ${selected.join(', ')} FROM unnest(${given.join(', ')}) AS n (${names})`;
};

/** What rows replace that are there already, by the key's column. */
export const replacing = (key: string, fields: Fields<never>): string =>
  `ON CONFLICT (${key}) DO UPDATE SET ${Object.keys(fields)
    .filter((name) => name !== key)
    .map((name) => `${name} = EXCLUDED.${name}`)
    .join(', ')}`;

export const valuesOf = <Each>(fields: Fields<Each>, rows: readonly Each[]): readonly Buffer[] =>
  Object.values(fields).map(({ type, of }) => WAYS[type].array(rows.map(of)));
