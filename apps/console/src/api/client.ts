import createClient, { type Middleware } from 'openapi-fetch';
import createHooks from 'openapi-react-query';
import { askAt } from './moment.js';
import type { components, paths } from './schema.js';

export type { paths };

export type Schemas = components['schemas'];

/** What a command of this window has written: views are asked for at least that. */
let written = 0n;

const later = (one: bigint, other: string | null | undefined): bigint => {
  const position = other == null ? 0n : BigInt(other);
  return position > one ? position : one;
};

/** After an accepted command, so that no view shows the time before it. */
export const wrote = (position: string | undefined): void => {
  written = later(written, position);
};

/** These say nothing of read models, and refuse parameters that they do not know. */
const WITHOUT_POSITION = /\/api\/v1\/(me$|names|events|commands\/|people|inquiries\/[^/]+\/document)/;

/** A view shows the moment that the address names, or at least what this window has written. */
const position: Middleware = {
  onRequest: ({ request }) => {
    const url = new URL(request.url);
    if (request.method !== 'GET') return undefined;
    if (askAt(url)) return new Request(url, request);
    if (written === 0n || WITHOUT_POSITION.test(url.pathname)) return undefined;
    url.searchParams.set('minPosition', String(written));
    return new Request(url, request);
  },
};

export const client = createClient<paths>({ baseUrl: window.location.origin });
client.use(position);

export const api = createHooks(client);
