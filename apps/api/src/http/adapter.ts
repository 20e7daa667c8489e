import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { isCleanText } from '@spillrom/kernel';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { answer200ToDryRuns } from '../commands/made-nothing.js';
import { BODY_BYTES_MAX } from '../form/json-body.js';
import { malformed, notFound } from '../problems/problem.js';
import { answerWith, problemOf } from '../problems/problem.filter.js';
import { ALWAYS } from './always.js';
import { limitAnswers } from './answer-limit.js';
import { compressAnswers } from './compression.js';
import { answerOn, unreadable } from './raw-answer.js';
import { answerUnchanged } from './unchanged.js';
import { checkedEveryMs, HEADERS_BYTES_MAX, type TimeLimits } from './limits.js';

/** The HTTP server. Whatever it is sent, and however slowly, the answer is a problem of ours that repeats nothing of it. */
export const httpAdapter = (limits: TimeLimits): FastifyAdapter => {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { caseSensitive: true },
    // While it stops, the hook of `refuseWhileStopping` answers, in our own words.
    return503OnClosing: false,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.keepAliveMs,
    connectionTimeout: limits.silenceMs,
    http: {
      headersTimeout: limits.headersMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: checkedEveryMs(limits),
      maxHeaderSize: HEADERS_BYTES_MAX,
      // Node would answer a missing Host itself, with no body; the hook below does.
      requireHostHeader: false,
    },
    // Of a URL that the router cannot read, before any route or hook.
    frameworkErrors: (error: FastifyError, request: FastifyRequest, reply: FastifyReply) =>
      answerWith(problemOf(error), request, reply),
    clientErrorHandler: ({ code }, socket) => {
      if (code === 'ECONNRESET') socket.destroy();
      else answerOn(socket, unreadable(code));
    },
  });
  // First, so that what a later hook answers has them too.
  adapter.getInstance().addHook('onRequest', (_, reply, done) => {
    void reply.headers(ALWAYS);
    done();
  });
  answerUnchanged(adapter.getInstance());
  compressAnswers(adapter.getInstance());
  limitAnswers(adapter.getInstance(), limits.answerMs);
  answerWhatNodeWould(adapter);
  answer200ToDryRuns(adapter.getInstance());
  return adapter;
};

const NO_TUNNEL = 'the method CONNECT is not allowed';
const NO_EXPECTATION = 'the only Expect that is allowed is 100-continue';
const NO_HOST = 'HTTP/1.1 needs a Host header';

/** Names of things and of files have no control characters; file systems throw at U+0000. */
const areNames = (parameters: unknown): boolean =>
  Object.values((parameters ?? {}) as Readonly<Record<string, string>>).every(isCleanText);

/** What Node answers on its own, with no body or not at all, unless somebody listens. */
const answerWhatNodeWould = (adapter: FastifyAdapter): void => {
  const fastify = adapter.getInstance();
  fastify.server.on('connect', (_: IncomingMessage, socket: Duplex) => {
    socket.on('error', () => socket.destroy());
    answerOn(socket, malformed([{ code: 'HTTP', detail: NO_TUNNEL }]));
  });
  fastify.server.on('checkExpectation', ({ socket }: IncomingMessage, _: ServerResponse) =>
    answerOn(socket, malformed([{ code: 'HEADER', detail: NO_EXPECTATION }])),
  );
  fastify.addHook('onRequest', (request, _, done) => {
    const isHostless = request.headers.host === undefined && request.raw.httpVersion === '1.1';
    if (isHostless) done(malformed([{ code: 'HEADER', detail: NO_HOST }]));
    else done(areNames(request.params) ? undefined : notFound());
  });
};
