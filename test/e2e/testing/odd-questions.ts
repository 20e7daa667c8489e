import { randomUUID } from 'node:crypto';
import { Agent, request, type IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import type { Description, Parameter } from '../../../apps/api/src/openapi/testing/description.js';

/** One request as it goes out, nothing of it made tidy. */
export interface Question {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

interface Place {
  readonly method: string;
  readonly template: string;
  readonly parameters: readonly Parameter[];
  readonly example: unknown;
}

const hexOf = (character: string): string => `%${character.charCodeAt(0).toString(16)}`;

/** What is odd in a path or a query, percent-encoded already; `planted` is never to be seen again. */
const oddTexts = (planted: string): readonly string[] => [
  ...[planted, `${planted}x`, `${planted.slice(0, 6)}%20${planted.slice(6)}`, Array.from(planted, hexOf).join('')],
  ...[
    '',
    '%20',
    '%',
    '%zz',
    '%00',
    '%0d%0a',
    '%ff',
    '%ed%a0%80',
    '%EF%BF%BD',
    '%c2%85',
    '%2e%2e',
    '..',
    '..%2fx',
    '%2f%2f',
  ],
  ...['0', '-1', '1.5', '1e3', 'NaN', '00', '2147483648', '9223372036854775807', '9223372036854775808', '9'.repeat(40)],
  ...['0000-12-05', '1999-12-31', '2100-01-01', '2022-02-29', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-23:00'],
  ...['null', 'true', '__proto__', 'constructor', "'%20OR%201=1--", '%F0%9F%98%80', 'x'.repeat(101), 'x'.repeat(3000)],
  ...['00000000-0000-0000-0000-000000000000', randomUUID().toUpperCase(), '1', '2022-11-12', '2022-11-12T08:00:00Z'],
];

const LISTS = ['decisions', 'requests', 'contracts', 'invoices', 'commands', 'programmes'];
const SORTS = ['-createdAt', 'createdAt', '-updatedAt', 'phase', 'totalOre', 'name', 'caseNumber'];

/** Cursors that somebody has taken apart and put together again. */
const tamperedCursors = (planted: string): fc.Arbitrary<string> => {
  const odd = fc.constantFrom<unknown>(
    ...[planted, `x\n    at ${planted} (/x.js:1:1)`, '\u0000', '\ud800', '\ufffd', '', 'x'.repeat(1001)],
    ...[null, true, -1, 1.5, 1e300, 2_147_483_648, '9223372036854775808', '0000-01-01T00:00:00.000000Z', [], {}],
  );
  const mark = fc.tuple(fc.constantFrom<unknown>(...LISTS), fc.constantFrom<unknown>(...SORTS), odd, odd);
  const written = fc.oneof(mark, fc.array(odd, { maxLength: 6 }), odd).map((value) => JSON.stringify(value) ?? '');
  return fc.oneof(written, fc.constant(`[${planted}`)).map((text) => Buffer.from(text).toString('base64url'));
};

/** Sorts and cursors fit together more often than chance would have it, so that the odd value is what is looked at. */
const queryOf = (parameters: readonly Parameter[], planted: string): fc.Arbitrary<string> => {
  const odd = fc.constantFrom(...oddTexts(planted));
  const named = parameters.filter(({ in: where }) => where === 'query').map(({ name }) => name);
  const one = fc.tuple(fc.constantFrom(...named, 'colour', planted, '__proto__', '%zz'), odd, tamperedCursors(planted));
  return fc
    .array(one, { minLength: 1, maxLength: 3 })
    .map((pairs) => pairs.map(([name, text, cursor]) => `${name}=${name === 'cursor' ? cursor : text}`).join('&'));
};

const leavesOf = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, own]) => leavesOf(own, [...path, key]))
    : [path];

const replaced = (value: unknown, [key, ...rest]: readonly string[], odd: unknown): unknown => {
  if (key === undefined) return odd;
  const changed = structuredClone(value) as Record<string, unknown>;
  changed[key] = replaced(changed[key], rest, odd);
  return changed;
};

