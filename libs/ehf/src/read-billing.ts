import type { OrgNumber } from '@spillrom/kernel';
import type { Billing, BillingLine, Fault } from './billing.js';
import {
  AMOUNT,
  CODE,
  CURRENCY,
  DATE,
  Fields,
  LINE_ID,
  ORGANISATION,
  PRICE,
  PRICED_QUANTITY,
  QUANTITY,
  REFERENCE,
} from './fields.js';
import { textsOf } from './texts.js';
import { childrenOf, documentName, pathOf, type DocumentName } from './ubl.js';
import { readXml, type XmlDocument, type XmlElement } from './xml.js';

/** What the two documents call differently. */
const NAMES = {
  Invoice: {
    kind: 'invoice',
    type: ['cbc:InvoiceTypeCode', '380'],
    dueDate: 'cbc:DueDate',
    line: 'cac:InvoiceLine',
    quantity: 'cbc:InvoicedQuantity',
  },
  CreditNote: {
    kind: 'creditNote',
    type: ['cbc:CreditNoteTypeCode', '381'],
    dueDate: 'cac:PaymentMeans/cbc:PaymentDueDate',
    line: 'cac:CreditNoteLine',
    quantity: 'cbc:CreditedQuantity',
  },
} as const satisfies Readonly<Record<DocumentName, unknown>>;

/** The register of organisations in Norway, as ISO 6523 numbers registers. */
const NORWEGIAN = '0192';

const schemeOf = ({ attributes }: XmlElement): string | undefined =>
  attributes.find(({ namespace, name }) => namespace === '' && name === 'schemeID')?.value;

/** Who a party is in law, or else at which address invoices reach it. */
const organisation = (fields: Fields, party: XmlElement): OrgNumber | undefined => {
  const paths = ['cac:PartyLegalEntity/cbc:CompanyID', 'cbc:EndpointID'];
  const named = paths.map((path) => fields.at(party, path));
  const found = named.find((each) => each !== undefined && schemeOf(each) === NORWEGIAN);
  return found && fields.value(found, ORGANISATION);
};

const SUPPLIER = 'cac:AccountingSupplierParty/cac:Party';
const BUYER = 'cac:AccountingCustomerParty/cac:Party';

const parties = (fields: Fields, root: XmlElement) => {
  const [seller, buyer] = [fields.at(root, SUPPLIER), fields.at(root, BUYER)];
  const before = fields.faults.length;
  const supplier = seller && organisation(fields, seller);
  if (supplier === undefined && fields.faults.length === before) {
    fields.missing(root, `${SUPPLIER}/cac:PartyLegalEntity/cbc:CompanyID[@schemeID='${NORWEGIAN}']`);
  }
  const org = buyer && organisation(fields, buyer);
  return { supplier: supplier as OrgNumber, ...(org === undefined ? {} : { buyer: org }) };
};

/** An amount in another currency than the document's is not the amount that it seems to be. */
const amount = (fields: Fields, from: XmlElement, path: string, currency: string | undefined): string => {
  const element = fields.at(from, path);
  const named = element?.attributes.find(({ namespace, name }) => namespace === '' && name === 'currencyID')?.value;
  if (element !== undefined && named !== undefined && currency !== undefined && named !== currency) {
    fields.wrong(element, 'must be in the currency of the document');
  }
  return fields.required(from, path, path.endsWith('cbc:PriceAmount') ? PRICE : AMOUNT);
};

const withoutEmpty = <Values extends object>(values: Values): { [Name in keyof Values]?: NonNullable<Values[Name]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: NonNullable<Values[Name]>;
  };

const lineOf = (fields: Fields, line: XmlElement, root: DocumentName, currency: string): BillingLine => {
  const pricedQuantity = fields.optional(line, 'cac:Price/cbc:BaseQuantity', PRICED_QUANTITY);
  return {
    id: fields.required(line, 'cbc:ID', LINE_ID),
    ...withoutEmpty({
      reference: fields.optional(line, 'cac:OrderLineReference/cbc:LineID', REFERENCE),
      pricedQuantity: pricedQuantity !== undefined && /^1(\.0*)?$/.test(pricedQuantity) ? undefined : pricedQuantity,
    }),
    quantity: fields.required(line, NAMES[root].quantity, QUANTITY),
    priceOre: amount(fields, line, 'cac:Price/cbc:PriceAmount', currency),
    amountOre: amount(fields, line, 'cbc:LineExtensionAmount', currency),
  };
};

const through = (elements: readonly XmlElement[], path: string): readonly XmlElement[] =>
  path
    .split('/')
    .reduce<readonly XmlElement[]>((all, called) => all.flatMap((each) => childrenOf(each, called)), elements);

