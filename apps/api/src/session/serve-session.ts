import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { IssuerUnavailable } from '@spillrom/identity';
import type { Application } from '../application.js';
import { refuseDryRun } from '../commands/no-dry-run.js';
import { malformed, Problem } from '../problems/problem.js';
import type { Development } from '../settings.js';
import { cookieFor, isFromHere, noCookie, sessionIdOf } from './cookie.js';
import { developmentPeople, developmentSession } from './development-issuer.js';
import type { IssuerClient } from './issuer-client.js';
import { serveSignIn, SIGN_IN_PATH } from './serve-sign-in.js';
import { secondsUntil, type Session } from './session.js';
import { sessionRoute, type Handle } from './session-route.js';

const personIn = (body: unknown): string => {
  const { person } = (body ?? {}) as { readonly person?: unknown };
  if (typeof person !== 'string')
    throw malformed([{ code: 'FORM', detail: 'must be the name of a person', pointer: '/person' }]);
  return person;
};

const unknownPerson = (): Problem =>
  malformed([{ code: 'FORM', detail: 'the issuer knows nobody of this name', pointer: '/person' }]);

/** Nothing of a page that the issuer has for it, where it has none or is away. */
const pageToLeaveBy = async (client: IssuerClient, session: Session): Promise<object | undefined> => {
  try {
    const page = await client.leaveBy(session);
    return page === undefined ? undefined : { leaveBy: page.href };
  } catch (error) {
    if (error instanceof IssuerUnavailable) return undefined;
    throw error;
  }
};

/**
 * `/session`, for the console alone: how one comes in, and leaving. In development somebody is chosen; else the way is over the issuer, and
 * where that is not set up nobody gets in by a cookie.
 */
export const serveSession = (
  app: NestFastifyApplication,
  { sessions, signIn }: Pick<Application, 'sessions' | 'signIn'>,
  development: Development | undefined,
): void => {
  const fastify = app.getHttpAdapter().getInstance();
  const inDevelopment = development !== undefined;

  sessionRoute(fastify, 'GET', '/session', async (request, reply) => {
    const id = sessionIdOf(request, inDevelopment);
    const session = id === undefined ? undefined : await sessions.find(id);
    const people = development === undefined ? {} : { people: await developmentPeople(development) };
    const signInAt = signIn === undefined ? {} : { signInAt: SIGN_IN_PATH };
    void reply.send({ signedIn: session !== undefined, ...people, ...signInAt });
  });

  /** What changes something comes from a page of ours, and is done or not asked for. */
  const change = (method: 'POST' | 'DELETE', handle: Handle): void =>
    sessionRoute(fastify, method, '/session', async (request, reply) => {
      if (!isFromHere(request)) throw new Problem('CROSS_SITE');
      refuseDryRun(request);
      await handle(request, reply);
    });

  if (development !== undefined) {
    change('POST', async (request, reply) => {
      const session = await developmentSession(development, personIn(request.body));
      if (session === undefined) throw unknownPerson();
      const earlier = sessionIdOf(request, inDevelopment);
      if (earlier !== undefined) await sessions.end(earlier);
      const cookie = cookieFor(await sessions.open(session), secondsUntil(session.expiresAt), inDevelopment);
      void reply.status(201).header('Set-Cookie', cookie).send({ expiresAt: session.expiresAt });
    });
  }

  change('DELETE', async (request, reply) => {
    const id = sessionIdOf(request, inDevelopment);
    const session = id === undefined ? undefined : await sessions.end(id);
    const leave =
      session === undefined || signIn === undefined ? undefined : await pageToLeaveBy(signIn.client, session);
    void reply.header('Set-Cookie', noCookie(inDevelopment));
    void reply.status(leave === undefined ? 204 : 200).send(leave);
  });

  if (signIn !== undefined) serveSignIn(fastify, signIn);
};
