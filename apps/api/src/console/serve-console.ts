import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
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

/** The name of a built file changes with what is in it; the page's does not. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Of a file of the console, wherever that lies. */
export const headersOf = (root: string, path: string): Readonly<Record<string, string>> => {
  const file = relative(root, path);
  return {
    'Cache-Control': file.startsWith('assets/') ? FOR_EVER : 'no-cache',
    // Also of the page as it was compressed.
    ...(file.startsWith('index.html') && { 'Content-Security-Policy': CONTENT_SECURITY_POLICY }),
  };
};

/** The console as it was built, beside the built api or, when this runs from its sources, in `dist`; missing if nobody has built it. */
const builtConsole = (): string | undefined =>
  ['console', 'dist/console']
    .map((folder) => join(__dirname, '../../../..', folder))
    .find((folder) => existsSync(join(folder, 'index.html')));

/** What a person sees who goes to an address that nobody has; whoever asks for anything but a page is told of a problem. */
const showsNowhere = (fastify: FastifyInstance, root: string): void => {
  const page = readFileSync(join(root, 'index.html'));
  fastify.addHook('onRequest', async (request, reply) => {
    const { is404, method, url, headers } = request;
    const asksForPage = method === 'GET' && headers.accept?.startsWith('text/html') === true;
    if (!is404 || !asksForPage || /^\/(?:api|docs|session|assets)(?:\/|$)/.test(url)) return;
    const told = { ...headersOf(root, join(root, 'index.html')), 'Cache-Control': 'no-store' };
    await reply.code(404).headers(told).type('text/html; charset=utf-8').send(page);
  });
};

/** Serves the console's pages and files. To be called before the app is initialised. @returns whether there is a console */
export const serveConsole = async (app: NestFastifyApplication): Promise<boolean> => {
  const fastify = app.getHttpAdapter().getInstance();
  const root = builtConsole();
  if (root === undefined) return false;
  showsNowhere(fastify, root);
  await fastify.register(async (console) => {
    await console.register(fastifyStatic, {
      root,
      wildcard: false,
      index: false,
      preCompressed: true,
      cacheControl: false,
      globIgnore: ['**/*.br', '**/*.gz', 'index.html'],
      setHeaders: (reply, path) => void reply.headers(headersOf(root, path)),
    });
    for (const page of CONSOLE_PAGES) console.get(page, (_, reply) => reply.sendFile('index.html'));
  });
  return true;
};
