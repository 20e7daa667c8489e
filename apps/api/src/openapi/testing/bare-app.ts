import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiModule } from '../../api.module.js';
import type { Application } from '../../application.js';
import { API_ROOT, AT_THE_ROOT } from '../../paths.js';
import type { ApiSettings } from '../../settings.js';
import 'reflect-metadata';

export interface Route {
  readonly method: string;
  /** With `{braces}`, as a description has it. */
  readonly path: string;
}

/** The api's routes with nothing behind them: enough to describe it, not to ask it anything. They are known once it is initialised. */
export const bareApp = async (): Promise<{
  readonly app: NestFastifyApplication;
  readonly routes: readonly Route[];
}> => {
  const application = { runner: {}, whoAsks: {}, views: {} } as unknown as Application;
  const settings = { warnings: [] } as unknown as ApiSettings;
  const adapter = new FastifyAdapter();
  const routes: Route[] = [];
  adapter.getInstance().addHook('onRoute', ({ method, url }) => {
    const path = url.replaceAll(/:([a-z]+)/g, '{$1}');
    for (const each of [method].flat()) if (each !== 'HEAD' && each !== 'OPTIONS') routes.push({ method: each, path });
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.over(application, settings), adapter, {
    logger: false,
    abortOnError: false,
  });
  app.setGlobalPrefix(API_ROOT, { exclude: [...AT_THE_ROOT] });
  return { app, routes };
};
