import { readBilling, type Billing, type Fault } from './index.js';
import { bytesOf, example } from './testing/example.js';

const read = (text: string): Billing => {
  const read = readBilling(bytesOf(text));
  if ('kind' in read) return read;
  throw new Error(JSON.stringify(read));
};

const faults = (text: string): readonly Fault[] => {
  const read = readBilling(bytesOf(text));
  if ('kind' in read) throw new Error('it was read');
  return read;
};

describe('reading an invoice of EHF Billing 3.0', () => {
  it('takes from it what the product asks for, amounts in øre', () => {
    const { texts: _, ...said } = read(
      example({
        contract: 'A-7K2M-9QXD',
        order: '4711',
        buyerReference: 'The capacity programme',
        lines: [
          { reference: '1', quantity: '8', price: '12500', amount: '100000.00' },
          { id: 'b', quantity: '2.50', price: '1000.005', per: '10', amount: '250' },
        ],
      }),
    );
    expect(said).toStrictEqual({
      kind: 'invoice',
      supplier: '974504863',
      buyer: '991324968',
      number: 'F-20221205',
      invoiceDate: '2022-12-05',
      dueDate: '2023-01-04',
      currency: 'NOK',
      references: { contract: 'A-7K2M-9QXD', order: '4711', buyer: 'The capacity programme' },
      vatOre: '0',
      vatCategories: ['E'],
      linesOre: '10025000',
      amountOre: '10025000',
      lines: [
        { id: '1', reference: '1', quantity: '8', priceOre: '1250000', amountOre: '10000000' },
        { id: 'b', pricedQuantity: '10', quantity: '2.50', priceOre: '100000.5', amountOre: '25000' },
      ],
    });
  });

  it('reads a credit note into the same, with the invoice that it is for', () => {
    const note = read(example({ kind: 'CreditNote', number: 'K-1', billing: 'F-20221205' }));
    expect(note).toMatchObject({
      kind: 'creditNote',
      number: 'K-1',
      dueDate: '2023-01-04',
      billing: { number: 'F-20221205' },
      lines: [{ id: '1', quantity: '8', amountOre: '10000000' }],
    });
  });

  it('reads the same whatever its prefixes are called', () => {
    const text = example({ contract: 'A-1', note: 'From us' });
    const renamed = text.replaceAll(/cbc(?=[:=])/g, 'x').replaceAll(/cac(?=[:=])/g, 'cbc');
    const prefixed = renamed.replace('<Invoice xmlns=', '<i:Invoice xmlns:i=').replace('</Invoice>', '</i:Invoice>');
    const { texts: _, ...said } = read(text);
    const { texts: __, ...again } = read(prefixed);
    expect(again).toStrictEqual(said);
  });

  it('does not read what has the right name in another namespace', () => {
    const text = example()
      .replace('<cbc:IssueDate>', '<d:IssueDate xmlns:d="urn:d">')
      .replace('</cbc:IssueDate>', '</d:IssueDate>');
    expect(faults(text)).toStrictEqual([
      { code: 'FIELD_MISSING', detail: 'is missing', path: '/Invoice/cbc:IssueDate' },
    ]);
  });

  it('knows a party by law before its address, and by no register but the Norwegian', () => {
    const elsewhere = example().replace(
      '<cbc:EndpointID schemeID="0192">974504863<',
      '<cbc:EndpointID schemeID="0192">991324968<',
    );
    expect(read(elsewhere).supplier).toBe('974504863');
    const byAddress = example().replace(
      '<cbc:CompanyID schemeID="0192">991324968<',
      '<cbc:CompanyID schemeID="0007">991324968<',
    );
    expect(read(byAddress).buyer).toBe('991324968');
    expect(read(example().replaceAll('schemeID="0192">991324968', 'schemeID="0007">991324968')).buyer).toBeUndefined();
    expect(faults(example().replaceAll('schemeID="0192"', 'schemeID="0007"'))).toStrictEqual([
      {
        code: 'FIELD_MISSING',
        detail: 'is missing',
        path: "/Invoice/cac:AccountingSupplierParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID[@schemeID='0192']",
      },
    ]);
  });

  it('tells of VAT wherever it stands, and of every category', () => {
    expect(read(example({ vat: '25000.00', category: 'S' }))).toMatchObject({
      vatOre: '2500000',
      vatCategories: ['S', 'E'],
    });
    const inSubtotal = example().replace(/(<cac:TaxSubtotal>[^]*?<cbc:TaxAmount currencyID="NOK">)0/, '$112.50');
    expect(read(inSubtotal).vatOre).toBe('1250');
  });
});

