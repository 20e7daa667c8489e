import type { OpenAPIObject } from '@nestjs/swagger';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { operations, type Operation } from '../commands/operations.js';
import { PROBLEMS } from '../problems/catalogue.js';
import { openApiDocument } from './document.js';
import { bareApp, type Route } from './testing/bare-app.js';
import { examplesOf, operationsOf, type Description, type DescribedOperation } from './testing/description.js';
import official from './testing/openapi-3.1.schema.json';
import { validatorOf, type Faults } from './testing/validator.js';

const DEVELOPMENT = { tokenUrl: 'http://127.0.0.1:3001/token' };

const described = (document: OpenAPIObject): Description =>
  JSON.parse(JSON.stringify(document)) as unknown as Description;

describe('the description of the api', () => {
  let description: Description;
  let production: Description;
  let routes: readonly Route[];
  let faults: Faults;
  let all: readonly DescribedOperation[];

  beforeAll(async () => {
    const bare = await bareApp();
    await bare.app.init();
    routes = bare.routes;
    description = described(openApiDocument(bare.app, DEVELOPMENT));
    production = described(openApiDocument(bare.app));
    faults = validatorOf(description);
    all = operationsOf(description);
    await bare.app.close();
  });

  const headersOf = (type: string): readonly string[] =>
    (all.find(({ operationId }) => operationId === type)?.parameters ?? [])
      .filter((each) => each.in === 'header')
      .map(({ name, required }) => (required ? `${name}!` : name));

  it('is valid by the official schema of OpenAPI 3.1', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    ajv.addFormat('media-range', true);
    const check = ajv.compile(official);
    for (const each of [description, production]) {
      check(each);
      expect(check.errors).toBeNull();
    }
    check({ ...description, paths: { 'without-a-slash': {} } });
    expect(check.errors).not.toBeNull();
  });

  it('has every route that the api serves, and no other', () => {
    const told = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect([...told].sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  it('names every operation once, and tells what it does, who may, and under which tag it stands', () => {
    const ids = all.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const mute = all.filter(
      ({ summary = '', description: words = '', tags }) => summary === '' || !words.includes('**Who:**') || !tags[0],
    );
    expect(mute).toEqual([]);
  });

  it('asks for a key with every command, and for If-Match exactly where the table of operations does', () => {
    for (const [type, { ifMatch, makes }] of Object.entries<Operation>(operations)) {
      const version = makes === undefined ? [ifMatch ? 'If-Match!' : 'If-Match'] : [];
      expect([type, ...headersOf(type)]).toEqual([
        type,
        'Idempotency-Key!',
        ...version,
        'Spillrom-Dry-Run',
        'Spillrom-Now',
      ]);
    }
  });

  it('knows the clock of a story and the sign-in of the development issuer in development only', () => {
    expect(JSON.stringify(description)).toContain('"Spillrom-Now"');
    expect(JSON.stringify(production)).not.toMatch(/"Spillrom-Now"|tokenUrl|development issuer/);
  });

  it('says of every field and parameter what it means, and leaves no schema that anything fits', () => {
    const mute: string[] = [];
    const walk = (schema: Record<string, unknown>, where: string): void => {
      if (Object.keys(schema).length === 0) mute.push(`${where} is anything`);
      for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') {
          for (const [name, field] of Object.entries(value as Record<string, Record<string, unknown>>)) {
            if (field['description'] === undefined && field['$ref'] === undefined) mute.push(`${where}.${name}`);
            walk(field, `${where}.${name}`);
          }
        } else if (['items', 'additionalProperties'].includes(key) && typeof value === 'object') {
          walk(value as Record<string, unknown>, `${where}[]`);
        } else if (['oneOf', 'anyOf', 'allOf'].includes(key)) {
          for (const part of value as Record<string, unknown>[]) walk(part, where);
        }
      }
    };
    for (const [name, schema] of Object.entries(description.components.schemas)) {
      walk(schema as Record<string, unknown>, name);
    }
    for (const { operationId, parameters = [], responses } of all) {
      for (const { name, description: words } of parameters) if (!words) mute.push(`${operationId} ${name}`);
      for (const { content } of Object.values(responses)) {
        for (const { schema } of Object.values(content)) walk(schema as Record<string, unknown>, operationId);
      }
    }
    expect(mute).toEqual([]);
  });

  it('has examples of every body, answer and problem, and each fits its schema', () => {
    const broken: string[] = [];
    for (const { operationId, requestBody, responses, parameters = [] } of all) {
      const contents = [requestBody?.content ?? {}, ...Object.values(responses).map(({ content }) => content)];
      for (const content of contents.flatMap((each) => Object.values(each))) {
        const examples = examplesOf(description, content);
        if (examples.length === 0) broken.push(`${operationId} lacks an example`);
        for (const [name, value] of examples) {
          broken.push(...faults(content.schema, value).map((fault) => `${operationId} ${name}: ${fault}`));
        }
      }
      for (const { name, schema, example } of parameters) {
        if (example === undefined) continue;
        broken.push(...faults(schema, example).map((fault) => `${operationId} ${name}: ${fault}`));
      }
    }
    expect(broken).toEqual([]);
  });

  it('tells of every code of the catalogue where it may be met', () => {
    const told = new Set(
      all.flatMap(({ responses }) =>
        Object.values(responses).flatMap(({ content }) =>
          Object.keys(content['application/problem+json']?.examples ?? {}),
        ),
      ),
    );
    const guide = (description as unknown as { readonly info: { readonly description: string } }).info.description;
    // Of what is answered before an operation is found, only the guide can tell.
    const before = ['METHOD_NOT_ALLOWED', 'HEADERS_TOO_LARGE', 'REQUEST_TIMEOUT'];
    for (const code of before) expect(guide).toContain(code);
    expect(Object.keys(PROBLEMS).filter((code) => !told.has(code))).toEqual(before);
  });
});
