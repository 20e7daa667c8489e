import type { FastifyRequest } from 'fastify';
import { isSessionId } from './sealed.js';

/** Browsers take a name with this prefix only over TLS, for the whole server and from itself. On one machine, over http, there is no TLS. */
const NAME = '__Host-spillrom-session';
const DEVELOPMENT_NAME = 'spillrom-session';
const SIGN_IN_NAME = '__Host-spillrom-sign-in';

const nameOf = (inDevelopment: boolean): string => (inDevelopment ? DEVELOPMENT_NAME : NAME);

/** Nothing that has not the form of an id. */
const idNamed = (name: string, { headers }: Pick<FastifyRequest, 'headers'>): string | undefined =>
  (headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim().split('='))
    .find(([key, id]) => key === name && id !== undefined && isSessionId(id))?.[1];

/** The session that the browser is in, by its cookie. */
export const sessionIdOf = (request: Pick<FastifyRequest, 'headers'>, inDevelopment: boolean): string | undefined =>
  idNamed(nameOf(inDevelopment), request);

/** The sign-in that the browser was sent to the issuer for. */
export const signInIdOf = (request: Pick<FastifyRequest, 'headers'>): string | undefined =>
  idNamed(SIGN_IN_NAME, request);

/** Lax, so that the first page after the issuer's comes with it; what changes something is asked where it comes from. */
const attributesOf = (inDevelopment: boolean): string =>
  `Path=/; HttpOnly; SameSite=Lax${inDevelopment ? '' : '; Secure'}`;

export const cookieFor = (id: string, seconds: number, inDevelopment: boolean): string =>
  `${nameOf(inDevelopment)}=${id}; Max-Age=${seconds}; ${attributesOf(inDevelopment)}`;

export const signInCookieFor = (id: string, seconds: number): string =>
  `${SIGN_IN_NAME}=${id}; Max-Age=${seconds}; ${attributesOf(false)}`;

export const noSignInCookie = (): string => `${SIGN_IN_NAME}=; Max-Age=0; ${attributesOf(false)}`;

export const noCookie = (inDevelopment: boolean): string =>
  `${nameOf(inDevelopment)}=; Max-Age=0; ${attributesOf(inDevelopment)}`;

/**
 * Whether a page of this server sent it. Browsers say so themselves; one that is too old for that says its origin, which is then compared
 * with the host that was asked.
 */
export const isFromHere = ({ headers }: Pick<FastifyRequest, 'headers'>): boolean => {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
};

const READS = ['GET', 'HEAD'];

/** With a cookie a browser sends whatever another site makes it send: what changes something must come from here. */
export const mayComeWithCookie = (request: Pick<FastifyRequest, 'headers' | 'method'>): boolean =>
  READS.includes(request.method) || isFromHere(request);