describe('what is missing or not as it must be', () => {
  it.each([
    ['cbc:ID', '/Invoice/cbc:ID'],
    ['cbc:DocumentCurrencyCode', '/Invoice/cbc:DocumentCurrencyCode'],
    ['cbc:InvoiceTypeCode', '/Invoice/cbc:InvoiceTypeCode'],
    ['cbc:PayableAmount', '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount'],
    ['cbc:PriceAmount', '/Invoice/cac:InvoiceLine/cac:Price/cbc:PriceAmount'],
    ['cac:InvoiceLine', '/Invoice/cac:InvoiceLine'],
  ])('is told where %s is missing', (name, path) => {
    const text = example().replace(new RegExp(`<${name}[ >][^]*?</${name}>`), '');
    expect(faults(text)).toStrictEqual([{ code: 'FIELD_MISSING', detail: 'is missing', path }]);
  });

  it('is told all at once, with the line', () => {
    const two = [
      { quantity: '8', price: '1', amount: '8' },
      { quantity: 'eight', price: '-1', amount: '1.005' },
    ];
    const path = '/Invoice/cac:InvoiceLine[2]';
    expect(faults(example({ type: '383', invoiceDate: '2022-02-30', total: '9', lines: two }))).toStrictEqual([
      { code: 'FORM', detail: 'must be 380', path: '/Invoice/cbc:InvoiceTypeCode' },
      { code: 'FORM', detail: expect.stringContaining('must be a date') as string, path: '/Invoice/cbc:IssueDate' },
      { code: 'FORM', detail: 'must be a decimal number', path: `${path}/cbc:InvoicedQuantity` },
      { code: 'FORM', detail: 'must be a price that is not negative', path: `${path}/cac:Price/cbc:PriceAmount` },
      { code: 'FORM', detail: 'must be an amount with at most two decimals', path: `${path}/cbc:LineExtensionAmount` },
    ]);
  });

  it('is a field that stands there twice, since nobody knows which counts', () => {
    const twice = example().replace('<cbc:IssueDate>', '<cbc:IssueDate>2022-12-06</cbc:IssueDate><cbc:IssueDate>');
    expect(faults(twice)).toStrictEqual([
      { code: 'FORM', detail: 'must not be repeated', path: '/Invoice/cbc:IssueDate[2]' },
    ]);
  });

  it('is an amount in another currency than the document', () => {
    const mixed = example().replace('<cbc:PayableAmount currencyID="NOK">', '<cbc:PayableAmount currencyID="SEK">');
    expect(faults(mixed)).toStrictEqual([
      {
        code: 'FORM',
        detail: 'must be in the currency of the document',
        path: '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount',
      },
    ]);
  });

  it('is a document that is neither an invoice nor a credit note, or of another profile', () => {
    expect(faults('<Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>')).toStrictEqual([
      { code: 'FORM', detail: 'the document must be an Invoice or a CreditNote of UBL 2.1', path: '/*' },
    ]);
    expect(faults(example().replace('#compliant#', '#conformant#'))).toStrictEqual([
      { code: 'FORM', detail: 'must be that of PEPPOL BIS Billing 3.0', path: '/Invoice/cbc:CustomizationID' },
    ]);
  });

  it('is a file inside the document, in which nobody can look for person numbers', () => {
    const file =
      '<cac:Attachment><cbc:EmbeddedDocumentBinaryObject>AAAA</cbc:EmbeddedDocumentBinaryObject></cac:Attachment>';
    const more = `<cac:AdditionalDocumentReference><cbc:ID>1</cbc:ID>${file}</cac:AdditionalDocumentReference>`;
    expect(faults(example({ more }))).toMatchObject([
      { code: 'FORM', detail: 'a file inside the document is not taken' },
    ]);
  });
});

describe('the texts of a document', () => {
  // Of the 13th day of a ninth month; whether it is somebody's does not matter here.
  const number = '13097248022';

  const found = (text: string): readonly string[] =>
    read(text).texts.flatMap(({ at, text: each }) => (each.includes('130972') || each.includes(number) ? [at] : []));

  it.each([
    ['a note', example({ note: number }), '/Invoice/cbc:Note'],
    ['CDATA', example({ note: `For <![CDATA[${number}]]>` }), '/Invoice/cbc:Note'],
    ['CDATA that divides it', example({ note: '130972<![CDATA[48022]]>' }), '/Invoice/cbc:Note'],
    ['a comment that divides it', example({ note: '130972<!-- and -->48022' }), '/Invoice/cbc:Note'],
    ['characters by number', example({ note: '&#49;&#x33;097248022' }), '/Invoice/cbc:Note'],
    ['a comment', example({ more: `<!-- ${number} -->` }), '/Invoice'],
    ['a comment after all', `${example()}<!-- ${number} -->`, '/'],
    ['a processing instruction', example({ more: `<?for ${number}?>` }), '/Invoice'],
    ['an attribute', example({ more: `<cbc:Note languageID="${number}"/>` }), '/Invoice/cbc:Note/@languageID'],
    ['a name', example({ more: `<p${number} xmlns="urn:p"/>` }), '/Invoice/*'],
    ['a namespace', example({ more: `<p xmlns="urn:${number}"/>` }), '/Invoice/*/@*'],
    ['an element of nobody', example({ more: `<p xmlns="urn:p">${number}</p>` }), '/Invoice/*'],
    [
      'the text of a line',
      example({ lines: [{ quantity: '1', price: '1', amount: '1', text: number }] }),
      '/Invoice/cac:InvoiceLine/cac:Item/cbc:Name',
    ],
    ['an amount that is none', example({ more: `<cbc:Amount>for ${number}</cbc:Amount>` }), '/Invoice/cbc:Amount'],
    [
      'an identifier of no register',
      example({ more: `<cbc:ID schemeID="person">${number}</cbc:ID>` }).replace('<cbc:ID>F-20221205</cbc:ID>', ''),
      '/Invoice/cbc:ID',
    ],
  ])('have what stands in %s', (_, text, at) => {
    expect(found(text)).toStrictEqual([at]);
  });

  it('leave out amounts, dates, the account and the id of a payment, and identifiers of a register', () => {
    const more = `<cbc:Amount>${number}</cbc:Amount><cbc:EndpointID schemeID="0088">${number}</cbc:EndpointID>`;
    const text = example({ more }).replace('86011117947', number).replace('00202212054', number);
    expect(found(text)).toStrictEqual([]);
  });
});
