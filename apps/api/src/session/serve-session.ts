import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Application } from '../application.js';
import { wallClock } from '../clock.js';
import { refuseDryRun } from '../commands/no-dry-run.js';
import { malformed, Problem } from '../problems/problem.js';
import { answerWith, problemOf } from '../problems/problem.filter.js';
import type { Development } from '../settings.js';
import { cookieFor, isFromHere, noCookie, sessionIdOf } from './cookie.js';
import { developmentPeople, developmentSession } from './development-issuer.js';

type Route = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

const secondsUntil = (expiresAt: string): number =>
  Math.max(0, Math.floor((Date.parse(expiresAt) - Date.parse(wallClock.now())) / 1000));

const personIn = (body: unknown): string => {
  const { person } = (body ?? {}) as { readonly person?: unknown };
  if (typeof person !== 'string')
    throw malformed([{ code: 'FORM', detail: 'must be the name of a person', pointer: '/person' }]);
  return person;
};

const unknownPerson = (): Problem =>
  malformed([{ code: 'FORM', detail: 'the issuer knows nobody of this name', pointer: '/person' }]);

/**
 * `/session`, for the console alone: who one can be, becoming it, and leaving. One is chosen, and in development only: the way over an
 * issuer is not built yet, so that elsewhere nobody gets in by a cookie.
 */
export const serveSession = (
  app: NestFastifyApplication,
  { sessions }: Pick<Application, 'sessions'>,
  development: Development | undefined,
): void => {
  const fastify = app.getHttpAdapter().getInstance();
  const inDevelopment = development !== undefined;
  const route = (method: 'GET' | 'POST' | 'DELETE', handle: Route): void => {
    fastify.route({
      ...{ method, url: '/session' },
      handler: async (request, reply) => {
        void reply.header('Cache-Control', 'no-store');
        try {
          if (method !== 'GET' && !isFromHere(request)) throw new Problem('CROSS_SITE');
          if (method !== 'GET') refuseDryRun(request);
          await handle(request, reply);
        } catch (error) {
          answerWith(problemOf(error), request, reply);
        }
        return reply;
      },
    });
  };

  route('GET', async (request, reply) => {
    const id = sessionIdOf(request, inDevelopment);
    const session = id === undefined ? undefined : await sessions.find(id);
    const people = development === undefined ? {} : { people: await developmentPeople(development) };
    void reply.send({ signedIn: session !== undefined, ...people });
  });

  if (development !== undefined) {
    route('POST', async (request, reply) => {
      const session = await developmentSession(development, personIn(request.body));
      if (session === undefined) throw unknownPerson();
      const earlier = sessionIdOf(request, inDevelopment);
      if (earlier !== undefined) await sessions.end(earlier);
      const cookie = cookieFor(await sessions.open(session), secondsUntil(session.expiresAt), inDevelopment);
      void reply.status(201).header('Set-Cookie', cookie).send({ expiresAt: session.expiresAt });
    });
  }

  route('DELETE', async (request, reply) => {
    const id = sessionIdOf(request, inDevelopment);
    if (id !== undefined) await sessions.end(id);
    void reply.status(204).header('Set-Cookie', noCookie(inDevelopment)).send();
  });
};
