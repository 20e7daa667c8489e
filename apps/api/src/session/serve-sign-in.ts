import { Logger } from '@nestjs/common';
import { IssuerUnavailable, Unauthenticated, type Verifier } from '@spillrom/identity';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { malformed } from '../problems/problem.js';
import { cookieFor, noSignInCookie, sessionIdOf, signInCookieFor, signInIdOf } from './cookie.js';
import { SignInGivenUp, SignInRefused, type IssuerClient } from './issuer-client.js';
import type { PostgresSessions } from './postgres-sessions.js';
import { SIGN_IN_SECONDS, type PostgresSignIns } from './postgres-sign-ins.js';
import { secondsUntil, type Session } from './session.js';
import { sessionRoute } from './session-route.js';

/** What the way over the issuer needs. */
export interface SignInOverIssuer {
  readonly client: IssuerClient;
  readonly signIns: PostgresSignIns;
  readonly sessions: PostgresSessions;
  readonly verify: Verifier;
}

export const SIGN_IN_PATH = '/session/sign-in';

/** Why somebody is back without being signed in, as the console's page knows it. */
type Failure = 'givenUp' | 'tooLate' | 'refused' | 'noAccess' | 'unavailable';

const NEXT_MAX = 2_000;
const FORM_BYTES_MAX = 20_000;

const log = new Logger('sign-in');

/** The browser is not at the issuer for us, or is no longer. */
class SignInTooLate extends Error {
  override readonly name = 'SignInTooLate';
}

/** A page of ours; any other place is the first one. */
const pageIn = ({ query }: FastifyRequest, publicUrl: URL): string => {
  const { next } = query as { readonly next?: unknown };
  if (typeof next !== 'string' || next.length > NEXT_MAX || !next.startsWith('/')) return '/';
  const page = URL.canParse(next, publicUrl.href) ? new URL(next, publicUrl) : publicUrl;
  return page.origin === publicUrl.origin ? `${page.pathname}${page.search}` : '/';
};

const failureOf = (error: unknown): Failure => {
  if (error instanceof SignInGivenUp) return 'givenUp';
  if (error instanceof SignInTooLate) return 'tooLate';
  if (error instanceof SignInRefused) return 'refused';
  if (error instanceof Unauthenticated) return 'noAccess';
  if (error instanceof IssuerUnavailable) return 'unavailable';
  throw error;
};

/** For whoever has to find out: which check failed, and nothing of what was in the answer. */
const reasonOf = (error: unknown): string => {
  const { cause } = error as Error;
  const code = cause instanceof Error ? (cause as Error & { readonly code?: unknown }).code : undefined;
  return typeof code === 'string' ? code : (error as Error).name;
};

/**
 * `/session/sign-in` sends a browser to the issuer, `/session/callback` takes it back, and by `/session/back-channel-logout` the issuer
 * tells that somebody has left.
 */
export const serveSignIn = (
  fastify: FastifyInstance,
  { client, signIns, sessions, verify }: SignInOverIssuer,
): void => {
  const { callback } = client;

  const failed = (reply: FastifyReply, error: unknown): void => {
    const failure = failureOf(error);
    if (failure !== 'givenUp' && failure !== 'tooLate') {
      log.warn({ reason: reasonOf(error), msg: 'somebody could not be signed in' });
    }
    void reply.header('Set-Cookie', noSignInCookie()).redirect(`/sign-in?failed=${failure}`, 303);
  };

  sessionRoute(fastify, 'GET', SIGN_IN_PATH, async (request, reply) => {
    try {
      const { to, underWay } = await client.begin(pageIn(request, callback));
      const cookie = signInCookieFor(await signIns.begin(underWay), SIGN_IN_SECONDS);
      void reply.header('Set-Cookie', cookie).redirect(to.href, 303);
    } catch (error) {
      failed(reply, error);
    }
  });

  /** Whoever the token is about must be somebody here, before there is a session. */
  const cameBack = async (request: FastifyRequest): Promise<{ session: Session; next: string }> => {
    const id = signInIdOf(request);
    const underWay = id === undefined ? undefined : await signIns.take(id);
    if (underWay === undefined) throw new SignInTooLate();
    const answer = new URL(callback);
    answer.search = new URL(request.url, callback).search;
    const session = await client.finish(underWay, answer);
    await verify.ofToken(session.token);
    return { session, next: underWay.next };
  };

  sessionRoute(fastify, 'GET', callback.pathname, async (request, reply) => {
    try {
      const { session, next } = await cameBack(request);
      const earlier = sessionIdOf(request, false);
      if (earlier !== undefined) await sessions.end(earlier);
      const cookie = cookieFor(await sessions.open(session), secondsUntil(session.expiresAt), false);
      void reply.header('Set-Cookie', [noSignInCookie(), cookie]).redirect(next, 303);
    } catch (error) {
      failed(reply, error);
    }
  });

  // A form, which nothing else here takes.
  void fastify.register(async (forms) => {
    forms.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: FORM_BYTES_MAX },
      (_, body, done) => done(null, new URLSearchParams(String(body))),
    );
    sessionRoute(forms, 'POST', '/session/back-channel-logout', async ({ body }, reply) => {
      const token = body instanceof URLSearchParams ? body.get('logout_token') : null;
      const ended = await client.endedBy(token ?? '').catch((error: unknown) => {
        if (!(error instanceof SignInRefused)) throw error;
        throw malformed([
          { code: 'FORM', detail: 'must be a logout token of the issuer, with sid', pointer: '/logout_token' },
        ]);
      });
      await sessions.endAtIssuer(ended);
      void reply.status(200).send();
    });
  });
};
