import type { CommandRows } from '../commands/row.js';
import { SAME_EXPENSE } from '../commands/phrases.js';

/** Credits: registered, approved, and what the supplier then pays back. */
export const creditCommands = {
  RegisterCredit: {
    route: 'POST /invoices/:invoice/credits',
    summary: 'Register a credit of an invoice',
    makes: '/credits',
    note: `Of an approved or paid invoice. \`line\` is a line of the invoice by its place on it, from 1; \`patients\` 0 corrects the price alone. All its credits together must not take more patients or a larger amount from a line than it has, and none may leave more of the amount above the contract's price than there was. It moves no money until it is approved. The same supplier, number and date are the same credit, however the number is spelt; a rejected one may be registered again. ${SAME_EXPENSE}`,
    example: {
      number: 'K-20230112',
      date: '2023-01-12',
      lines: [{ line: 1, patients: 2, amountOre: '2500000' }],
      reason: 'Two patients were invoiced twice',
    },
  },
  ApproveCredit: {
    route: 'POST /credits/:credit/approval',
    summary: 'Approve a credit: expended money goes back',
    ifMatch: true,
    note: `From status \`registered\`; no delegation is needed. What was expended up to the contract's price is committed again, and the rest is available; once the contract is settled, all of it is available; in a closed or cancelled phase it is unallocated. While neither has ended, credited patients give back the deliveries that they used, latest first, and may be invoiced again. Of an unpaid invoice there is so much less to pay; with nothing left, it is \`credited\`. Of a paid one the amount is \`receivable\` until it is refunded. ${SAME_EXPENSE}`,
    example: {},
  },
  RejectCredit: {
    route: 'POST /credits/:credit/rejection',
    summary: 'Reject a credit',
    ifMatch: true,
    note: `From status \`registered\`, with a reason. It then counts nowhere, and may be registered again. ${SAME_EXPENSE}`,
    example: { reason: 'The patients were treated as invoiced' },
  },
  RecordRefund: {
    route: 'POST /invoices/:invoice/refunds',
    summary: 'Record that a supplier has paid back',
    makesPart: true,
    note: `Of a paid invoice, as much as is receivable, or a part of it. \`receivedOn\` must not be after today in Oslo; it counts on that day, or on the first day after it from which so much is receivable. What is set off in a later payment is recorded in the same way, with that payment as its \`reference\`. Allowed in a closed phase too. ${SAME_EXPENSE}`,
    example: { receivedOn: '2023-01-27', amountOre: '1500000', reference: 'UB-90417' },
  },
} as const satisfies CommandRows;
