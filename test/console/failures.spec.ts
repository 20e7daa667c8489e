import type { Browser } from 'playwright-core';
import { someOf } from '@spillrom/event-sourcing/testing';
import { LocalHere } from '../e2e/testing/local-here.js';
import { describeInBrowser, openBrowser } from './browser.js';
import { buildConsole } from './built.js';
import { Reader } from './reading.js';

const NOWHERE = '00000000-0000-4000-8000-000000000000';
/** As something between the browser and the api answers. */
const BAD_GATEWAY = { status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' };

describeInBrowser('the console, when something fails', () => {
  let server: LocalHere;
  let browser: Browser;
  let reader: Reader;

  beforeAll(async () => {
    await buildConsole();
    [server, browser] = await Promise.all([LocalHere.empty(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  beforeEach(async () => {
    reader = await Reader.signedIn(browser, server.url, 'budget-holder-1');
  });
  afterEach(() => reader.close());

  const alert = (text: string): Promise<void> => reader.page.getByRole('alert').filter({ hasText: text }).waitFor();
  const title = (name: string): Promise<void> => reader.page.getByRole('heading', { level: 1, name }).waitFor();

  it.each(someOf(['contracts', 'requests']))('says of %s that there are none of this address', async (list) => {
    await reader.page.goto(`${server.url}/${list}/${NOWHERE}`);
    await alert('Dette finnes ikke, eller du har ikke tilgang.');
    expect(reader.complaints).toEqual([]);
  });

  it('says that there is no such page, and that a role does not open one', async () => {
    const { page } = reader;
    await page.goto(`${server.url}/nowhere`);
    await title('Denne siden finnes ikke.');
    await page.goto(`${server.url}/operations`);
    await title('Rollen din gir ikke tilgang til denne siden.');
    await page.getByRole('link', { name: 'Til oversikten' }).click();
    await title('Oversikt');
    expect(reader.complaints).toEqual([]);
  });

  it('says in every language since when the figures are old, when a projection stands still', async () => {
    const message = { position: '5', parked: ['figures'], knownAt: '2024-05-07T08:00:00.000000Z' };
    await reader.page.route('**/api/v1/live*', (route) =>
      route.fulfill({ contentType: 'text/event-stream', body: `retry: 600000\ndata: ${JSON.stringify(message)}\n\n` }),
    );
    await reader.goes('/contracts');
    const notice = reader.page.getByRole('status');
    await notice.filter({ hasText: 'slik det var 7. mai 2024 kl. 10:00.' }).waitFor();
    expect(await reader.barriers()).toEqual([]);
    await reader.speaks('nn');
    await notice.filter({ hasText: 'Tala blir ikkje oppdaterte.' }).waitFor();
    await reader.speaks('en');
    await notice.filter({ hasText: 'The figures are not being updated.' }).waitFor();
    await reader.speaks('nb');
    expect(reader.complaints).toEqual([]);
  });

  it('goes on showing what it has while the server is away, says that it may be old, and comes back by itself', async () => {
    const { page } = reader;
    await page.route('**/api/v1/live*', (route) => route.fulfill(BAD_GATEWAY));
    await reader.goes('/contracts');
    const notice = page.getByRole('status').filter({ hasText: 'Får ikke kontakt med tjenesten.' });
    await notice.waitFor();
    await title('Kontrakter');
    await page.unroute('**/api/v1/live*');
    await notice.waitFor({ state: 'detached' });
    expect(reader.complaints).toEqual([]);
  });

  it('says that the database is away, and shows the page once it is back', async () => {
    const { page } = reader;
    const body = JSON.stringify({ code: 'UNAVAILABLE', violations: [] });
    await page.route('**/api/v1/contracts*', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body }),
    );
    await page.goto(`${server.url}/contracts`);
    await alert('Tjenesten svarer ikke akkurat nå.');
    await page.unroute('**/api/v1/contracts*');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await page.getByText('Ingen kontrakter her.').waitFor();
    expect(reader.complaints).toEqual([]);
  });

  it('signs out only when the server has', async () => {
    const { page } = reader;
    await reader.goes('/');
    await page.route('**/session', (route) => route.fulfill(BAD_GATEWAY));
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await alert('Utloggingen lyktes ikke. Prøv igjen.');
    expect(new URL(page.url()).pathname).toBe('/');
    await page.unroute('**/session');
    await page.getByRole('button', { name: 'Logg ut' }).click();
    await title('Logg inn');
    expect(reader.complaints).toEqual([]);
  });

  it('does not take a server that fails for nobody who is signed in', async () => {
    const { page } = reader;
    await page.route('**/api/v1/me', (route) => route.fulfill(BAD_GATEWAY));
    await page.goto(`${server.url}/contracts`);
    await alert('Tjenesten svarer ikke akkurat nå.');
    expect(await page.getByRole('heading', { name: 'Logg inn' }).count()).toBe(0);
    await page.unroute('**/api/v1/me');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await title('Kontrakter');
    expect(reader.complaints).toEqual([]);
  });

  it('asks to sign in when the session has ended meanwhile', async () => {
    const { page } = reader;
    await reader.goes('/');
    await page.context().clearCookies();
    await page.getByRole('link', { name: 'Kontrakter' }).click();
    await title('Logg inn');
    expect(reader.complaints).toEqual([]);
  });

  it('says that one has not become somebody, and lets one try again', async () => {
    const { page } = reader;
    await page.context().clearCookies();
    await page.goto(server.url);
    const auditor = page.getByRole('button', { name: 'Fortsett som auditor', exact: true });
    await auditor.waitFor();
    await page.route('**/session', (route) => route.fulfill(BAD_GATEWAY));
    await auditor.click();
    await alert('Tjenesten svarer ikke akkurat nå.');
    await page.unroute('**/session');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await title('Oversikt');
    await page.getByText('Du er revisor').waitFor();
    expect(reader.complaints).toEqual([]);
  });

  it('shows something instead of a screen whose code does not come', async () => {
    const { page } = reader;
    await page.route('**/assets/contracts-*.js', (route) => route.abort());
    await page.goto(`${server.url}/contracts`);
    await alert('Noe gikk galt hos oss.');
    await page.unroute('**/assets/contracts-*.js');
    await page.getByRole('button', { name: 'Prøv igjen' }).click();
    await title('Kontrakter');
  });
});
