import type { FastifyInstance, FastifyRequest } from 'fastify';

const dryRuns = new WeakSet<FastifyRequest>();

/** A dry run answers this; what it would make is not made. */
export const makesNothing = (request: FastifyRequest): void => void dryRuns.add(request);

/** Nest sets the status of a route after its interceptors: 201 where the command makes something. Of a dry run it is then 200. */
export const answer200ToDryRuns = (fastify: FastifyInstance): void => {
  fastify.addHook('onSend', (request, reply, _payload, done) => {
    if (dryRuns.has(request) && reply.statusCode === 201) void reply.code(200);
    done();
  });
};
