import { bytesOf, example, type Example } from '../../libs/ehf/src/testing/example.js';
import { openBought } from './testing/bought.js';
import type { Deployment, People } from './testing/deployment.js';
import { personNumberTraces } from './testing/person-number-traces.js';
import type { Answer, Person, Reply } from './testing/person.js';
import { acceptanceOf } from './testing/programme.js';

const REGION = '983658776';
const NUMBER = '13097248022';

interface Shown extends Answer {
  readonly status: string;
  readonly received?: {
    readonly document: { readonly sha256: string; readonly bytes: number };
    readonly mismatches: readonly { readonly code: string }[];
  };
}

describe('importing an invoice', () => {
  let deployment: Deployment;
  let people: People;
  let gateway: Person;
  let contract: Answer;
  let reference: string;

  beforeAll(async () => {
    ({ deployment, people, contract } = await openBought());
    gateway = await deployment.person('opener', { claims: { roles: ['invoice-gateway'] } });
    const { etag, reference: called } = await people.officer.reads(contract.resource);
    reference = called as string;
    await people.officer.does(acceptanceOf({ ...contract, etag }));
  });
  afterAll(() => deployment.close());

  const line = { reference: '1', quantity: '2', price: '10.00', amount: '20.00' };
  const invoice = (said: Example = {}): string =>
    example({ buyer: REGION, contract: reference, lines: [line], ...said });
  const sends = (
    text: string,
    who: Person = people.officer,
    wish: { key?: string; headers?: Record<string, string> } = {},
  ) => who.sends({ path: 'invoices/import', ...wish }, 'application/xml', bytesOf(text) as Uint8Array<ArrayBuffer>);
  const imports = async (text: string, who: Person = people.officer): Promise<Shown> => {
    const { status, body } = await sends(text, who);
    expect([status, body.code]).toEqual([201, undefined]);
    return people.officer.reads<Shown>(body.resource);
  };
  const codes = ({ received }: Shown) => received!.mismatches.map(({ code }) => code);

  it('registers one that is what it must be, and keeps its document byte for byte', async () => {
    const text = invoice({ number: 'F-1' });
    const shown = await imports(text, gateway);
    expect(shown).toMatchObject({
      status: 'registered',
      dueDate: '2023-01-04',
      contract: contract.id,
      amountOre: '2000',
    });
    expect(shown.received!.mismatches).toEqual([]);
    const { sha256, bytes } = shown.received!.document;
    expect(bytes).toBe(bytesOf(text).length);
    expect(await people.auditor.get(`documents/${sha256}`)).toMatchObject({ status: 200, text });
    const { equal, documents } = await deployment.replay('2022-417');
    expect([equal, documents]).toEqual([true, { named: 1, lacking: [] }]);
  });

  it('gives the same bytes the first outcome, also without a key, and refuses the invoice under another', async () => {
    const text = invoice({ number: 'F-2' });
    const authorization = `Bearer ${await deployment.issuer.tokenOf('officer')}`;
    const keyless = async (): Promise<Answer> => {
      const request = { method: 'POST', headers: { authorization, 'content-type': 'application/xml' }, body: text };
      return (await (await fetch(`${deployment.url}/api/v1/invoices/import`, request)).json()) as Answer;
    };
    const first = await keyless();
    expect(first).toMatchObject({ outcome: 'accepted', type: 'ReceiveInvoice' });
    expect(await keyless()).toEqual({ ...first, replayed: true });
    const again = await sends(text);
    expect(again).toMatchObject({ status: 409, body: { code: 'DUPLICATE' } });
    expect(again.body.violations).toMatchObject([{ invoice: first.id, status: 'registered' }]);
  });

  it.each<[string, Example, readonly string[]]>([
    ['another contract', { contract: 'K-0000-0000' }, ['UNKNOWN_CONTRACT']],
    ['another buyer', { buyer: '991324968' }, ['WRONG_BUYER']],
    ['another currency', { currency: 'SEK' }, ['WRONG_CURRENCY']],
    ['VAT', { vat: '5.00', category: 'S' }, ['VAT_NOT_EXEMPT']],
    ['an unknown line', { lines: [{ ...line, reference: '7' }] }, ['LINE_UNKNOWN']],
    ['half a patient', { lines: [{ ...line, quantity: '0.5', amount: '5.00' }] }, ['QUANTITY_NOT_WHOLE']],
    ['a higher price', { lines: [{ ...line, price: '11.00', amount: '22.00' }] }, ['OVER_PRICE']],
    ['more patients', { lines: [{ ...line, quantity: '90', amount: '900.00' }] }, ['OVER_QUANTITY']],
    ['another sum', { payable: '30.00' }, ['SUM_DIFFERS']],
  ])('leaves one with %s unmatched', async (what, said, expected) => {
    const shown = await imports(invoice({ number: `U-${what}`, ...said }));
    expect(shown.status).toBe('unmatched');
    expect(codes(shown)).toEqual(expected);
  });

  it('tells the supplier of one that is not taken in three languages, with numbers', async () => {
    const shown = await imports(invoice({ number: 'U-letter', payable: '30.00', currency: 'SEK' }));
    const letter = await people.officer.reads(`${shown.id === undefined ? '' : `invoices/${shown.id}`}/rejection`);
    expect(letter['nb']).toContain('Fakturaen er i SEK; den skal være i norske kroner (NOK).');
    expect(letter['nn']).toMatch(/Beløpet å betale er oppgjeve til 30\skr, men linjene er til saman på 20\skr\./);
    expect(letter['en']).toContain('cannot be registered as it is');
    await people.attestant.does({
      path: `invoices/${shown.id}/rejection`,
      etag: shown.etag,
      body: { reason: 'In SEK' },
    });
    expect((await people.officer.reads(`invoices/${shown.id}/rejection`))['en']).toMatch(
      /is rejected\.\s+Reason: In SEK/,
    );
    const taken = await imports(invoice({ number: 'F-3' }));
    expect(await people.officer.get(`invoices/${taken.id}/rejection`)).toMatchObject({ status: 404 });
  });

  it('waits for an officer, who matches it', async () => {
    const shown = await imports(invoice({ number: 'U-match', contract: 'K-0000-0000' }));
    const body = { contract: contract.id, lines: [{ invoiceLine: '1', line: 1, patients: 2, unitPriceOre: '1000' }] };
    await people.officer.does({ path: `invoices/${shown.id}/match`, etag: shown.etag, body });
    expect(await people.officer.reads(`invoices/${shown.id}`)).toMatchObject({
      status: 'registered',
      contract: contract.id,
    });
  });

  it.each([
    [
      'a note',
      (text: string) => text.replace('<cbc:InvoiceTypeCode>', `<cbc:Note>${NUMBER}</cbc:Note><cbc:InvoiceTypeCode>`),
    ],
    ['CDATA', (text: string) => text.replace('Treatment', `<![CDATA[130972 48022]]>`)],
    ['a comment', (text: string) => `${text}<!-- ${NUMBER} -->`],
    ['an attribute', (text: string) => text.replace('<cbc:ID>F-person', `<cbc:ID schemeName="${NUMBER}">F-person`)],
  ])('refuses a person number in %s, and keeps and repeats nothing of it', async (_, planted) => {
    const reply = await sends(planted(invoice({ number: 'F-person' })));
    expect(reply).toMatchObject({ status: 422, body: { code: 'PERSON_NUMBER' } });
    expect(personNumberTraces(NUMBER, reply.text)).toEqual([]);
    expect(personNumberTraces(NUMBER, await deployment.dump())).toEqual([]);
  });

  const refused = ({ status, body }: Reply) => [status, body.code, body.violations?.[0]?.code];

  it('tells what is malformed by its place, and leaves nothing', async () => {
    const doctype = await sends(`<!DOCTYPE Invoice [<!ENTITY x "y">]>\n${invoice()}`);
    expect(refused(doctype)).toEqual([400, 'MALFORMED', 'FORM']);
    expect(doctype.body.violations).toMatchObject([{ line: 1 }]);
    const missing = await sends(invoice().replace(/<cbc:IssueDate>.*<\/cbc:IssueDate>/, ''));
    expect(missing.body.violations).toMatchObject([{ code: 'FIELD_MISSING', path: '/Invoice/cbc:IssueDate' }]);
    const filled = invoice().padEnd(5 * 1024 * 1024 + 1, ' ');
    expect(refused(await sends(filled))).toEqual([400, 'MALFORMED', 'FORM']);
    expect(refused(await sends(example({ kind: 'CreditNote' })))).toEqual([400, 'MALFORMED', 'FORM']);
    const many = Array.from({ length: 401 }, () => line);
    expect(refused(await sends(invoice({ lines: many })))).toEqual([400, 'MALFORMED', 'FORM']);
  });

  it('takes XML there and nowhere else, and nothing else there', async () => {
    const { officer } = people;
    expect(await officer.sends({ path: 'invoices' }, 'application/xml', invoice())).toMatchObject({ status: 415 });
    expect(await officer.asks({ path: 'invoices/import', body: {} })).toMatchObject({ status: 415 });
    const latin = 'application/xml; charset=iso-8859-1';
    expect(await officer.sends({ path: 'invoices/import' }, latin, invoice())).toMatchObject({ status: 415 });
  });

  it('is for officers and for the machine, which may do nothing else', async () => {
    expect(await sends(invoice({ number: 'F-4' }), people.attestant)).toMatchObject({
      ...{ status: 403, body: { code: 'ROLE_REQUIRED' } },
    });
    const body = { orgNumber: '310000043', name: 'A clinic', kind: 'privateProvider' };
    expect(await gateway.asks({ path: 'providers', body })).toMatchObject({ status: 403 });
    expect(await gateway.get('invoices')).toMatchObject({ status: 403 });
  });

  it('can be asked what it would do, and then keeps nothing', async () => {
    const text = invoice({ number: 'F-dry' });
    const reply = await sends(text, gateway, { headers: { 'spillrom-dry-run': 'true' } });
    expect(reply).toMatchObject({ status: 200, body: { dryRun: true } });
    expect(reply.body['events']).toContain('InvoiceRegistered');
    expect(await people.officer.reads('invoices?supplier=974504863&limit=200')).not.toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ number: 'F-dry' })]) as unknown,
    });
  });
});
