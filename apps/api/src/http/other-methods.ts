import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '../problems/problem.js';
import { answerWith } from '../problems/problem.filter.js';

/**
 * Answers every other method on a path that there is with 405 and those that it takes. To be called before any route is there.
 * @returns to be called once all of them are
 */
export const refuseOtherMethods = (app: NestFastifyApplication): (() => void) => {
  const fastify = app.getHttpAdapter().getInstance();
  const taken = new Map<string, Set<string>>();
  fastify.addHook('onRoute', ({ url, method }) => {
    if (url.includes('*')) return;
    taken.set(url, new Set([...(taken.get(url) ?? []), ...[method].flat()]));
  });
  return () => {
    for (const [url, methods] of [...taken]) {
      const allow = [...methods].sort().join(', ');
      fastify.route({
        ...{ url, method: fastify.supportedMethods.filter((method) => !methods.has(method)) },
        handler: (request, reply) => answerWith(new Problem('METHOD_NOT_ALLOWED', { allow }), request, reply),
      });
    }
  };
};
