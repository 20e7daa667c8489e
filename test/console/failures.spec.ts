import type { Browser } from 'playwright-core';
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
    reader = await Reader.at(browser, server.url, 'budget-holder-1');
  });
  afterEach(() => reader.close());

  const alert = (text: string): Promise<void> => reader.page.getByRole('alert').filter({ hasText: text }).waitFor();
  const title = (name: string): Promise<void> => reader.page.getByRole('heading', { level: 1, name }).waitFor();

  it.each(['contracts', 'requests'])('says of %s that there are none of this address', async (list) => {
    await reader.page.goto(`${server.url}/${list}/${NOWHERE}`);
    await alert('Dette finnes ikke, eller du har ikke tilgang.');
    expect(reader.complaints).toEqual([]);
  });

  it('signs out only when the server has', async () => {
    const { page } = reader;
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
