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
    note: `On a confirmed or terminated contract; \`contract\` is its id, \`supplier\` its provider. Lines name contract lines by their numbers, at or under their price, and all invoices together no more patients than are contracted. At most 200 lines. The same supplier, number and date are the same invoice: its \`id\` follows from them, however the number is spelt (\`F-1\`, \`f 1\` with a hyphen of another kind, \`Ｆ-1\`). One that was rejected may be registered anew under its own number. \`archiveReference\` names the document in your archive. ${SAME_EXPENSE}`,
    example: {
      contract,
      supplier: '974504863',
      number: 'F-20221205',
      invoiceDate: '2022-12-05',
      archiveReference: '2022/417-9',
      lines: [{ line: 1, patients: 8, unitPriceOre: '1250000' }],
    },
  },
  AttestInvoice: {
    route: 'POST /invoices/:invoice/attestation',
    summary: 'Attest an invoice against verified deliveries',
    ifMatch: true,
    note: `From status \`registered\`. Attested invoices name no more patients than are verified as treated. Fixes the date from which the expenditure is to count: the latest delivery that it uses. ${SAME_EXPENSE}`,
    example: {},
  },
  RejectInvoice: {
    route: 'POST /invoices/:invoice/rejection',
    summary: 'Reject an invoice',
    ifMatch: true,
    note: `From \`registered\` or \`attested\`, with a reason. It then counts nowhere, and may be registered anew. ${SAME_EXPENSE}`,
    example: { reason: 'Sent before the patients were treated' },
  },
  ApproveInvoice: {
    route: 'POST /invoices/:invoice/approval',
    summary: 'Approve an invoice: committed money becomes expended',
    ifMatch: true,
    note: `From status \`attested\`. What was committed becomes expended. Needs a delegation whose \`contractLimitOre\` covers the contract's total, however small the invoice. It counts from the date fixed at attestation; approved anew after a reversal, from the day of the new approval; and never from before its lines had so much committed. ${SAME_EXPENSE}`,
    example: {},
  },
  RecordPayment: {
    route: 'POST /invoices/:invoice/payment',
    summary: 'Record the payment of an invoice',
    ifMatch: true,
    note: `From status \`approved\`; one payment, of the full amount, \`paidOn\` today in Oslo or before, and not before the approval or the reversal of an earlier payment. Also in a phase that is closed. ${SAME_EXPENSE}`,
    example: { paidOn: '2022-12-22', amountOre: '10000000', reference: 'UB-88213' },
  },
  ProposeInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals',
    summary: 'Propose to reverse an expenditure or a payment',
    makesPart: true,
    note: `Of the expenditure (proposed by a regional officer) once approved, or of the payment (proposed by a payer) once paid; one at a time. An expenditure that is paid, or whose contract is settled, cannot be reversed. The answer's \`number\` and ETag are those of the proposal. ${SAME_EXPENSE}`,
    example: reversal,
    examples: {
      payment: reversal,
      expenditure: { of: 'expenditure', reason: 'Approved on the wrong contract' },
    },
  },
  WithdrawInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals/:reversal/withdrawal',
    summary: 'Withdraw the proposal of a reversal',
    ifMatch: true,
    note: "While it is `proposed`, in the role that may propose it. If-Match names the ETag of the proposal; the invoice's own ETag changes as well.",
    example: {},
  },
  DeclineInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals/:reversal/declination',
    summary: 'Decline the proposal of a reversal',
    ifMatch: true,
    note: "While it is `proposed`, with a reason, instead of confirming it. It ends as if it had been withdrawn. If-Match names the ETag of the proposal; the invoice's own ETag changes as well.",
    example: { reason: 'The bank has confirmed the payment' },
  },
  ConfirmInvoiceReversal: {
    route: 'POST /invoices/:invoice/reversals/:reversal/confirmation',
    summary: 'Reverse an expenditure or a payment',
    ifMatch: true,
    note: `While it is \`proposed\`. Steps the invoice back: from paid to approved, from approved to attested. If-Match names the ETag of the proposal; the invoice's own ETag changes as well. ${SAME_EXPENSE}`,
    example: {},
  },
} as const satisfies CommandRows;