const bodyOf = (example: unknown, planted: string): fc.Arbitrary<string> => {
  const odd = fc.constantFrom<unknown>(
    ...[
      planted,
      `${planted.slice(0, 6)}\u00a0${planted.slice(6)}`,
      '\u0000',
      '\ud800',
      '\ufffd',
      '',
      'x'.repeat(5_000),
    ],
    ...[null, -1, 1e300, 100_001, '9'.repeat(15), '9'.repeat(40), '0000-12-05', '2100-01-01', [], {}, [[]], ['\ud800']],
  );
  const damaged = fc.tuple(fc.constantFrom([], ...leavesOf(example)), odd);
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant(JSON.stringify(example)) },
    { weight: 6, arbitrary: damaged.map(([path, value]) => JSON.stringify(replaced(example, path, value))) },
    fc.constantFrom(
      '',
      '{',
      'null',
      '[]',
      `{"${planted}":1}`,
      `{"__proto__":{"a":1}}`,
      `{"a":1,"a":${planted}}`,
      '['.repeat(5_000),
    ),
  );
};

const placesOf = ({ paths }: Description): readonly Place[] =>
  Object.entries(paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody }]) => {
      const [content] = Object.values(requestBody?.content ?? {});
      const [example] = Object.values(content?.examples ?? {});
      return { method: method.toUpperCase(), template, parameters, example: example?.value ?? {} };
    }),
  );

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'SEARCH'];

type Headers = Readonly<Record<string, string>>;

const headersOf = (planted: string): fc.Arbitrary<Headers> => {
  const odd = fc.constantFrom(...[planted, `"${planted}"`, '""', '"0"', '"99999999999"', '*', '%00', '\u0085', 'é']);
  const types = [
    'application/json',
    'application/json; charset=latin1',
    'text/plain',
    planted,
    'application/json;',
    '*/*',
  ];
  const mostly = (usual: fc.Arbitrary<string>, other: fc.Arbitrary<string> = odd): fc.Arbitrary<string> =>
    fc.oneof({ weight: 6, arbitrary: usual }, other);
  const oddly = fc.record(
    { 'spillrom-now': odd, 'accept-version': odd, 'if-match': odd, 'content-encoding': odd },
    { requiredKeys: [] },
  );
  const usually = fc.record({
    'idempotency-key': mostly(
      fc.oneof(
        fc.uuid(),
        fc.uuid().map((key) => `"${key}"`),
      ),
    ),
    'content-type': mostly(fc.constant('application/json'), fc.constantFrom(...types)),
  });
  const ifMatch = fc.constantFrom<Headers>({}, { 'if-match': '"0"' });
  const more = fc.oneof({ weight: 6, arbitrary: ifMatch }, oddly);
  return fc.tuple(usually, more).map(([usual, other]) => ({ ...usual, ...other }) as Headers);
};

const askedAt = (place: Place, planted: string): fc.Arbitrary<Question> => {
  const { method, template, parameters, example } = place;
  const names = [...template.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name!);
  const usual = Object.fromEntries(parameters.map(({ name, example: value }) => [name, String(value)]));
  const odd = fc.constantFrom(...oddTexts(planted));
  const path = fc
    .array(fc.oneof(odd, fc.constant(undefined)), { minLength: names.length, maxLength: names.length })
    .map((values) => names.reduce((done, name, at) => done.replace(`{${name}}`, values[at] ?? usual[name]!), template));
  return fc
    .record({
      path,
      query: fc.oneof(
        fc.constant(''),
        queryOf(parameters, planted).map((query) => `?${query}`),
      ),
      headers: headersOf(planted),
      body: bodyOf(example, planted),
      method: fc.oneof({ weight: 8, arbitrary: fc.constant(method) }, fc.constantFrom(...METHODS)),
    })
    .map(({ path: where, query, headers, body, method: how }) => {
      const common = { method: how, path: `${where}${query}`.replaceAll(' ', '%20'), headers };
      return how === 'POST' || how === 'PUT' || how === 'PATCH' ? { ...common, body } : common;
    });
};

/** Odd questions at every route of a description, with something odd in every parameter, and where no route is. */
export const oddQuestions = (description: Description, planted: string): readonly fc.Arbitrary<Question>[] => {
  const elsewhere = ['/docs/{name}', '/{name}', '/api/v1/{name}', '/api/v1/openapi.json', '/docs/{name}/x'];
  const unknown = elsewhere.map((template) => ({ method: 'GET', template, parameters: [], example: {} }));
  return [...placesOf(description), ...unknown].map((place) => askedAt(place, planted));
};

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** Asks as it stands: no client in between makes the path tidy. */
export const ask = (url: string, { body, ...asked }: Question): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = request({ ...{ hostname, port, agent }, ...asked }, (answer) => {
      let text = '';
      // A stream has no end: that it begins is the answer.
      if (answer.headers['content-type']?.startsWith('text/event-stream')) answer.destroy();
      answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      answer.on('close', () => resolve({ status: answer.statusCode!, headers: answer.headers, text }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });

export const stopAsking = (): void => agent.destroy();
