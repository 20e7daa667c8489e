import { request as httpRequest } from 'node:http';
import { LocalHere } from '../e2e/testing/local-here.js';
import { Listener } from '../e2e/testing/listener.js';

interface Answer {
  readonly status: number;
  readonly cookie: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

const HERE = { 'sec-fetch-site': 'same-origin' };

describe('a session of the console, in development', () => {
  let server: LocalHere;
  beforeAll(async () => {
    server = await LocalHere.empty();
  });
  afterAll(() => server.close());

  /** As a browser does it, which may set headers that fetch may not. */
  const ask = (
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: object,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const json = body === undefined ? {} : { 'content-type': 'application/json' };
      const request = httpRequest(`${server.url}${path}`, { method, headers: { ...json, ...headers } }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += String(chunk)));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            cookie: response.headers['set-cookie']?.[0],
            body: text === '' ? {} : (JSON.parse(text) as Answer['body']),
          }),
        );
      });
      request.on('error', reject);
      request.end(body === undefined ? undefined : JSON.stringify(body));
    });

  const signIn = async (person: string): Promise<string> => {
    const { status, cookie } = await ask('POST', '/session', HERE, { person });
    expect(status).toBe(201);
    expect(cookie).toMatch(/^spillrom-session=[\w-]{43}; Max-Age=3[56]\d\d; Path=\/; HttpOnly; SameSite=Lax$/);
    return cookie!.split(';')[0]!;
  };

  it('offers the people whom one can be, without being asked who one is', async () => {
    const { body } = await ask('GET', '/session');
    expect(body).toMatchObject({
      signedIn: false,
      people: expect.arrayContaining([{ name: 'auditor', org: '983658776', roles: ['auditor'] }]),
    });
  });

  it('is whoever was chosen, until it is left', async () => {
    const cookie = await signIn('budget-holder-1');
    const { status, body } = await ask('GET', '/api/v1/me', { cookie });
    expect([status, body['name'], body['roles']]).toEqual([200, 'budget-holder-1', ['budget-holder']]);
    expect(body['sessionExpiresAt']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect((await ask('GET', '/session', { cookie })).body['signedIn']).toBe(true);

    const left = await ask('DELETE', '/session', { ...HERE, cookie });
    expect([left.status, left.cookie]).toEqual([204, 'spillrom-session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax']);
    expect((await ask('GET', '/api/v1/me', { cookie })).status).toBe(401);
  });

  it('sends commands from the console, and from no other site', async () => {
    const cookie = await signIn('regional-officer-1');
    const command = (headers: Readonly<Record<string, string>>): Promise<Answer> =>
      ask('POST', '/api/v1/providers', { cookie, ...headers }, {});
    expect((await command(HERE)).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
    expect((await command({ origin: server.url })).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_MISSING' });
    const others: readonly Readonly<Record<string, string>>[] = [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: server.url },
      { origin: 'https://example.org' },
      { origin: 'null' },
    ];
    for (const headers of others) {
      const { status, body } = await command(headers);
      expect([status, body['code']]).toEqual([403, 'CROSS_SITE']);
    }
  });

  it('is neither begun nor ended from another site', async () => {
    const began = await ask('POST', '/session', { 'sec-fetch-site': 'cross-site' }, { person: 'auditor' });
    expect([began.status, began.cookie, began.body['code']]).toEqual([403, undefined, 'CROSS_SITE']);
    const cookie = await signIn('auditor');
    expect((await ask('DELETE', '/session', { cookie })).status).toBe(403);
    expect((await ask('GET', '/api/v1/me', { cookie })).status).toBe(200);
  });

  it('is neither begun nor ended dryly', async () => {
    const dryly = { ...HERE, 'spillrom-dry-run': 'true' };
    const began = await ask('POST', '/session', dryly, { person: 'auditor' });
    expect(began).toMatchObject({ status: 400, cookie: undefined, body: { violations: [{ code: 'HEADER' }] } });
    const cookie = await signIn('auditor');
    expect((await ask('DELETE', '/session', { ...dryly, cookie })).status).toBe(400);
    expect((await ask('GET', '/api/v1/me', { cookie })).status).toBe(200);
  });

  it('hears of changes as long as it lasts', async () => {
    const cookie = await signIn('regional-officer-1');
    const listener = await Listener.at(server.url, { cookie });
    const officer = await server.person('regional-officer-1');
    const register = (orgNumber: string) =>
      officer.does({ path: 'providers', body: { orgNumber, name: 'Klinikken', kind: 'privateProvider' } });
    await register('974504863');
    await listener.hearsOf('/api/v1/providers/974504863');
    await ask('DELETE', '/session', { ...HERE, cookie });
    await register('974795787');
    await listener.ended;
    expect(listener.messages.flatMap(({ resources = [] }) => resources)).toEqual(['/api/v1/providers/974504863']);
  });

  it('is not used beside a token', async () => {
    const cookie = await signIn('auditor');
    const { status, body } = await ask('GET', '/api/v1/me', { cookie, authorization: 'Bearer a.b.c' });
    expect([status, body['code']]).toEqual([400, 'MALFORMED']);
  });

  it('is not begun for somebody whom the issuer does not know, nor without a name', async () => {
    for (const body of [{ person: 'nobody' }, {}, { person: 7 }]) {
      expect(await ask('POST', '/session', HERE, body)).toMatchObject({ status: 400, cookie: undefined });
    }
  });

  it('ends the one that the browser was in when somebody else is chosen', async () => {
    const first = await signIn('auditor');
    await ask('POST', '/session', { ...HERE, cookie: first }, { person: 'payer' });
    expect((await ask('GET', '/api/v1/me', { cookie: first })).status).toBe(401);
  });
});
