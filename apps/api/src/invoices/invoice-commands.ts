import type { CommandRows } from '../commands/row.js';
import { SAME_EXPENSE } from '../commands/phrases.js';

const contract = 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66';
const reversal = { of: 'payment', reason: 'Paid to the wrong account' } as const;

/** Invoices: registered, attested, approved, paid. */
export const invoiceCommands = {
  RegisterInvoice: {
    route: 'POST /invoices',
    summary: 'Register an invoice on a contract',
    makes: '/invoices',
    note: `On a confirmed or terminated contract; \`contract\` is its id, \`supplier\` its provider. At most 200 lines. Each names a contract line by number, at or below its price; all invoices together must not have more patients than are contracted. The same supplier, number and date are the same invoice: its \`id\` is derived from them, however the number is spelt (\`F-1\`, \`f 1\` with a hyphen of another kind, \`Ｆ-1\`). A rejected invoice may be registered again under its own number. \`archiveReference\` names the document in your archive. ${SAME_EXPENSE}`,
    example: {
      contract,
      supplier: '974504863',
      number: 'F-20221205',
      invoiceDate: '2022-12-05',
      dueDate: '2023-01-04',
      archiveReference: '2022/417-9',
      lines: [{ line: 1, patients: 8, unitPriceOre: '1250000' }],
    },
  },
  MatchInvoice: {
    route: 'POST /invoices/:invoice/match',
    summary: 'Match an invoice that came with a contract',
    ifMatch: true,
    note: `From status \`unmatched\`, on a confirmed or terminated contract, which need not be the one that the invoice names. \`invoiceLine\` is what the invoice calls its line, \`line\` the contract's line. Every line of the invoice must be matched, with what it comes to and, if its quantity is whole, with as many patients; one line may be matched with several of the contract. What is matched is then registered by every rule of RegisterInvoice. An invoice to another buyer, in another currency or with VAT can only be rejected. ${SAME_EXPENSE}`,
    example: { contract, lines: [{ invoiceLine: '1', line: 1, patients: 8, unitPriceOre: '1250000' }] },
  },
  AttestInvoice: {
    route: 'POST /invoices/:invoice/attestation',
    summary: 'Attest an invoice against verified deliveries',
    ifMatch: true,
    note: `From status \`registered\`. Attested invoices must not have more patients than are verified as treated. Fixes the date on which the expenditure will count: that of the latest delivery that it uses. ${SAME_EXPENSE}`,
    example: {},
  },
  RejectInvoice: {
    route: 'POST /invoices/:invoice/rejection',
    summary: 'Reject an invoice',
    ifMatch: true,
    note: `From \`unmatched\`, \`registered\` or \`attested\`, with a reason. It then counts nowhere, and may come or be registered again. ${SAME_EXPENSE}`,
    example: { reason: 'Sent before the patients were treated' },
  },
  DisputeInvoice: {
    route: 'POST /invoices/:invoice/dispute',
    summary: 'Dispute an invoice, with a reason',
    ifMatch: true,
    note: 'From `registered`, `attested` or `approved`, in a phase of whatever status; one dispute at a time. Until it is resolved, attesting, approving and paying the invoice are refused; rejecting it is not, and ends the dispute. Disputing is no part in the expense.',
    example: { reason: 'Two of the patients were treated elsewhere' },
  },
  ResolveDispute: {
    route: 'POST /invoices/:invoice/resolution',
    summary: 'Resolve the dispute of an invoice',
    ifMatch: true,
    note: 'While it is disputed, by another person than the one who disputed it. The invoice stands as it did before. Resolving is no part in the expense.',
    example: { resolution: 'The provider has shown the referrals of both' },
  },
  ApproveInvoice: {
    route: 'POST /invoices/:invoice/approval',
    summary: 'Approve an invoice: committed money becomes expended',
    ifMatch: true,
    note: `From status \`attested\`. What was committed becomes expended. Needs a delegation whose \`contractLimitOre\` covers the contract's total, however small the invoice. It counts on the date fixed at attestation or, if approved again after a reversal, on the day of the new approval; but never before its lines had that much committed. ${SAME_EXPENSE}`,
    example: {},
  },
  RecordPayment: {
    route: 'POST /invoices/:invoice/payment',
    summary: 'Record the payment of an invoice',
    ifMatch: true,
    note: `From status \`approved\`; one payment of the full amount, less credits approved before. \`paidOn\` must not be after today in Oslo, nor before the approval or the reversal of an earlier payment. Allowed in a closed phase too. ${SAME_EXPENSE}`,
    example: { paidOn: '2022-12-22', amountOre: '10000000', reference: 'UB-88213' },
  },
  ProposeInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals',
    summary: 'Propose to reverse an expenditure, a payment, a credit or a refund',
    makesPart: true,
    note: `A regional officer proposes to reverse the expenditure or a credit of an invoice, a payer its payment or a refund; one proposal at a time. A credit is named by its id, a refund by its number. The last of them is undone first. An expenditure cannot be reversed either while a credit waits to be decided, or once the contract is settled; nor a credit whose contract was settled, lowered or invoiced on its lines since, or whose deliveries have been used or are no longer verified. The answer's \`number\` and ETag are those of the proposal. ${SAME_EXPENSE}`,
    example: reversal,
    examples: {
      payment: reversal,
      expenditure: { of: 'expenditure', reason: 'Approved on the wrong contract' },
      credit: {
        of: 'credit',
        credit: '9e107d9d372bb6826bd81d3542a419d6',
        reason: 'The credit was for another contract',
      },
      refund: { of: 'refund', refund: 1, reason: 'Received for another invoice' },
    },
  },
  WithdrawInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals/:reversal/withdrawal',
    summary: 'Withdraw a proposed reversal',
    ifMatch: true,
    note: "While it is `proposed`, in the role that may propose it. If-Match is the ETag of the proposal; the invoice's own ETag changes as well.",
    example: {},
  },
  DeclineInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals/:reversal/decline',
    summary: 'Decline a proposed reversal',
    ifMatch: true,
    note: "While it is `proposed`, with a reason, instead of confirming it. It ends as if it had been withdrawn. If-Match is the ETag of the proposal; the invoice's own ETag changes as well.",
    example: { reason: 'The bank has confirmed the payment' },
  },
  ConfirmInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals/:reversal/confirmation',
    summary: 'Reverse an expenditure, a payment, a credit or a refund',
    ifMatch: true,
    note: `While it is \`proposed\`. Steps the invoice back: from paid to approved, from approved to attested; a credit to registered. What a credit had released must still be available, in the phase and under the ceiling. If-Match is the ETag of the proposal; the invoice's own ETag changes as well. ${SAME_EXPENSE}`,
    example: {},
  },
} as const satisfies CommandRows;
