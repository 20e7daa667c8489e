import type { FreshDatabase } from '@spillrom/embedded/testing';
import { Client } from 'pg';
import type { Browser } from 'playwright-core';
import type { RunningApi } from '../../apps/api/src/start.js';
import { admitRoles, migratedDatabase } from '../../migrations/testing/migrated-database.js';
import { startApiHere } from '../e2e/testing/api-here.js';
import { FrontDoor } from '../e2e/testing/front-door.js';
import { startRealIssuer, UNKNOWN_HERE, type RealIssuer } from '../e2e/testing/oidc-provider.js';
import { describeInBrowser, openBrowser } from './browser.js';
import { buildConsole } from './built.js';
import { Reader } from './reading.js';
import { Wanderer, type Page } from '../e2e/testing/wanderer.js';

const HERE = { 'sec-fetch-site': 'same-origin' };
/** Shorter than the time before its end at which a token is renewed: so each request renews it. */
const TOKEN_SECONDS = 29;

describe('signing in over the issuer', () => {
  let door: FrontDoor;
  let issuer: RealIssuer;
  let database: FreshDatabase;
  let api: RunningApi;
  beforeAll(async () => {
    await buildConsole();
    door = await FrontDoor.open();
    [issuer, database] = await Promise.all([
      startRealIssuer({ publicUrl: door.url, tokenSeconds: TOKEN_SECONDS }),
      migratedDatabase('sign-in'),
    ]);
    await admitRoles(database);
    api = await startApiHere({
      ...issuer.environment,
      DATABASE_URL_MIGRATOR: database.connectionString('spillrom_migrator'),
      DATABASE_URL_WRITER: database.connectionString('spillrom_writer'),
      DATABASE_URL_PROJECTOR: database.connectionString('spillrom_projector'),
    });
    door.leadsTo(api.url);
  });
  afterAll(async () => {
    await api.stop();
    await Promise.all([issuer.stop(), door.close()]);
    await database.drop();
  });

  const at = (path: string): URL => new URL(path, door.url);
  const isPageOfOurs = ({ origin, pathname }: URL): boolean => origin === door.url && !pathname.startsWith('/session');

  /** To the page where the issuer asks who it is. */
  const toIssuer = (somebody: Wanderer, next = '/'): Promise<Page> =>
    somebody.goes(at(`/session/sign-in?next=${encodeURIComponent(next)}`), isPageOfOurs);

  const chooses = (somebody: Wanderer, { url }: Page, name: string): Promise<Page> =>
    somebody.goes(new URL(`${url.pathname}/${name}`, url), isPageOfOurs);

  const signIn = async (
    name: string,
    next = '/',
    somebody = new Wanderer(),
  ): Promise<Wanderer & { readonly page?: Page }> => {
    const page = await chooses(somebody, await toIssuer(somebody, next), name);
    return Object.assign(somebody, { page });
  };

  const me = async (somebody: Wanderer): Promise<{ status: number; body: Readonly<Record<string, unknown>> }> => {
    const { status, text } = await somebody.ask(at('/api/v1/me'));
    return { status, body: JSON.parse(text) as Readonly<Record<string, unknown>> };
  };

  const withIssuerAway = async (then: () => Promise<void>): Promise<void> => {
    issuer.away = true;
    await then().finally(() => (issuer.away = false));
  };

  it('is offered where it is set up', async () => {
    const { text } = await new Wanderer().ask(at('/session'));
    expect(JSON.parse(text)).toEqual({ signedIn: false, signInAt: '/session/sign-in' });
  });

  it('leads back, signed in, to the page that it was begun on', async () => {
    const somebody = await signIn('officer', '/plan?year=2022');
    expect(somebody.page?.url.href).toBe(at('/plan?year=2022').href);
    expect(await me(somebody)).toMatchObject({
      status: 200,
      body: { roles: ['regional-officer'], organisation: '983658776' },
    });
  });

  it('hands the request to the issuer itself, and puts no more into the address than how it is found there', async () => {
    const somebody = new Wanderer();
    await toIssuer(somebody);
    const [asked] = somebody.places;
    expect([...asked!.searchParams.keys()].sort()).toEqual(['client_id', 'request_uri']);
  });

  it('leaves no token in the browser, and none in the database that could be read', async () => {
    const somebody = await signIn('auditor');
    const cookies = somebody.cookies.get(door.url)!;
    expect([...cookies.keys()]).toEqual(['__Host-spillrom-session']);
    const client = new Client({ connectionString: database.connectionString() });
    await client.connect();
    const { rows } = await client.query<{ sealed: Buffer }>('SELECT sealed FROM identity.sessions');
    await client.end();
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed.toString('latin1')).not.toContain('eyJ');
  });

  it('outlives a token, which is renewed before it ends', async () => {
    const somebody = await signIn('payer');
    const before = issuer.granted.filter((kind) => kind === 'refresh_token').length;
    expect((await me(somebody)).status).toBe(200);
    expect(issuer.granted.filter((kind) => kind === 'refresh_token').length).toBeGreaterThan(before);
    const ends = Date.parse(String((await me(somebody)).body['sessionExpiresAt']));
    expect(ends - Date.now()).toBeGreaterThan(TOKEN_SECONDS * 1000);
  });

  it('ends at the issuer too, and in every other browser of the same session there', async () => {
    const somebody = await signIn('operator');
    const other = new Wanderer();
    other.cookies.set(issuer.url, new Map(somebody.cookies.get(issuer.url)));
    await other.goes(at('/session/sign-in'), isPageOfOurs);
    expect((await me(other)).body['roles']).toEqual(['operator']);

    const left = await somebody.ask(at('/session'), 'DELETE', undefined, HERE);
    expect(left.status).toBe(200);
    expect((await me(somebody)).status).toBe(401);
    const { leaveBy } = JSON.parse(left.text) as { readonly leaveBy: string };
    const page = await somebody.goes(new URL(leaveBy));
    const [, action = ''] = /action="([^"]+)"/.exec(page.text) ?? [];
    const [, xsrf = ''] = /name="xsrf" value="([^"]+)"/.exec(page.text) ?? [];
    const done = await somebody.ask(new URL(action), 'POST', new URLSearchParams({ xsrf, logout: 'yes' }).toString());
    expect(done.to?.href).toBe(at('/sign-in').href);
    // Not because its token could not be renewed: that would go on.
    await withIssuerAway(async () => expect((await me(other)).status).toBe(401));
  });

  it.each([
    ['gives it up', '', 'givenUp'],
    ['has no role here', UNKNOWN_HERE, 'noAccess'],
  ])('tells whoever %s, and opens no session', async (_, name, failed) => {
    const somebody = await signIn(name);
    expect(somebody.page?.url.href).toBe(at(`/sign-in?failed=${failed}`).href);
    expect((await me(somebody)).status).toBe(401);
  });

  it('takes an answer once, in the browser that asked for it, and as it was given', async () => {
    const somebody = new Wanderer();
    const asked = await toIssuer(somebody);
    const isCallback = ({ pathname }: URL): boolean => pathname === '/session/callback';
    const answer = (await somebody.goes(new URL(`${asked.url.pathname}/opener`, asked.url), isCallback)).url;

    const failed = async (who: Wanderer, url: URL): Promise<string | undefined> => (await who.ask(url)).to?.search;
    expect(await failed(new Wanderer(), answer)).toBe('?failed=tooLate');
    const forged = new URL(answer);
    forged.searchParams.set('state', 'another');
    expect(await failed(somebody, forged)).toBe('?failed=refused');
    expect(await failed(somebody, answer)).toBe('?failed=tooLate');
  });

  it('tells when the issuer is away', async () => {
    await withIssuerAway(async () =>
      expect((await new Wanderer().ask(at('/session/sign-in'))).to?.search).toBe('?failed=unavailable'),
    );
  });

  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'plan',
    '/\t/elsewhere.example',
  ])('never leads on to %j', async (next) => {
    const somebody = await signIn('secretary', next);
    expect(somebody.page?.url.href).toBe(at('/').href);
  });

  it.each(['', 'logout_token=', 'logout_token=a.b.c', 'other=1'])('is not ended by %j', async (body) => {
    const { status, text } = await new Wanderer().ask(at('/session/back-channel-logout'), 'POST', body);
    expect([status, JSON.parse(text)]).toMatchObject([400, { violations: [{ pointer: '/logout_token' }] }]);
  });

  it('is set up whole or not at all', async () => {
    const { PUBLIC_URL: _, ...half } = issuer.environment;
    const started = startApiHere({ ...half, DATABASE_URL: database.connectionString() });
    await expect(started).rejects.toThrow('PUBLIC_URL missing: to sign people in to the console takes OIDC_CLIENT_ID');
  });

  describeInBrowser('in a browser', () => {
    let browser: Browser;
    let reader: Reader;
    beforeAll(async () => {
      browser = await openBrowser();
    });
    afterAll(() => browser.close());
    beforeEach(async () => {
      reader = await Reader.signedOut(browser, door.url);
    });
    afterEach(() => reader.close());

    const title = (name: string): Promise<void> => reader.page.getByRole('heading', { level: 1, name }).waitFor();
    const choose = async (name: string): Promise<void> => {
      await reader.page.getByRole('link', { name: 'Logg inn' }).click();
      await reader.page.getByRole('link', { name, exact: true }).click();
    };

    it('leads from the page that was asked for to the issuer and back to it, and out again by way of the issuer', async () => {
      const { page } = reader;
      await reader.goes('/contracts');
      await page.getByText('Du logger inn hos organisasjonen din og kommer tilbake hit.').waitFor();
      expect(await reader.barriers()).toEqual([]);
      await choose('budgetHolder');
      await title('Kontrakter');
      const kept = await page.evaluate('[document.cookie, JSON.stringify([sessionStorage, localStorage])]');
      expect(kept).toEqual(['', expect.not.stringContaining('eyJ')]);

      await page.getByRole('button', { name: 'Logg ut' }).click();
      await page.getByRole('button', { name: 'Leave' }).click();
      await title('Logg inn');
      expect(new URL(page.url()).href).toBe(at('/sign-in').href);
      expect(reader.complaints).toEqual([]);
    });

    it('says in every language why somebody is back without being signed in', async () => {
      await reader.goes('/');
      await choose('not me');
      await reader.page.getByRole('alert').filter({ hasText: 'Du avbrøt innloggingen.' }).waitFor();
      expect(await reader.barriers()).toEqual([]);
      await reader.goes('/sign-in?failed=noAccess');
      await reader.page.locator('header select').selectOption('nn');
      await reader.page.getByRole('alert').filter({ hasText: 'har ikkje tilgang her' }).waitFor();
      await reader.page.locator('header select').selectOption('en');
      await reader.page.getByRole('alert').filter({ hasText: 'have no access here' }).waitFor();
    });
  });
});
