import { Script } from 'node:vm';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Development } from '../settings.js';
import { openApiDocument } from './document.js';
import { KEY_EXAMPLE } from './headers.js';
import { bareApp } from './testing/bare-app.js';
import { serveDocument } from './try-out-page.js';

const DEVELOPMENT = { tokenUrl: 'http://127.0.0.1:3001/token' };

describe('the page for trying things out', () => {
  const apps: NestFastifyApplication[] = [];
  afterAll(() => Promise.all(apps.map((app) => app.close())));

  /** What is served under a path. */
  const serving = async (development?: Development) => {
    const { app } = await bareApp();
    apps.push(app);
    serveDocument(app, openApiDocument(app, development), development);
    await app.init();
    const fastify = app.getHttpAdapter().getInstance();
    await fastify.ready();
    return async (url: string) => {
      const { statusCode, body } = await fastify.inject({ method: 'GET', url });
      return { status: statusCode, body };
    };
  };

  it('brings all its scripts and styles itself', async () => {
    const get = await serving(DEVELOPMENT);
    const { body } = await get('/docs');
    const assets = [...body.matchAll(/(?:src|href)=["']([^"']+)["']/g)].map(([, asset]) => asset!);
    expect(assets.length).toBeGreaterThan(4);
    for (const asset of assets) {
      expect(asset).not.toMatch(/^(https?:)?\/\//);
      expect((await get(new URL(asset, 'http://api/docs').pathname)).status).toBe(200);
    }
  });

  it('serves the description as it was made, and shows the same', async () => {
    const get = await serving();
    const told = JSON.parse((await get('/api/v1/openapi.json')).body) as { openapi: string };
    expect(told.openapi).toBe('3.1.0');
    expect((await get('/docs/swagger-ui-init.js')).body).toContain('"operationId": "ConfirmContract"');
  });

  it('sends a fresh key instead of the one shown as an example', async () => {
    const { body } = await (await serving())('/docs/swagger-ui-init.js');
    const [, source] = /"requestInterceptor": ([\s\S]*?return request;\s*[}])/.exec(body)!;
    const interceptor = new Script(`(${source})`).runInThisContext() as (sent: object) => unknown;
    const sent = (key: string) => ({ headers: { 'Idempotency-Key': key } });
    const own = '0b6ffb6a-4b7a-4f0e-8f7e-2f3a4f1b2c3d';
    const tokenOnly = { credentials: 'omit' };
    expect(interceptor(sent(own))).toEqual({ ...sent(own), ...tokenOnly });
    expect(interceptor(sent(KEY_EXAMPLE))).not.toEqual({ ...sent(KEY_EXAMPLE), ...tokenOnly });
  });

  it('offers to sign in as somebody of the development issuer, and in production nothing of the kind', async () => {
    const { body } = await (await serving(DEVELOPMENT))('/docs');
    const [, script] = /<script>([\s\S]*?)<\/script>/.exec(body)!;
    expect(script).toContain('"http://127.0.0.1:3001/token"');
    expect(script).toContain('"http://127.0.0.1:3001/people"');
    expect(() => new Script(script!)).not.toThrow();
    expect((await (await serving())('/docs')).body).not.toMatch(/<script>|127\.0\.0\.1/);
  });
});
