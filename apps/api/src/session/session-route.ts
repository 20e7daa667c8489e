import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerWith, problemOf } from '../problems/problem.filter.js';

export type Handle = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** A route beside the api's, for browsers and the issuer: it is in no cache, and what goes wrong is answered as everywhere else. */
export const sessionRoute = (
  fastify: FastifyInstance,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  handle: Handle,
): void => {
  fastify.route({
    ...{ method, url, exposeHeadRoute: false },
    handler: async (request, reply) => {
      void reply.header('Cache-Control', 'no-store');
      try {
        await handle(request, reply);
      } catch (error) {
        answerWith(problemOf(error), request, reply);
      }
      return reply;
    },
  });
};
