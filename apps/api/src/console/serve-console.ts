import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { CONSOLE_PAGES } from './pages.js';

/** Everything comes from here and nothing runs inline. The page for trying out the api has inline scripts, so this is not for all. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Of every answer, whoever gives it. */
const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** The name of a built file changes with what is in it; the page's does not. */
const FOR_EVER = 'public, max-age=31536000, immutable';

const headersOf = (reply: FastifyReply, path: string): void => {
  const isPage = path.includes('index.html');
  void reply.header('Cache-Control', path.includes('/assets/') ? FOR_EVER : 'no-cache');
  if (isPage) void reply.header('Content-Security-Policy', CONTENT_SECURITY_POLICY);
};

/** The console as it was built, beside the built api or, when this runs from its sources, in `dist`; missing if nobody has built it. */
const builtConsole = (): string | undefined =>
  ['console', 'dist/console']
    .map((folder) => join(__dirname, '../../../..', folder))
    .find((folder) => existsSync(join(folder, 'index.html')));

/** Serves the console's pages and files. To be called before the app is initialised. @returns whether there is a console */
export const serveConsole = async (app: NestFastifyApplication): Promise<boolean> => {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_, reply, done) => {
    void reply.headers(ALWAYS);
    done();
  });
  const root = builtConsole();
  if (root === undefined) return false;
  await fastify.register(async (console) => {
    await console.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
      setHeaders: headersOf as never,
    });
    for (const page of CONSOLE_PAGES) console.get(page, (_, reply) => reply.sendFile('index.html'));
  });
  return true;
};
