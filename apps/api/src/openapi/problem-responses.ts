import { PROBLEMS, typeOf, type ProblemCode } from '../problems/catalogue.js';
import { notFound } from '../problems/problem.js';
import { detailOf, detailOfAll } from '../problems/sentences.js';
import { ref, text } from './schema.js';
import { etagHeader, positionHeader, type Header } from './headers.js';
import { exampleOf, isRuleCode } from '../problems/rules/index.js';

/** A code, or the addressed resource's own absence: `NOT_FOUND` with 404, where the code alone is of something that the body names. */
export type Answerable = ProblemCode | 'ABSENT';

const INSTANCE = 'urn:uuid:5b0f8c1e-7c3a-4d52-9a6e-1f2d3c4b5a69';

const statusOf = (code: Answerable): number => (code === 'ABSENT' ? 404 : PROBLEMS[code].status);

const MALFORMED = { code: 'FORM', detail: 'must be a string', pointer: '/caseNumber' };

const circumstancesOf = (code: Answerable): { readonly violations: readonly { readonly code: string }[] } => {
  if (code === 'MALFORMED') return { violations: [MALFORMED] };
  if (code === 'STALE') return { violations: [], ...{ currentETag: '4' } };
  if (code === 'ABSENT' || !isRuleCode(code)) return { violations: [] };
  const violation = exampleOf(code);
  return { violations: [{ ...violation, ...{ detail: detailOf(violation) } }], ...{ position: '118' } };
};

const exampleOfProblem = (answerable: Answerable): object => {
  const code = answerable === 'ABSENT' ? 'NOT_FOUND' : answerable;
  const { title } = PROBLEMS[code];
  const status = statusOf(answerable);
  const circumstances = circumstancesOf(answerable);
  const detail = answerable === 'ABSENT' ? notFound().message : detailOfAll(code, circumstances.violations);
  return { type: typeOf(code), title, status, detail, instance: INSTANCE, code, ...circumstances };
};

const ALL: readonly Answerable[] = [...(Object.keys(PROBLEMS) as ProblemCode[]), 'ABSENT'];

/** One example for every code, which the answers refer to. */
export const PROBLEM_EXAMPLES: Readonly<Record<string, object>> = Object.fromEntries(
  ALL.map((code) => [
    code,
    {
      summary: code === 'ABSENT' ? 'It does not exist, or you may not see it' : PROBLEMS[code].title,
      value: exampleOfProblem(code),
    },
  ]),
);

const retryAfter: Header = {
  description: 'Seconds to wait before you try again with the same Idempotency-Key',
  schema: { type: 'string', pattern: '^[0-9]+$' },
};

const HEADERS: Readonly<Record<number, Readonly<Record<string, Header>>>> = {
  401: { 'WWW-Authenticate': { description: 'How to prove who you are', schema: text } },
  403: { 'Spillrom-Position': positionHeader('Position of the denial in the log, if it was recorded') },
  409: { 'Spillrom-Position': positionHeader('Position of the refusal in the log') },
  412: { ETag: etagHeader('The current version of the resource') },
  422: { 'Spillrom-Position': positionHeader('Position of the refusal in the log, if it was recorded') },
  429: { 'Retry-After': retryAfter },
  503: { 'Retry-After': retryAfter },
};

const told = (code: Answerable): string =>
  code === 'ABSENT'
    ? '`NOT_FOUND`: what the path names does not exist, or you may not see it'
    : `\`${code}\`: ${PROBLEMS[code].title}`;

const responseOf = (status: number, codes: readonly Answerable[]): object => ({
  description: codes.map((code) => `- ${told(code)}`).join('\n'),
  ...(HEADERS[status] !== undefined && { headers: HEADERS[status] }),
  content: {
    'application/problem+json': {
      schema: {
        allOf: [
          ref('Problem'),
          {
            type: 'object',
            properties: { code: { enum: codes.map((code) => (code === 'ABSENT' ? 'NOT_FOUND' : code)) } },
          },
        ],
      },
      examples: Object.fromEntries(codes.map((code) => [code, { $ref: `#/components/examples/${code}` }])),
    },
  },
});

/** An answer for each status that the codes come with, naming them and showing one of each. */
export const problemResponses = (codes: readonly Answerable[]): Readonly<Record<string, object>> => {
  const unique = [...new Set(codes)];
  const statuses = [...new Set(unique.map(statusOf))].sort((a, b) => a - b);
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      responseOf(
        status,
        unique.filter((code) => statusOf(code) === status),
      ),
    ]),
  );
};
