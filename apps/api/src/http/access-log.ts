import { Logger } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/**
 * One line for each answer: the route as it is described, not as it was called, since a path may hold anything. Nothing else that a
 * client has written is in it.
 */
export const logAccess = (fastify: FastifyInstance): void => {
  const logger = new Logger('access');
  fastify.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    logger.log({
      correlation: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
      milliseconds: Math.round(reply.elapsedTime),
    });
    done();
  });
};
