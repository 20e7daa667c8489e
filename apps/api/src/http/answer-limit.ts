import { Logger } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { Problem } from '../problems/problem.js';
import { answerWith } from '../problems/problem.filter.js';

const RETRY_SECONDS = 1;

/**
 * Answers what the rest of the server does not answer in time. (Fastify's own `handlerTimeout` ends with the body of the request, so it
 * never comes to a command.) The work goes on and its answer is thrown away: a command may have been written, and its key tells.
 */
export const limitAnswers = (fastify: FastifyInstance, answerMs: number): void => {
  const logger = new Logger('problem');
  fastify.addHook('onRequest', (request, reply, done) => {
    const isView = request.method === 'GET' || request.method === 'HEAD';
    const late = setTimeout(() => {
      if (reply.sent || reply.raw.headersSent) return;
      const code = isView ? 'UNAVAILABLE' : 'OUTCOME_UNKNOWN';
      logger.error({ correlation: request.id, code, route: request.routeOptions.url, msg: 'no answer in time' });
      answerWith(new Problem(code, { retryAfterSeconds: RETRY_SECONDS }), request, reply);
    }, answerMs);
    reply.raw.once('close', () => clearTimeout(late));
    done();
  });
};
