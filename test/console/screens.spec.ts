import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { itInStorms, someOf } from '@spillrom/event-sourcing/testing';
import { LocalHere } from '../e2e/testing/local-here.js';
import type { Answer, Person } from '../e2e/testing/person.js';
import { describeInBrowser, openBrowser } from './browser.js';
import { buildConsole } from './built.js';
import { Reader } from './reading.js';
import { LOOKS, subjectsOf, visit, VISITED } from './visiting.js';

interface Page {
  readonly items: readonly Answer[];
}

/** What the margins leave of A4, in the pixels of a page. */
const ON_PAPER = { width: 672, height: 1000 };

/** What an answer tells of resources that no contract binds money for. */
const unboundIn = (answer: string): readonly string[] => {
  const told = JSON.parse(answer.slice(answer.indexOf(' '))) as Partial<Page> & Answer;
  return (told.items ?? [told]).filter((each) => each['everConfirmed'] !== true).map((each) => JSON.stringify(each));
};

describeInBrowser('the console in a browser, on the log of the story', () => {
  let server: LocalHere;
  let browser: Browser;
  let subjects: Readonly<Record<string, string>>;

  beforeAll(async () => {
    await buildConsole();
    [server, browser] = await Promise.all([LocalHere.withStory(), openBrowser()]);
    subjects = await subjectsOf(await server.person('auditor'));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const addressOf = (path: string): string => path.replaceAll(/\$\w+/g, (name) => subjects[name]!);

  const as = (person: string, path?: string): Promise<Reader> => Reader.at(browser, server.url, person, path);

  const draft = async (officer: Person, request: string, patients: number, kroner: number): Promise<Answer> =>
    officer.does({
      path: 'contracts',
      body: {
        ...{ request, provider: '997005562', basis: 'ownTrust', from: '2024-05-08', to: '2024-05-31' },
        rationale: 'Ekstra kveldsstue før sommeren.',
        lines: [{ cohort: 2, patients, unitPriceOre: `${kroner}00`, fundingBasis: 'internalSettlement' }],
      },
    });

  /** Within what the budget holder may bind, and more than the phase has left once another is confirmed. */
  const tooDear = async (): Promise<string> => {
    const [officer, holder] = await Promise.all([
      server.person('regional-officer-1'),
      server.person('budget-holder-1'),
    ]);
    const { items } = await officer.reads<Page>('requests?status=partlyApproved&phase=3');
    const request = items[0]!.id;
    const { resource, etag } = await draft(officer, request, 20, 700_000);
    await holder.does({ path: `${resource}/confirmation`, etag });
    const { id, resource: dear } = await draft(officer, request, 20, 500_000);
    // A page asks once, and shows it then.
    await officer.reads(dear);
    return id;
  };

  it.each(Object.entries(VISITED))(
    'has no barrier for %s on a page of each kind; in the storms, on every one, in every language and at every width',
    async (person, paths) => {
      const reader = await as(person, addressOf(paths[0]));
      for (const path of someOf<string>(paths))
        expect([path, await visit(reader, addressOf(path), someOf(LOOKS))]).toEqual([path, []]);
      expect([reader.refused, reader.complaints]).toEqual([[], []]);
      await reader.close();
    },
  );

  it('is led by the keyboard from a task to its contract, into the dialog, back, and on to the confirmation', async () => {
    const reader = await as('budget-holder-1');
    const { page } = reader;
    await reader.tabsTo('Bekreft kontrakt');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Bekreft kontrakten' }).waitFor();
    await reader.settled();
    await page.locator('#main:focus').waitFor();
    await reader.tabsTo('Bekreft kontrakten');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await reader.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('button:focus', { hasText: 'Bekreft kontrakten' }).waitFor();
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    const bind = dialog.getByRole('button', { name: /^Bekreft og bind / });
    await bind.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    expect(await page.getByRole('status').innerText()).toMatch(
      /^Kontrakten er bekreftet\. Det er lagret som hendelse \d+\.$/,
    );
    await page.locator('h1', { hasText: 'Bekreftet' }).waitFor();
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('says why a contract is not confirmed: what is needed, there and missing, what to do, and that nothing changed', async () => {
    const id = await tooDear();
    const reader = await as('budget-holder-1', `/contracts/${id}`);
    const { page } = reader;
    await page.getByRole('button', { name: 'Bekreft kontrakten' }).click();
    await page.getByRole('button', { name: /^Bekreft og bind / }).click();
    const refusal = page.getByRole('alert');
    await refusal.waitFor();
    await page.locator('.refusal:focus').waitFor();
    expect(await refusal.innerText()).toMatch(/hendelse \d+\.$/);
    expect(await refusal.getByRole('heading').first().innerText()).toBe('Fase 3 har ikke nok ledige penger');
    const [needed, available, missing] = (await refusal.locator('dd').allInnerTexts()).map((text) =>
      BigInt(text.replace(/\D/g, '')),
    );
    expect([available! > 0n, needed! - available!]).toEqual([true, missing]);
    expect(await refusal.locator('.steps b').allInnerTexts()).toEqual([
      expect.stringMatching(/^Foreslå å flytte minst [\d\s]+kr fra en annen fase$/),
      expect.stringMatching(/^Be fagavdelingen endre utkastet til høyst \d+ pasienter$/),
    ]);
    expect(await reader.barriers()).toEqual([]);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('keeps the key of a confirmation that something else than the api has answered', async () => {
    const holder = await server.person('budget-holder-1');
    const { items } = await holder.reads<Page>('contracts?status=drafted');
    const reader = await as('budget-holder-1', `/contracts/${items[0]!.id}`);
    const { page } = reader;
    const keys: (string | undefined)[] = [];
    await page.route('**/confirmation', (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      return route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' });
    });
    for (let time = 0; time < 2; time += 1) {
      await page.getByRole('button', { name: 'Bekreft kontrakten' }).click();
      await page.getByRole('button', { name: /^Bekreft og bind / }).click();
      const refusal = page.getByRole('alert');
      await refusal.filter({ hasText: 'Det kom ikke noe svar.' }).waitFor();
    }
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  it('shows in each picture what its table and the api say', async () => {
    const auditor = await server.person('auditor');
    const { phases } = await auditor.reads<{ phases: readonly Readonly<Record<string, string>>[] }>(
      'programmes/2022-417/budget-use',
    );
    const kroner = (ore: string): string => ore.replace(/00$/, '').replace(/^$/, '0');
    const digits = (texts: readonly string[]): readonly string[] => texts.map((text) => text.replace(/\D/g, ''));
    const told = phases.flatMap((phase) =>
      ['expended', 'committed', 'reserved', 'available'].map((account) => kroner(phase[account]!)),
    );
    const reader = await as('auditor');
    const { page } = reader;
    await page.locator('.amounts li').last().waitFor();
    expect(digits(await page.locator('.amounts li').allInnerTexts())).toEqual(told);
    await page.locator('summary, u-summary').first().click();
    await page.locator('table').first().locator('tbody tr').last().waitFor();
    const rows = await page.locator('table').first().locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => digits(row.split('\t')).slice(2)).flat()).toEqual(told);
    await reader.close();
  });

  it('gives reports as sheets too', async () => {
    const reader = await as('auditor', '/reports');
    const coming = reader.page.waitForEvent('download');
    await reader.page.getByRole('button', { name: 'Last ned Prognose som CSV' }).click();
    expect((await coming).suggestedFilename()).toMatch(/forecast-[0-9]+\.csv$/);
    expect([reader.refused, reader.complaints]).toEqual([[], []]);
    await reader.close();
  });

  it('shows one moment of the past on every page, keeps it in the address, and lets nobody do anything in it', async () => {
    const asOfTime = '2023-01-20T23:59:59+01:00';
    const then = await (
      await server.person('auditor')
    ).reads<Readonly<Record<string, string>>>(
      `programmes/2022-417/budget-use?asOfTime=${encodeURIComponent(asOfTime)}`,
    );
    const reader = await as('budget-holder-1');
    const { page } = reader;
    await page.getByRole('button', { name: 'Tidspunkt: Nå' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Vis alt slik det var ved slutten av dagen').focus();
    await page.keyboard.type('20.01.2023');
    await page.keyboard.press('Enter');
    await page.getByText('Du ser alt slik det var 20. januar 2023 kl. 23:59.').waitFor();
    const unlike: string[] = [];
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url());
      const hasNone = /^\/api\/v1\/(?:me|names|people)$/.test(pathname) || !pathname.startsWith('/api/');
      if (!hasNone && searchParams.get('asOfTime') !== asOfTime) unlike.push(request.url());
    });
    await page
      .getByText(`${then['allocated']!.slice(0, -8)},0\u00a0mill.`)
      .first()
      .waitFor();
    expect(await reader.barriers()).toEqual([]);
    for (const place of someOf(['Kontrakter', 'Plan og vedtak', 'Oversikt'])) {
      await page.getByRole('link', { name: place, exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: place }).waitFor();
      await reader.settled();
      expect(new URL(page.url()).searchParams.get('asOfTime')).toBe(asOfTime);
      expect(await page.locator('.actions').count()).toBe(0);
    }
    await page.getByRole('link', { name: 'Kontrakter', exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Kontrakter' }).waitFor();
    await reader.settled();
    await page.reload();
    await page.locator('tbody a').first().click();
    await page.locator('h1', { hasText: 'Kontrakt med' }).waitFor();
    await reader.settled();
    expect([await page.locator('.actions').count(), unlike, reader.refused, reader.complaints]).toEqual([
      0,
      [],
      [],
      [],
    ]);
    await page.getByRole('button', { name: 'Tilbake til nå' }).click();
    await page.locator('.past').waitFor({ state: 'detached' });
    expect(new URL(page.url()).search).toBe('');
    await reader.close();
  });

  it('prints budget, contract and procurement record on A4 without the frame and without what can be pressed', async () => {
    const reader = await as('budget-holder-1');
    const { page } = reader;
    for (const path of someOf(['/', '/contracts/$contract', '/contracts/$contract/record'])) {
      await reader.goes(addressOf(path));
      const paper = (await page.pdf({ format: 'A4', printBackground: true })).toString('latin1');
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(paper)!;
      // In points; a browser rounds the millimetres of A4 in its own way.
      const isOff = Math.max(Math.abs(Number(width) - 595), Math.abs(Number(height) - 842));
      expect([path, isOff < 2]).toEqual([path, true]);
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(ON_PAPER);
      const kept = page.locator('header, nav, .actions, button').locator('visible=true');
      expect([path, await kept.count(), await reader.overhang()]).toEqual([path, 0, 0]);
      await page.emulateMedia({ media: 'screen' });
      await reader.resizes('wide');
    }
    await reader.close();
  });

  itInStorms('speaks three languages, and says so', async () => {
    const reader = await as('auditor');
    const { page } = reader;
    for (const [language, heading] of [
      ['nn', 'Pengane i kvar fase'],
      ['en', 'The money in each phase'],
      ['nb', 'Pengene i hver fase'],
    ] as const) {
      await page.locator('header select').selectOption(language);
      await page.getByRole('heading', { name: heading }).waitFor();
      await page.locator(`html[lang=${language}]`).waitFor();
      expect(await reader.barriers()).toEqual([]);
    }
    await reader.close();
  });

  itInStorms('tells a trust no amount but those of confirmed contracts, in no answer', async () => {
    const reader = await as('hmr-medical-director');
    const heard = reader.hears();
    for (const path of VISITED['hmr-medical-director']) await reader.goes(addressOf(path));
    const told = (await heard.told()).filter((answer) => !answer.startsWith('/api/v1/contracts'));
    expect(told.length).toBeGreaterThan(10);
    expect(told.flatMap(unboundIn).filter((resource) => resource.includes('Ore"'))).toEqual([]);
    expect([reader.refused, reader.complaints]).toEqual([[], []]);
    await reader.close();
  });

  it('shows in one window what is done in another, and asks for it at most once a second', async () => {
    const [officer, holder] = await Promise.all([
      server.person('regional-officer-1'),
      server.person('budget-holder-1'),
    ]);
    const { items } = await officer.reads<Page>('requests?status=partlyApproved&phase=3');
    const drafted = await draft(officer, items[0]!.id, 1, 1_000);
    await officer.reads(`${drafted.resource}?minPosition=${drafted.position}`);
    const reader = await as('auditor', `/contracts/${drafted.id}`);
    const { page } = reader;
    await page.locator('h1', { hasText: 'Utkast' }).waitFor();
    await holder.does({ path: `${drafted.resource}/confirmation`, etag: drafted.etag });
    await page.locator('h1', { hasText: 'Bekreftet' }).waitFor();

    await reader.goes('/contracts');
    const positions: Promise<bigint>[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/api/v1/contracts?')) return;
      // What was asked for anew before it had come has none.
      const told = response.json().then(({ position }: Answer) => BigInt(position));
      positions.push(told.catch(() => 0n));
    });
    const began = performance.now();
    let last = drafted;
    for (let round = 0; round < 10; round += 1) {
      const ten = Array.from({ length: 10 }, () => draft(officer, items[0]!.id, 1, 1_000));
      last = (await Promise.all(ten)).at(-1)!;
    }
    const hasCaughtUp = async (): Promise<boolean> =>
      (await Promise.all(positions)).some((position) => position >= BigInt(last.position));
    while (!(await hasCaughtUp())) await pause(50);
    const seconds = Math.ceil((performance.now() - began) / 1_000);
    expect(positions.length).toBeLessThanOrEqual(seconds + 2);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });
});
