import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Parked, Watch } from '@spillrom/postgres/read-models';
import { ApiModule } from './api.module.js';
import { takeJson } from './form/take-json.js';
import { takeXml } from './form/take-xml.js';
import { Readiness } from './health/readiness.js';
import { openApplication } from './application.js';
import { serveConsole } from './console/serve-console.js';
import { logAccess } from './http/access-log.js';
import { httpAdapter } from './http/adapter.js';
import { refuseOtherMethods } from './http/other-methods.js';
import { refuseWhileStopping } from './http/stopping.js';
import { PinoLogger } from './logging.js';
import { openApiDocument } from './openapi/document.js';
import { serveDocument } from './openapi/try-out-page.js';
import { serveSession } from './session/serve-session.js';
import { API_ROOT, AT_THE_ROOT } from './paths.js';
import type { ApiSettings } from './settings.js';
import 'reflect-metadata';

export interface RunningApi {
  /** `http://127.0.0.1:3000`, where the console is too */
  readonly url: string;
  /** Whether the console is built. */
  readonly hasConsole: boolean;
  /** In order: not ready, live streams, drain, projector batch, connections. Every call waits for the same end. */
  stop(): Promise<void>;
}

/** How long a client that neither reads nor leaves can hold up the stop. */
const DRAIN_MS = 10_000;

const watch = (logger: Logger): Watch => ({
  onParked: (projection: string, { position, event, type, reason }: Parked) =>
    logger.error({ projection, position, event, type, reason, msg: 'an event has stopped this projection' }),
  onTrouble: (projection: string, _error: unknown, words: string) =>
    logger.warn({ projection, error: words, msg: 'the projection cannot continue and will try again' }),
  onRecovered: (projection: string) => logger.log({ projection, msg: 'the projection continues' }),
});

/** Told once while it stays the same trouble. */
const clockTrouble = (logger: Logger): ((error: unknown) => void) => {
  let last: string | undefined;
  return (error) => {
    const words = error instanceof Error ? error.message : 'unknown';
    if (words !== last) logger.warn({ error: words, msg: 'what is due cannot be done and will be tried again' });
    last = words;
  };
};

/** Opens the application behind it and listens. The database must have been migrated. */
export const startApi = async (settings: ApiSettings): Promise<RunningApi> => {
  const log = new PinoLogger(settings.logLevel);
  Logger.overrideLogger(log);
  for (const warning of settings.warnings) log.warn(warning, 'start');
  const application = await openApplication(settings, {
    ...watch(new Logger('projector')),
    onClockTrouble: clockTrouble(new Logger('clock')),
  });
  try {
    const app = await NestFactory.create<NestFastifyApplication>(
      ApiModule.over(application, settings),
      httpAdapter(settings.timeLimits),
      {
        logger: log,
        abortOnError: false,
        bodyParser: false,
        routeConflictPolicy: { duplicate: 'error', shadow: 'error' },
      },
    );
    const stopTaking = refuseWhileStopping(app);
    const allRoutesThere = refuseOtherMethods(app);
    app.setGlobalPrefix(API_ROOT, { exclude: [...AT_THE_ROOT] });
    takeJson(app);
    takeXml(app, [`${API_ROOT}/invoices/import`]);
    serveDocument(app, openApiDocument(app, settings.development), settings.development);
    serveSession(app, application, settings.development);
    const hasConsole = await serveConsole(app);
    if (settings.accessLog) logAccess(app.getHttpAdapter().getInstance());
    await app.init();
    allRoutesThere();
    await app.listen(settings.port, settings.host);
    let stopping: Promise<void> | undefined;
    const stop = async (): Promise<void> => {
      app.get(Readiness).stop();
      stopTaking();
      await application.listeners.stop();
      const patience = setTimeout(() => app.getHttpServer().closeAllConnections(), DRAIN_MS);
      await app.close();
      clearTimeout(patience);
      await application.close();
    };
    return {
      url: await app.getUrl(),
      hasConsole,
      stop: () => (stopping ??= stop()),
    };
  } catch (error) {
    await application.close();
    throw error;
  }
};
