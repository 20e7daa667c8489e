import { PROBLEMS, typeOf, type ProblemCode } from '../problems/catalogue.js';
import { violations } from './register-schemas.js';
import { etag, position, ref, text, type Schema } from './schema.js';

export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'RFC 9457',
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    instance: text,
    code: text,
    violations,
    position: { ...position, description: 'where the refusal stands in the log' },
    currentETag: etag,
  },
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'violations'],
  additionalProperties: false,
};

interface Shape {
  readonly code: ProblemCode;
  /** Where it is not the catalogue's. */
  readonly status?: number;
  readonly more?: object;
  readonly headers?: readonly string[];
}

const wrong = (code: string, more: object): object => ({ violations: [{ code, ...more }] });

/** One example for every status that a kind of route can answer with. */
const SHAPES = {
  malformed: { code: 'MALFORMED', more: wrong('FORM', { pointer: '/caseNumber', detail: 'must be a string' }) },
  unauthenticated: { code: 'UNAUTHENTICATED', headers: ['WWW-Authenticate'] },
  roleRequired: {
    code: 'ROLE_REQUIRED',
    more: { ...wrong('ROLE_REQUIRED', { roles: ['budget-holder'] }), position: '118' },
  },
  notFound: { code: 'NOT_FOUND', status: 404 },
  conflict: {
    code: 'ALLOCATION_EXCEEDED',
    more: {
      ...wrong('ALLOCATION_EXCEEDED', { phase: 1, requestedOre: '500000000', availableOre: '120000000' }),
      position: '119',
    },
    headers: ['Spillrom-Position'],
  },
  stale: { code: 'STALE', more: { currentETag: '4' }, headers: ['ETag'] },
  tooLarge: { code: 'TOO_LARGE' },
  notJson: { code: 'UNSUPPORTED_MEDIA_TYPE' },
  rule: {
    code: 'PERSON_NUMBER',
    more: { ...wrong('PERSON_NUMBER', { pointer: '/justification' }), position: '120' },
    headers: ['Spillrom-Position'],
  },
  ifMatchRequired: { code: 'IF_MATCH_REQUIRED' },
  busy: { code: 'BUSY', headers: ['Retry-After'] },
  behind: { code: 'READ_MODEL_BEHIND', headers: ['Retry-After'] },
  unknown: { code: 'OUTCOME_UNKNOWN', headers: ['Retry-After'] },
  impossible: { code: 'INTERNAL' },
} as const satisfies Readonly<Record<string, Shape>>;

export type ProblemShape = keyof typeof SHAPES;

const HEADERS: Readonly<Record<string, Schema>> = {
  ETag: { description: 'the current version', schema: text },
  'Retry-After': { description: 'seconds', schema: text },
  'Spillrom-Position': { description: 'where the refusal stands in the log', schema: text },
  'WWW-Authenticate': { schema: text },
};

export const problemResponse = (name: ProblemShape): { readonly status: number; readonly response: object } => {
  const { code, more = {}, headers = [], status = PROBLEMS[code].status }: Shape = SHAPES[name];
  const { title } = PROBLEMS[code];
  const instance = 'urn:uuid:5b0f8c1e-7c3a-4d52-9a6e-1f2d3c4b5a69';
  const example = { type: typeOf(code), title, status, detail: title, instance, code, violations: [], ...more };
  return {
    status,
    response: {
      description: title,
      headers: Object.fromEntries(headers.map((header) => [header, HEADERS[header]])),
      content: { 'application/problem+json': { schema: ref('Problem'), example } },
    },
  };
};
