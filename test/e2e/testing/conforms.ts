import { validatorOf } from '../../../apps/api/src/openapi/testing/validator.js';
import type { Description, DescribedOperation } from '../../../apps/api/src/openapi/testing/description.js';

/** What a server really answered. */
export interface Answered {
  readonly method: string;
  /** As it was called, without the query. */
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** What in an answer is not as it is described; nothing when all is. */
export type Conformance = (answered: Answered) => readonly string[];

const templateOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\{[a-z]+\}/g, '[^/]+')}$`);

/** Paths without braces before those that they would fit too. */
const routesOf = ({ paths }: Description): readonly (readonly [RegExp, (typeof paths)[string]])[] =>
  Object.entries(paths)
    .sort(([a], [b]) => a.split('{').length - b.split('{').length)
    .map(([path, methods]) => [templateOf(path), methods]);

/** How answers are held against a description, by somebody who has only that. */
export const conformanceTo = (description: Description): Conformance => {
  const faults = validatorOf(description);
  const routes = routesOf(description);

  const operationAt = (method: string, path: string): DescribedOperation | undefined =>
    routes.find(([template]) => template.test(path))?.[1][method.toLowerCase()];

  return ({ method, path, status, headers, body }) => {
    const operation = operationAt(method, path);
    if (operation === undefined)
      return status === 404 || status === 405 ? [] : [`${method} ${path} is not described, and is answered ${status}`];
    const response = operation.responses[status];
    if (response === undefined) return [`${operation.operationId} is answered ${status}, which is not described`];
    const told = (fault: string): string => `${operation.operationId} ${status}: ${fault}`;
    const wrong: string[] = [];
    const [media = ''] = (headers.get('content-type') ?? '').split(';');
    const content = response.content[media];
    if (content === undefined) wrong.push(told(`${media} is not described`));
    else if (media === 'application/json' || media === 'application/problem+json')
      wrong.push(...faults(content.schema, body).map(told));
    for (const [name, { required, schema }] of Object.entries(response.headers ?? {})) {
      const value = headers.get(name);
      if (value !== null) wrong.push(...faults(schema, value).map((fault) => told(`${name}${fault}`)));
      else if (required) wrong.push(told(`${name} is missing`));
    }
    return wrong;
  };
};

/** An answer that the api's own description does not allow. */
class NotAsDescribed extends Error {
  override readonly name = 'NotAsDescribed';
}

interface Known {
  readonly conformance: Conformance;
  readonly waits: (path: string) => boolean;
}

/**
 * What was made of a description, by its text: it takes longer than most tests, and the servers of all specs of a worker give the same.
 * Kept in the realm, since a worker loads this file anew for each spec.
 */
const made = ((globalThis as { descriptions?: Map<string, Known> }).descriptions ??= new Map<string, Known>());

const knownBy = (text: string): Known => {
  const description = JSON.parse(text) as Description;
  const routes = routesOf(description);
  const viewAt = (path: string) => routes.find(([template]) => template.test(path))?.[1]['get'];
  return {
    conformance: conformanceTo(description),
    waits: (path) => viewAt(path)?.parameters?.some(({ name }) => name === 'minPosition') === true,
  };
};

const fetchKnown = async (url: string): Promise<Known> => {
  const text = await (await fetch(`${url}/api/v1/openapi.json`)).text();
  const found = made.get(text) ?? knownBy(text);
  made.set(text, found);
  return found;
};

/** One description for all endpoints of a test: every process runs the same program. */
let known: Promise<Known> | undefined;

const knownOf = (url: string): Promise<Known> => {
  known ??= fetchKnown(url);
  // A server that is gone before it was ever asked will be asked again.
  known.catch(() => (known = undefined));
  return known;
};

/** Whether the view at a path, written without its query, can wait until it shows a position. */
export const canWait = async (url: string, path: string): Promise<boolean> => (await knownOf(url)).waits(path);

/** @throws NotAsDescribed */
export const mustConform = async (url: string, answered: Answered): Promise<void> => {
  const wrong = (await knownOf(url)).conformance(answered);
  if (wrong.length > 0) throw new NotAsDescribed([...wrong, JSON.stringify(answered.body)].join('\n'));
};
