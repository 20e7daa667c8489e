/** What fields of an invoice as it comes say. */
export const RECEIVED_WORDS: Readonly<Record<string, string>> = {
  bytes: 'Size in bytes',
  buyer: "Who is to pay: an organisation number, or in references the buyer's own text",
  categories: 'VAT categories that are not exempt (E, O, Z)',
  currency: 'Currency of the invoice, ISO 4217',
  document: 'The document that it came as: its content is kept apart, by its hash',
  dueDate: 'Date by which the invoice is to be paid',
  invoiceLine: 'What the invoice calls its line by',
  matched: 'What is matched, or who matched it and when',
  mediaType: 'Media type of the document',
  mismatches: 'All that kept the invoice from being registered as it came',
  order: 'Reference of the order',
  quantity: 'A decimal number, as it came',
  received: 'The invoice as it came, and who brought it when',
  references: 'What the invoice says that it refers to',
};
