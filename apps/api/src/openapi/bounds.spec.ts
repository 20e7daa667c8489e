import { openApiDocument } from './document.js';
import { bareApp } from './testing/bare-app.js';
import { operationsOf, type Description } from './testing/description.js';

type Node = Readonly<Record<string, unknown>>;

const isBoundedText = (schema: Node): boolean =>
  ['maxLength', 'pattern', 'enum'].some((word) => schema[word] !== undefined) || schema['format'] === 'date-time';

/** What of a schema has no bound, by where it stands. */
const unbounded = (components: Node, schema: Node, where: string): readonly string[] => {
  const within = (part: Node, name: string): readonly string[] => unbounded(components, part, `${where}${name}`);
  if (typeof schema['$ref'] === 'string') {
    return within((components as Readonly<Record<string, Node>>)[schema['$ref'].split('/').at(-1)!]!, '');
  }
  const found: string[] = [];
  const { type } = schema;
  if (type === 'string' && !isBoundedText(schema)) found.push(`${where}: text without end`);
  if (type === 'integer' && (schema['minimum'] === undefined || schema['maximum'] === undefined))
    found.push(`${where}: a number without end`);
  if (type === 'array' && schema['maxItems'] === undefined) found.push(`${where}: a list without end`);
  if (type === 'object' && schema['additionalProperties'] !== false) found.push(`${where}: open to any field`);
  if (schema['items'] !== undefined) found.push(...within(schema['items'] as Node, '/0'));
  for (const part of (schema['oneOf'] ?? []) as readonly Node[]) found.push(...within(part, ''));
  for (const [name, field] of Object.entries((schema['properties'] ?? {}) as Readonly<Record<string, Node>>))
    found.push(...within(field, `/${name}`));
  return found;
};

describe('what the api takes', () => {
  let description: Description;

  beforeAll(async () => {
    const { app } = await bareApp();
    description = JSON.parse(JSON.stringify(openApiDocument(app))) as Description;
    await app.close();
  });

  it('has a bound in every field and every parameter, and the description names it', () => {
    const { schemas } = description.components;
    const found = operationsOf(description).flatMap(({ operationId, parameters = [], requestBody }) => [
      ...parameters
        .filter(({ schema }) => (schema as Node)['format'] !== 'uuid')
        .flatMap(({ name, schema }) => unbounded(schemas, schema as Node, `${operationId} ?${name}`)),
      ...Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
        unbounded(schemas, schema as Node, `${operationId} `),
      ),
    ]);
    expect(found).toEqual([]);
  });

  it('would be caught without one', () => {
    const open = {
      type: 'object',
      properties: { a: { type: 'string' }, b: { type: 'array', items: { type: 'integer' } } },
    };
    expect(unbounded({}, open, '')).toEqual([
      ...[': open to any field', '/a: text without end', '/b: a list without end', '/b/0: a number without end'],
    ]);
  });
});
