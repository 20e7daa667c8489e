import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Problem } from '../problems/problem.js';

const RETRY_SECONDS = 1;

/**
 * Answers requests on connections that are still open while the server stops: another process may take them.
 * @returns to be called when it begins to stop
 */
export const refuseWhileStopping = (app: NestFastifyApplication): (() => void) => {
  let isStopping = false;
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (_, reply, done) => {
      if (!isStopping) return done();
      void reply.header('Connection', 'close');
      return done(new Problem('UNAVAILABLE', { retryAfterSeconds: RETRY_SECONDS }));
    });
  return () => {
    isStopping = true;
  };
};
