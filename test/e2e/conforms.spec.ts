import { conformanceTo, type Answered } from './testing/conforms.js';
import type { Description } from '../../apps/api/src/openapi/testing/description.js';

const etag = { required: true, schema: { type: 'string', pattern: '^"[0-9]+"$' } };
const thing = {
  type: 'object',
  properties: { id: { type: 'string' } },
  required: ['id'],
  additionalProperties: false,
};

const description: Description = {
  openapi: '3.1.0',
  paths: {
    '/things/{thing}': {
      get: {
        ...{ operationId: 'GetThing', tags: ['things'] },
        responses: { 200: { headers: { ETag: etag }, content: { 'application/json': { schema: thing } } } },
      },
    },
  },
  components: { schemas: {}, examples: {} },
};

const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', etag: '"3"' };
const answered = (changes: Partial<Answered> = {}): Answered => ({
  ...{ method: 'GET', path: '/things/7', status: 200, headers: new Headers(JSON_HEADERS), body: { id: '7' } },
  ...changes,
});
const asText = new Headers({ ...JSON_HEADERS, 'content-type': 'text/html' });
const without = new Headers({ 'content-type': 'application/json' });
const unquoted = new Headers({ ...JSON_HEADERS, etag: '3' });

describe('a real answer', () => {
  const conformance = conformanceTo(description);

  it('is as described when status, headers and body are', () => {
    expect(conformance(answered())).toEqual([]);
  });

  it.each([
    ['a field too much', answered({ body: { id: '7', colour: 'red' } }), /additional properties/],
    ['a field that is missing', answered({ body: {} }), /required/],
    ['a status of which nothing is said', answered({ status: 418 }), /418, which is not described/],
    ['another kind of body', answered({ headers: asText }), /text\/html is not described/],
    ['a header that is missing', answered({ headers: without }), /ETag is missing/],
    ['a header of another form', answered({ headers: unquoted }), /ETag.*pattern/],
    ['a method of which nothing is said', answered({ method: 'POST' }), /POST \/things\/7 is not described/],
  ])('is caught for %s', (_, wrong, fault) => {
    const faults = conformance(wrong);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(fault);
  });

  it('may be 404 or 405 where nothing is described', () => {
    expect(conformance(answered({ path: '/elsewhere', status: 404 }))).toEqual([]);
    expect(conformance(answered({ method: 'PATCH', status: 405 }))).toEqual([]);
  });
});
