/** All that the api says of importing an invoice: it is a command whose body is a document. */
export const IMPORT = {
  route: 'POST /invoices/import',
  makes: '/invoices',
  summary: 'Import an invoice as it came: EHF Billing 3.0',
  note: [
    'One invoice (type 380) of PEPPOL BIS Billing 3.0 in UTF-8: at most 5 MiB, 20,000 elements, 64 deep and 400 lines, without a document type declaration and without files inside it. What is missing or wrong is told with its `path`, or with line and column. The buyer and the supplier are known by their Norwegian organisation numbers (scheme 0192). The contract is named by its short reference or its id, as the reference of the contract, of the order or of the buyer; a line names its contract line by the order line reference, or by a price that no other line has.',
    'An invoice that is what it must be is registered at once. Any other is `unmatched`, with all its `mismatches`, and waits for an officer: MatchInvoice or RejectInvoice.',
    'No text of it may hold a person number, nor a comment, an attribute or a name; amounts, dates, the account and the id of the payment and identifiers of a register (a scheme of four digits) are not looked at. What is refused is not kept. What is accepted is kept byte for byte: `GET /documents/{document}`.',
    'The Idempotency-Key may be left out: then the document itself is the key, and the same bytes again give the first outcome.',
  ].join('\n\n'),
} as const;
