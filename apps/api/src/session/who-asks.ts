import { Unauthenticated, type Principal, type Verifier } from '@spillrom/identity';
import type { FastifyRequest } from 'fastify';
import { malformed, Problem } from '../problems/problem.js';
import { mayComeWithCookie, sessionIdOf } from './cookie.js';
import type { PostgresSessions } from './postgres-sessions.js';

/** Somebody who has proved who they are, with a token or by the session that they are in. */
export interface Asker {
  readonly principal: Principal;
  /** Of the session; a token in a header tells its own. */
  readonly expiresAt?: string;
}

/** From a request to who asks. */
export type WhoAsks = (request: FastifyRequest) => Promise<Asker>;

const NOT_BOTH = 'send a bearer token or the cookie of a session, not both';

/** @throws Problem, Unauthenticated */
export const whoAsks =
  (verify: Verifier, sessions: PostgresSessions, inDevelopment: boolean): WhoAsks =>
  async (request) => {
    const { authorization } = request.headers;
    const id = sessionIdOf(request, inDevelopment);
    if (id === undefined) return { principal: await verify.ofHeader(authorization) };
    if (authorization !== undefined) throw malformed([{ code: 'HEADER', detail: NOT_BOTH }]);
    if (!mayComeWithCookie(request)) throw new Problem('CROSS_SITE');
    const session = await sessions.find(id);
    if (session === undefined) throw new Unauthenticated('The session has ended.');
    return { principal: await verify.ofToken(session.token), expiresAt: session.expiresAt };
  };
