import type { OpenAPIObject } from '@nestjs/swagger';
import openapiTS, { type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';
import { openApiDocument } from '../../apps/api/src/openapi/document.js';
import { bareApp } from '../../apps/api/src/openapi/testing/bare-app.js';

export const CONSOLE_SCHEMA = 'apps/console/src/api/schema.d.ts';

/** Words and examples are for people; types of a client have no use for them. */
const FOR_PEOPLE = ['description', 'summary', 'example', 'examples', 'tags', 'headers'];

const PROBLEM = {
  description: '',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

interface Answer {
  readonly content?: Readonly<Record<string, object>>;
}

/** Of what is answered as a table too, if somebody asks for one, the JSON: the console asks for nothing else. */
const asJson = ({ content, ...answer }: Answer): Answer => {
  const json = content?.['application/json'];
  return { ...answer, ...(content && { content: json === undefined ? content : { 'application/json': json } }) };
};

/** Whatever is no success is one problem: several hundred times the same list of statuses would be most of the types. */
const oneProblem = (responses: object): object => ({
  ...Object.fromEntries(
    Object.entries(responses)
      .filter(([status]) => status.startsWith('2'))
      .map(([status, answer]) => [status, asJson(answer as Answer)]),
  ),
  default: PROBLEM,
});

/** @param inNames whether the keys are names that somebody has given, which may be any word */
const slim = (value: unknown, inNames = false): unknown => {
  if (Array.isArray(value)) return value.map((each) => slim(each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => inNames || !FOR_PEOPLE.includes(key))
      .map(([key, each]) => [
        key,
        key === 'responses' && !inNames
          ? oneProblem(slim(each) as object)
          : slim(each, ['properties', 'schemas'].includes(key) && !inNames),
      ]),
  );
};

const withDescriptions = (document: object): OpenAPI3 =>
  JSON.parse(JSON.stringify(document).replaceAll(/"(2\d\d)":\{/g, '"$1":{"description":"",')) as OpenAPI3;

/** The types of the console's client, made from the description of the api as it stands. */
export const consoleSchema = async (): Promise<string> => {
  const { app } = await bareApp();
  await app.init();
  const document: OpenAPIObject = openApiDocument(app);
  await app.close();
  const nodes = await openapiTS(withDescriptions(slim(document) as object), { alphabetize: true });
  const file = ts.createSourceFile(CONSOLE_SCHEMA, '', ts.ScriptTarget.ES2023);
  const printed = nodes.map((node) => ts.createPrinter().printNode(ts.EmitHint.Unspecified, node, file));
  return ['// Made by `npm run docs` from the description of the api.', ...printed, ''].join('\n');
};
