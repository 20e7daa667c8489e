/** A line of an example, in kroner. */
export interface ExampleLine {
  readonly id?: string;
  readonly reference?: string;
  readonly quantity: string;
  readonly price: string;
  readonly per?: string;
  readonly amount: string;
  readonly text?: string;
  readonly category?: string;
}

/** An invoice or a credit note of our own making: what is not said is without fault. */
export interface Example {
  readonly kind?: 'Invoice' | 'CreditNote';
  readonly type?: string;
  readonly number?: string;
  readonly invoiceDate?: string;
  readonly dueDate?: string;
  readonly currency?: string;
  readonly supplier?: string;
  readonly buyer?: string;
  readonly contract?: string;
  readonly order?: string;
  readonly buyerReference?: string;
  readonly billing?: string;
  readonly note?: string;
  readonly vat?: string;
  readonly category?: string;
  readonly lines?: readonly ExampleLine[];
  readonly total?: string;
  readonly payable?: string;
  /** Whatever else stands at the end of the document. */
  readonly more?: string;
}

const UBL = 'urn:oasis:names:specification:ubl:schema:xsd';
const LINE: ExampleLine = { reference: '1', quantity: '8', price: '12500.00', amount: '100000.00' };

const maybe = (text: string | undefined, element: (text: string) => string): string =>
  text === undefined ? '' : element(text);

const party = (role: string, org: string): string => `
  <cac:${role}>
    <cac:Party>
      <cbc:EndpointID schemeID="0192">${org}</cbc:EndpointID>
      <cac:PartyLegalEntity>
        <cbc:RegistrationName>Example</cbc:RegistrationName>
        <cbc:CompanyID schemeID="0192">${org}</cbc:CompanyID>
      </cac:PartyLegalEntity>
    </cac:Party>
  </cac:${role}>`;

const category = (id: string, within: string): string =>
  `<cac:${within}><cbc:ID>${id}</cbc:ID><cbc:Percent>0</cbc:Percent><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:${within}>`;

const line = (kind: string, currency: string, each: ExampleLine, index: number): string => `
  <cac:${kind}Line>
    <cbc:ID>${each.id ?? index + 1}</cbc:ID>
    <cbc:${kind === 'Invoice' ? 'Invoiced' : 'Credited'}Quantity unitCode="EA">${each.quantity}</cbc:${kind === 'Invoice' ? 'Invoiced' : 'Credited'}Quantity>
    <cbc:LineExtensionAmount currencyID="${currency}">${each.amount}</cbc:LineExtensionAmount>
    ${maybe(each.reference, (text) => `<cac:OrderLineReference><cbc:LineID>${text}</cbc:LineID></cac:OrderLineReference>`)}
    <cac:Item><cbc:Name>${each.text ?? 'Treatment'}</cbc:Name>${category(each.category ?? 'E', 'ClassifiedTaxCategory')}</cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="${currency}">${each.price}</cbc:PriceAmount>${maybe(each.per, (text) => `<cbc:BaseQuantity unitCode="EA">${text}</cbc:BaseQuantity>`)}</cac:Price>
  </cac:${kind}Line>`;

/** The document as text; replace what it is about in it. */
export const example = (said: Example = {}): string => {
  const { kind = 'Invoice', currency = 'NOK', lines = [LINE] } = said;
  const total =
    said.total ?? (lines.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0) / 100).toFixed(2);
  const due = said.dueDate ?? '2023-01-04';
  return `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="${UBL}:${kind}-2" xmlns:cac="${UBL}:CommonAggregateComponents-2" xmlns:cbc="${UBL}:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${said.number ?? 'F-20221205'}</cbc:ID>
  <cbc:IssueDate>${said.invoiceDate ?? '2022-12-05'}</cbc:IssueDate>
  ${kind === 'Invoice' ? `<cbc:DueDate>${due}</cbc:DueDate>` : ''}
  <cbc:${kind}TypeCode>${said.type ?? (kind === 'Invoice' ? '380' : '381')}</cbc:${kind}TypeCode>
  ${maybe(said.note, (text) => `<cbc:Note>${text}</cbc:Note>`)}
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  ${maybe(said.buyerReference, (text) => `<cbc:BuyerReference>${text}</cbc:BuyerReference>`)}
  ${maybe(said.order, (text) => `<cac:OrderReference><cbc:ID>${text}</cbc:ID></cac:OrderReference>`)}
  ${maybe(said.billing, (text) => `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${text}</cbc:ID></cac:InvoiceDocumentReference></cac:BillingReference>`)}
  ${maybe(said.contract, (text) => `<cac:ContractDocumentReference><cbc:ID>${text}</cbc:ID></cac:ContractDocumentReference>`)}
  ${party('AccountingSupplierParty', said.supplier ?? '974504863')}
  ${party('AccountingCustomerParty', said.buyer ?? '991324968')}
  <cac:PaymentMeans>
    <cbc:PaymentMeansCode>30</cbc:PaymentMeansCode>
    ${kind === 'CreditNote' ? `<cbc:PaymentDueDate>${due}</cbc:PaymentDueDate>` : ''}
    <cbc:PaymentID>00202212054</cbc:PaymentID>
    <cac:PayeeFinancialAccount><cbc:ID>86011117947</cbc:ID></cac:PayeeFinancialAccount>
  </cac:PaymentMeans>
  <cac:TaxTotal>
    <cbc:TaxAmount currencyID="${currency}">${said.vat ?? '0'}</cbc:TaxAmount>
    <cac:TaxSubtotal>
      <cbc:TaxableAmount currencyID="${currency}">${total}</cbc:TaxableAmount>
      <cbc:TaxAmount currencyID="${currency}">${said.vat ?? '0'}</cbc:TaxAmount>
      ${category(said.category ?? 'E', 'TaxCategory')}
    </cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    <cbc:LineExtensionAmount currencyID="${currency}">${total}</cbc:LineExtensionAmount>
    <cbc:PayableAmount currencyID="${currency}">${said.payable ?? total}</cbc:PayableAmount>
  </cac:LegalMonetaryTotal>${lines.map((each, index) => line(kind, currency, each, index)).join('')}
  ${said.more ?? ''}
</${kind}>
`;
};

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
