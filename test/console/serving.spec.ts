import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from '../e2e/testing/deployment.js';
import { Wire } from '../e2e/testing/wire.js';
import { CONSOLE_PAGES } from '../../apps/api/src/console/pages.js';
import { buildConsole } from './built.js';

describe('the console, served by the api', () => {
  let deployment: Deployment;
  let url: string;

  beforeAll(async () => {
    await buildConsole();
    deployment = await Deployment.here();
    url = deployment.url;
  });
  afterAll(() => deployment.close());

  const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${url}${path}`, { headers: { 'accept-encoding': 'br', ...headers } });

  const assetsOf = async (): Promise<readonly string[]> => {
    const page = await (await get('/')).text();
    return Array.from(page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g), ([, path]) => path!);
  };

  it('has a page at every address that its router knows, and at no other', () => {
    const router = readFileSync(join(__dirname, '../../apps/console/src/router.tsx'), 'utf8');
    const routed = [...router.matchAll(/ path: '([^']+)'/g)].map(([, path]) => path!.replaceAll('$', ':'));
    expect([...CONSOLE_PAGES].sort()).toEqual(routed.sort());
  });

  it.each(CONSOLE_PAGES)('answers %s with the page, under a policy that lets nothing else in', async (page) => {
    const answer = await get(page.replaceAll(/:\w+/g, 'x'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('<div id="console">');
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; script-src 'self'; style-src 'self';/),
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });

  it('shows whoever looks for a page that there is none, and tells others of a problem', async () => {
    const browser = { accept: 'text/html,application/xhtml+xml' };
    const page = await get('/nowhere', browser);
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<p lang="nn">Spillrom treng JavaScript i nettlesaren.</p>');
    for (const answer of [await get('/nowhere'), await get('/api/v1/nowhere', browser)])
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
  });

  it('sends files as they were compressed, to be kept for ever, and says when they have not changed', async () => {
    const assets = await assetsOf();
    expect(assets.some((path) => path.endsWith('.js'))).toBe(true);
    for (const path of assets) {
      const { status, headers } = await get(path);
      expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(headers.get('content-encoding')).toBe(path.endsWith('.woff2') ? null : 'br');
    }
    const etag = (await get(assets[0]!)).headers.get('etag')!;
    expect((await get(assets[0]!, { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status).toBe(304);
  });

  it.each(['/nowhere', '/requests/x/y', '/assets/none.js', '/index.html', '/api/v1/nowhere'])(
    'leaves %s a problem, not a page',
    async (path) => {
      const answer = await get(path);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    },
  );

  it.each([
    ['of the api', 'GET /livez HTTP/1.1\r\nHost: here', 200],
    ['that is a problem', 'GET /api/v1/me HTTP/1.1\r\nHost: here', 401],
    ['to no route', 'GET /nowhere HTTP/1.1\r\nHost: here', 404],
    ['that is the page for trying out', 'GET /docs HTTP/1.1\r\nHost: here', 200],
    ['to an address that cannot be read', 'GET /%zz HTTP/1.1\r\nHost: here', 400],
    ['to a request without a Host', 'GET /livez HTTP/1.1', 400],
    ['to what is no HTTP', 'nothing', 400],
    ['to an expectation', 'GET /livez HTTP/1.1\r\nHost: here\r\nExpect: wonders', 400],
  ])('forbids framing and the guessing of types in an answer %s', async (_, request, status) => {
    const answer = await Wire.untilClosed(url, `${request}\r\nConnection: close\r\n\r\n`);
    expect(answer.status).toBe(status);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  it('takes no other method on its pages', async () => {
    const answer = await fetch(`${url}/contracts`, { method: 'POST' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});
