import type { Browser, Locator } from 'playwright-core';
import { itInStorms } from '@spillrom/event-sourcing/testing';
import { bytesOf, example } from '../../libs/ehf/src/testing/example.js';
import { LocalHere } from '../e2e/testing/local-here.js';
import { describeInBrowser, openBrowser } from './browser.js';
import { buildConsole } from './built.js';
import { Reader } from './reading.js';

/** What is filled in, by label; where something is chosen, what it is called begins so. */
type Filling = Readonly<Record<string, string>>;

describeInBrowser('the forms of commands in a browser, on the log of the story', () => {
  let server: LocalHere;
  let browser: Browser;

  beforeAll(async () => {
    await buildConsole();
    [server, browser] = await Promise.all([LocalHere.withStory(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const press = async (button: Locator): Promise<void> => {
    await button.focus();
    await button.press('Enter');
  };

  const fill = async ({ page }: Reader, filling: Filling): Promise<void> => {
    for (const [label, text] of Object.entries(filling)) {
      const field = page.locator('.command').getByLabel(label, { exact: true }).first();
      await field.waitFor();
      await field.focus();
      const isChoice = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
      if (!isChoice) await field.fill(text);
      else {
        const option = field.locator('option', { hasText: text }).first();
        await option.waitFor({ state: 'attached' });
        await field.selectOption(await option.getAttribute('value'));
      }
    }
  };

  /** Where what an action is called stands first, or in the menu. */
  const open = async ({ page }: Reader, action: string): Promise<void> => {
    const button = page.locator('.actions').getByRole('button', { name: action, exact: true });
    const menu = page.getByRole('button', { name: 'Flere handlinger' });
    await button.or(menu).first().waitFor();
    if (!(await button.isVisible())) await press(menu.first());
    await press(button.first());
    await page.getByRole('heading', { level: 2, name: action, exact: true }).waitFor();
  };

  const receipt = async (reader: Reader): Promise<string> => {
    const status = reader.page.locator('.receipt');
    await status.waitFor();
    const text = await status.innerText();
    // The next page asks once, and shows it then.
    const [position] = /\d+(?=\.$)/.exec(text)!;
    await (await server.person('auditor')).reads(`contracts?limit=1&minPosition=${position}`);
    return text;
  };

  /** Somebody gives a command with the keyboard alone, and reads what has become of it. */
  const gives = async (
    person: string,
    path: string,
    action: string,
    filling: Filling,
    consequence?: RegExp,
  ): Promise<void> => {
    const reader = await Reader.at(browser, server.url, person, path);
    await open(reader, action);
    await fill(reader, filling);
    if (consequence !== undefined) {
      const look = reader.page.getByRole('button', { name: 'Se hva som skjer' });
      if (Object.keys(filling).length > 0) await press(look);
      await reader.page.getByRole('heading', { name: 'Dette skjer' }).waitFor();
    }
    expect([action, await reader.barriers()]).toEqual([action, []]);
    await press(
      reader.page
        .locator('.command')
        .getByRole('button', { name: consequence ?? action.replace(/ \(\d+\)$/, '') })
        .first(),
    );
    expect(await receipt(reader)).toMatch(/^Gjort: .+\. Det er lagret som hendelse \d+\.$/);
    expect([action, reader.complaints]).toEqual([action, []]);
    await reader.close();
  };

  interface Listed {
    readonly items: readonly { readonly id: string; readonly reference: string; readonly status: string }[];
  }

  const found = async (person: string, list: string): Promise<Listed['items'][number]> => {
    const { items } = await (await server.person(person)).reads<Listed>(list);
    return items[0]!;
  };

  it('say at each field what is wrong, keep what was typed when the session ends, and send it after the next sign-in', async () => {
    const reader = await Reader.at(browser, server.url, 'programme-secretary', '/plan');
    const { page } = reader;
    await open(reader, 'Registrer vedtak');
    await fill(reader, { 'Hva vedtaket gjør': 'Plan for fasene' });
    expect(await page.getByLabel('Planens versjon').first().inputValue()).toMatch(/^\d+$/);
    await fill(reader, { 'Hva vedtaket gjør': 'Bevilgning', 'Beløp i kroner': 'mange' });
    await press(page.locator('.command').getByRole('button', { name: 'Registrer vedtak', exact: true }));
    await page.getByRole('alert').waitFor();
    await page.locator('.refusal:focus').waitFor();
    const number = page.getByLabel('Saksnummer');
    expect(await number.getAttribute('aria-invalid')).toBe('true');
    expect(await page.getByLabel('Beløp i kroner').getAttribute('aria-invalid')).toBe('true');
    expect(await reader.barriers()).toEqual([]);
    await fill(reader, { 'Vedtatt av': 'Styret', Saksnummer: '2024/90', 'Beløp i kroner': '1 000 000' });
    expect(await number.getAttribute('aria-invalid')).toBe('false');

    await page.context().clearCookies();
    await press(page.locator('.command').getByRole('button', { name: 'Registrer vedtak', exact: true }));
    await page.getByRole('heading', { level: 1, name: 'Logg inn' }).waitFor();
    await press(page.getByRole('button', { name: 'Fortsett som programme-secretary', exact: true }));
    await page.getByText('Dette har du skrevet før uten å sende det.').waitFor();
    expect(await number.inputValue()).toBe('2024/90');
    await press(page.locator('.command').getByRole('button', { name: 'Registrer vedtak', exact: true }));
    expect(await receipt(reader)).toMatch(/hendelse \d+\.$/);
    expect(reader.complaints).toEqual([]);
    await reader.close();

    const decision = await found('programme-secretary', 'decisions?status=recorded&caseNumber=2024/90');
    await gives(
      'regional-medical-director',
      `/decisions/${decision.id}`,
      'Medundertegn vedtak',
      {},
      /bevilg 1 000 000 kr/,
    );
  });

  itInStorms('lead a patient from the referral to the payment, each step given by whoever may', async () => {
    const { id } = await found('regional-officer-1', 'contracts?status=confirmed');
    const contract = `/contracts/${id}`;
    const drawn = { Linje: '1:', 'Antall pasienter': '2', 'Henvist dato': '06.05.2024' };
    await gives('hmr-coordinator', contract, 'Henvis pasienter', drawn);
    const corrected = { 'Antall pasienter': '1', Begrunnelse: 'Én trakk seg' };
    await gives('hmr-coordinator', contract, 'Rett henvisning (1)', corrected);
    const treated = { Linje: '1:', 'Antall pasienter': '1', 'Behandlet dato': '07.05.2024' };
    await gives('regional-officer-1', contract, 'Meld leveranse', treated);
    await gives('attestant-1', contract, 'Kontroller leveranse (1)', {});
    const claimed = {
      ...{ Nummer: 'F-2024-1', Fakturadato: '07.05.2024' },
      ...{ Linje: '1:', 'Antall pasienter': '1', 'Pris per pasient i kroner': '7 350' },
    };
    await gives('regional-officer-1', contract, 'Registrer faktura', claimed);
    const registered = await found('regional-officer-1', `invoices?status=registered&contract=${id}`);
    const invoice = `/invoices/${registered.id}`;
    await gives('attestant-1', invoice, 'Attester faktura', {});
    await gives('three-hats', invoice, 'Anvis faktura', {}, /utgiftsfør 7 350 kr/);
    const paid = { Betalingsreferanse: 'KID 1' };
    await gives('payer', invoice, 'Registrer betaling', paid, /før 7 350 kr som betalt/);
  });

  it('have an invoice that came and fits no contract at hand, with what it says and what its supplier would be told', async () => {
    const gateway = await server.person('invoice-gateway');
    const came = bytesOf(example({ number: 'F-77', contract: 'K-0000-0000' })) as Uint8Array<ArrayBuffer>;
    expect(await gateway.sends({ path: 'invoices/import' }, 'application/xml', came)).toMatchObject({ status: 201 });
    const officer = await server.person('regional-officer-1');
    await officer.reads('invoices?status=unmatched');
    const reader = await Reader.at(browser, server.url, 'regional-officer-1', '/invoices');
    const { page } = reader;
    const inbox = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Venter på å avstemmes' }) });
    await press(inbox.getByRole('link', { name: 'F-77' }));
    await page.getByRole('heading', { level: 2, name: 'Slik fakturaen kom' }).waitFor();
    await page.getByText('Fakturaen viser til K-0000-0000, og det er ikke én bestemt kontrakt.').waitFor();
    await page.getByRole('button', { name: 'Avstem faktura' }).waitFor();
    expect(await reader.barriers()).toEqual([]);
    await reader.speaks('nn');
    await page.getByText('det er ikkje éin bestemt kontrakt').waitFor();
    expect([reader.complaints, reader.refused]).toEqual([[], []]);
    await reader.close();
  });

  it('put the requests of a trust in order', async () => {
    const order = 'Bestem rekkefølge';
    const reader = await Reader.at(browser, server.url, 'hmr-medical-director', '/priority');
    const { page } = reader;
    await open(reader, order);
    const last = page.getByRole('button', { name: /^Flytt opp: / }).last();
    const chosen = async () =>
      page.locator('.command select').evaluateAll((all) => all.map((each) => (each as { value: string }).value));
    await last.waitFor();
    const before = await chosen();
    await press(last);
    expect(await chosen()).toEqual([...before.slice(0, -2), before.at(-1), before.at(-2)]);
    await press(page.locator('.command').getByRole('button', { name: order, exact: true }));
    expect(await receipt(reader)).toMatch(/hendelse \d+\.$/);
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  itInStorms('recuse a person and take them back', async () => {
    const director = 'regional-medical-director';
    const officer = (await (await server.person('regional-officer-2')).reads<{ readonly actor: string }>('me')).actor;
    const recusal = {
      ...{ 'Velg hva det gjelder': 'Leverandør', Leverandør: 'Medi 3' },
      ...{ 'Grunn til inhabilitet': 'Arbeider for en part', Begrunnelse: 'Har arbeidet der' },
    };
    await gives(director, `/people/${officer}`, 'Erklær inhabil', recusal);
    await gives(director, '/recusals', 'Opphev inhabilitet (1)', { Begrunnelse: 'Arbeidsforholdet er avsluttet' });
  });

  it('say why something is not possible now, where it can be reached and read', async () => {
    const { id } = await found('regional-officer-1', 'contracts?status=confirmed');
    const reader = await Reader.at(browser, server.url, 'regional-officer-1', `/contracts/${id}`);
    const { page } = reader;
    await press(page.getByRole('button', { name: 'Flere handlinger' }));
    const discard = page.getByRole('button', { name: 'Forkast kontraktsutkast' });
    await discard.focus();
    const why = await discard.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${why}"]`).innerText()).toBe(
      'Ikke mulig nå. Kontrakten har status «bekreftet»; det må være utkast.',
    );
    await discard.press('Enter');
    expect(await page.locator('.command').count()).toBe(0);
    expect(await reader.barriers()).toEqual([]);
    await page.keyboard.press('Escape');
    await discard.waitFor({ state: 'hidden' });
    await reader.close();
  });
});