/** VAT wherever it may be stated: in all, for each rate, and by the category of a line, an allowance or a charge. */
const vat = (fields: Fields, root: XmlElement, line: string) => {
  const amounts = ['cac:TaxTotal/cbc:TaxAmount', 'cac:TaxTotal/cac:TaxSubtotal/cbc:TaxAmount'];
  const categories = [
    'cac:TaxTotal/cac:TaxSubtotal/cac:TaxCategory/cbc:ID',
    'cac:AllowanceCharge/cac:TaxCategory/cbc:ID',
    `${line}/cac:Item/cac:ClassifiedTaxCategory/cbc:ID`,
  ];
  const all = amounts.flatMap((path) => through([root], path)).map((each) => fields.value(each, AMOUNT));
  const named = categories.flatMap((path) => through([root], path)).map((each) => fields.value(each, CODE));
  return {
    vatOre: all.find((each) => each !== undefined && each !== '0') ?? '0',
    vatCategories: [...new Set(named.flatMap((each) => each ?? []))],
  };
};

const references = (fields: Fields, root: XmlElement) =>
  withoutEmpty({
    contract: fields.optional(root, 'cac:ContractDocumentReference/cbc:ID', REFERENCE),
    order: fields.optional(root, 'cac:OrderReference/cbc:ID', REFERENCE),
    buyer: fields.optional(root, 'cbc:BuyerReference', REFERENCE),
  });

const billed = (fields: Fields, root: XmlElement) => {
  const invoice = fields.at(root, 'cac:BillingReference/cac:InvoiceDocumentReference');
  if (invoice === undefined) return undefined;
  const invoiceDate = fields.optional(invoice, 'cbc:IssueDate', DATE);
  return { number: fields.required(invoice, 'cbc:ID', REFERENCE), ...withoutEmpty({ invoiceDate }) };
};

/** Nobody can say what stands in a file inside the document, so none is kept. */
const withoutFiles = (fields: Fields, element: XmlElement): void => {
  for (const child of element.children) {
    if (child.name === 'EmbeddedDocumentBinaryObject') fields.wrong(child, 'a file inside the document is not taken');
    withoutFiles(fields, child);
  }
};

const BILLING_3 = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

const fits = (fields: Fields, root: XmlElement, [type, code]: readonly [string, string]): void => {
  const customization = fields.at(root, 'cbc:CustomizationID');
  if (customization !== undefined && customization.text.trim() !== BILLING_3) {
    fields.wrong(customization, 'must be that of PEPPOL BIS Billing 3.0');
  }
  const said = fields.at(root, type);
  if (said === undefined) fields.missing(root, type);
  else if (said.text.trim() !== code) fields.wrong(said, `must be ${code}`);
  withoutFiles(fields, root);
};

const billingOf = (fields: Fields, document: XmlDocument, name: DocumentName): Billing => {
  const { root } = document;
  const names = NAMES[name];
  fits(fields, root, names.type);
  const currency = fields.required(root, 'cbc:DocumentCurrencyCode', CURRENCY);
  const lines = childrenOf(root, names.line);
  if (lines.length === 0) fields.missing(root, names.line);
  return {
    kind: names.kind,
    ...parties(fields, root),
    number: fields.required(root, 'cbc:ID', REFERENCE),
    invoiceDate: fields.required(root, 'cbc:IssueDate', DATE),
    ...withoutEmpty({ dueDate: fields.optional(root, names.dueDate, DATE), billing: billed(fields, root) }),
    currency,
    references: references(fields, root),
    ...vat(fields, root, names.line),
    linesOre: amount(fields, root, 'cac:LegalMonetaryTotal/cbc:LineExtensionAmount', currency),
    amountOre: amount(fields, root, 'cac:LegalMonetaryTotal/cbc:PayableAmount', currency),
    lines: lines.map((line) => lineOf(fields, line, name, currency)),
    texts: textsOf(document),
  };
};

/**
 * Reads an invoice (380) or a credit note (381) of EHF Billing 3.0, which is PEPPOL BIS Billing 3.0 in UBL 2.1.
 * @returns all that is wrong with it, or what it says
 */
export const readBilling = (bytes: Uint8Array): Billing | readonly Fault[] => {
  const document = readXml(bytes);
  if (!('root' in document)) return [{ code: 'FORM', ...document }];
  const name = documentName(document.root);
  if (name === undefined) {
    const detail = 'the document must be an Invoice or a CreditNote of UBL 2.1';
    return [{ code: 'FORM', detail, path: pathOf(document.root) }];
  }
  const fields = new Fields();
  const billing = billingOf(fields, document, name);
  return fields.faults.length > 0 ? fields.faults : billing;
};
