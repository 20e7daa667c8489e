import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Parked, Watch } from '@spillrom/postgres/read-models';
import type { FastifyRequest } from 'fastify';
import { logAccess } from './access-log.js';
import { ApiModule } from './api.module.js';
import { repeatsMember } from './form/json-body.js';
import { Readiness } from './health/readiness.js';
import { openHouse } from './house.js';
import { PinoLogger } from './logging.js';
import { refuseOtherMethods } from './other-methods.js';
import { openApiDocument } from './openapi/document.js';
import { serveDocument } from './openapi/try-out-page.js';
import { API_ROOT, AT_THE_ROOT } from './paths.js';
import { malformed, type Problem } from './problems/problem.js';
import type { ApiSettings } from './settings.js';
import 'reflect-metadata';

export interface RunningApi {
  /** `http://127.0.0.1:3000` */
  readonly url: string;
  /** In order: not ready, drain, projector batch, connections. Every call waits for the same end. */
  stop(): Promise<void>;
}

const BODY_BYTES_MAX = 256 * 1024;
/** How long a client that neither reads nor leaves can hold up the stop. */
const DRAIN_MS = 10_000;

const adapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_BYTES_MAX,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { caseSensitive: true },
  });

const notJson = (detail: string): Problem => malformed([{ code: 'FORM', detail, pointer: '' }]);

/**
 * JSON and nothing else, by Fastify's own parser, which refuses poisoned prototypes; a command without a body may say that it is JSON all
 * the same.
 */
const takeJson = (app: NestFastifyApplication): void => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  app.useBodyParser('application/json', { bodyLimit: BODY_BYTES_MAX }, (request, body, done) => {
    if (body.length === 0) return done(null, undefined);
    const json = body.toString();
    return parse(request as FastifyRequest, json, (error, value) => {
      if (error !== null) done(notJson('the body is not JSON'));
      else if (repeatsMember(json)) done(notJson('an object of the body names a field twice'));
      else done(null, value);
    });
  });
};

const watch = (logger: Logger): Watch => ({
  onParked: (projection: string, { position, event, type, reason }: Parked) =>
    logger.error({ projection, position, event, type, reason, msg: 'an event has stopped this projection' }),
  onTrouble: (projection: string, _error: unknown, words: string) =>
    logger.warn({ projection, error: words, msg: 'the projection cannot go on; it is tried again' }),
  onRecovered: (projection: string) => logger.log({ projection, msg: 'the projection goes on again' }),
});

/** Opens the house behind it and listens. The database must have been migrated. */
export const startApi = async (settings: ApiSettings): Promise<RunningApi> => {
  const log = new PinoLogger(settings.logLevel);
  Logger.overrideLogger(log);
  for (const warning of settings.warnings) log.warn(warning, 'start');
  const house = await openHouse(settings, watch(new Logger('projector')));
  try {
    const app = await NestFactory.create<NestFastifyApplication>(ApiModule.over(house, settings), adapter(), {
      logger: log,
      abortOnError: false,
      bodyParser: false,
      return503OnClosing: true,
      routeConflictPolicy: { duplicate: 'error', shadow: 'error' },
    });
    const allRoutesThere = refuseOtherMethods(app);
    app.setGlobalPrefix(API_ROOT, { exclude: [...AT_THE_ROOT] });
    takeJson(app);
    serveDocument(app, openApiDocument(app, settings.development), settings.development);
    logAccess(app.getHttpAdapter().getInstance());
    await app.init();
    allRoutesThere();
    await app.listen(settings.port, settings.host);
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      app.get(Readiness).stop();
      const patience = setTimeout(() => app.getHttpServer().closeAllConnections(), DRAIN_MS);
      await app.close();
      clearTimeout(patience);
      await house.close();
    };
    return {
      url: await app.getUrl(),
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await house.close();
    throw error;
  }
};
