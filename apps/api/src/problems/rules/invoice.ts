import type { RuleOf, RuleRows } from './row.js';
import { left, ore } from './words.js';

const wrongSupplier = ({ supplier, provider, pointer }: RuleOf<'WRONG_SUPPLIER'>): string =>
  pointer === '/framework'
    ? `The framework agreement is with ${supplier}, and the contract with ${provider}`
    : `The invoice is from ${supplier}, and the contract is with ${provider}`;

/** Invoices and their payment. */
export const invoiceRules = {
  DUPLICATE: {
    status: 409,
    title: 'It is already registered',
    fact: ({ invoice, credit, number, status }) =>
      `The supplier, number and date are those of ${credit === undefined ? `invoice ${invoice}` : `credit ${credit}`}, which came as ${number} and is ${status}`,
    next: 'use that one, or correct the number or the date',
    example: {
      invoice: '5d41402abc4b2a76b9719d911017c592',
      number: 'F-20221205',
      status: 'attested',
      contract: 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66',
      pointer: '/number',
    },
  },
  NOT_MATCHABLE: {
    status: 422,
    title: 'No match can mend what is wrong with the invoice',
    fact: ({ mismatches }) => `It has ${mismatches.join(', ')}`,
    next: 'reject it, and send the supplier the text that GET /invoices/{invoice}/rejection gives',
    example: { mismatches: ['VAT_NOT_EXEMPT'] },
  },
  SUM_DIFFERS: {
    status: 422,
    title: 'What is matched is not what is invoiced',
    fact: ({ invoiceLine, statedOre, matchedOre }) =>
      `${invoiceLine === undefined ? 'The invoice' : `Line ${invoiceLine} of the invoice`} is for ${ore(statedOre)}, and ${ore(matchedOre)} is matched`,
    next: 'match every line with exactly what it comes to, or reject the invoice',
    example: { invoiceLine: '1', statedOre: '10000000', matchedOre: '8750000', pointer: '/lines' },
  },
  QUANTITY_DIFFERS: {
    status: 422,
    title: 'Not as many patients are matched as are invoiced',
    fact: ({ invoiceLine, stated, matched }) =>
      `Line ${invoiceLine} of the invoice is for ${stated}, and ${matched} are matched`,
    next: 'match as many patients as the line is for, or reject the invoice',
    example: { invoiceLine: '1', stated: '8', matched: 7, pointer: '/lines' },
  },
  WRONG_SUPPLIER: {
    status: 422,
    title: "The supplier is not the contract's provider",
    fact: wrongSupplier,
    next: 'correct one of the two',
    example: { supplier: '982755999', provider: '974504863', pointer: '/supplier' },
  },
  OVER_PRICE: {
    status: 409,
    title: "Above the contract's price",
    fact: ({ line, unitPriceOre, contractPriceOre, toleranceLeftOre: left }) =>
      `Line ${line} is invoiced at ${ore(unitPriceOre)}, and contracted at ${ore(contractPriceOre)}` +
      (left === undefined ? '' : `; the tolerance leaves ${ore(left)} for all that is above`),
    next: 'have it invoiced at the contract price or less, or amend the contract first',
    example: {
      line: 1,
      unitPriceOre: '1300000',
      contractPriceOre: '1250000',
      toleranceLeftOre: '20000',
      pointer: '/lines/0/unitPriceOre',
    },
  },
  OVER_QUANTITY: {
    status: 409,
    title: 'More patients than are contracted',
    fact: ({ line, patients, remaining }) =>
      `Line ${line} has ${left(remaining)} left to invoice, and this invoices ${patients}`,
    next: 'have fewer invoiced, or amend the line first',
    example: { line: 1, patients: 12, remaining: 8, pointer: '/lines/0/patients' },
  },
  NOT_DELIVERED: {
    status: 409,
    title: 'More patients than are verified as treated',
    fact: ({ line, patients, verified }) =>
      `Line ${line} has ${left(verified)} who are verified and not yet on an attested invoice, and this invoices ${patients}`,
    next: 'have deliveries verified first, or reject the invoice',
    example: { line: 1, patients: 8, verified: 6 },
  },
  CREDIT_EXCEEDS: {
    status: 409,
    title: 'More is credited than is left',
    fact: ({ line, patients, remainingPatients, amountOre, remainingOre, excessOre }) =>
      excessOre === undefined
        ? `Line ${line} of the invoice has ${remainingPatients} patients and ${ore(remainingOre)} left; ${patients} and ${ore(amountOre)} are credited`
        : `The credit of ${patients} patients and ${ore(amountOre)} on line ${line} would leave ${ore(excessOre)} more above the contract's price`,
    next: 'credit less, or patients with their price',
    example: {
      ...{ line: 1, patients: 3, remainingPatients: 2, amountOre: '3750000', remainingOre: '2500000' },
      pointer: '/lines/0',
    },
  },
  REFUND_EXCEEDS: {
    status: 409,
    title: 'More than is receivable',
    fact: ({ amountOre, receivableOre }) =>
      `${ore(receivableOre)} are receivable, and the refund is of ${ore(amountOre)}`,
    next: 'have the credit approved first, or record what was received for this invoice',
    example: { amountOre: '2600000', receivableOre: '2500000', pointer: '/amountOre' },
  },
  YEAR_FRAME_EXCEEDED: {
    status: 409,
    title: 'Above the frame of the year',
    fact: ({ fiscalYear, requestedOre, remainingOre }) =>
      `${ore(requestedOre)} would count in ${fiscalYear}, whose frame has ${ore(remainingOre)} left`,
    next: 'have the frame of the year raised by a decision first',
    example: { fiscalYear: 2022, requestedOre: '10000000', remainingOre: '4000000' },
  },
  DISPUTED: {
    status: 409,
    title: 'The invoice is disputed',
    fact: () => 'Somebody has disputed it, and nothing of it is attested, approved or paid meanwhile',
    next: 'have another person resolve the dispute, or reject the invoice',
    example: { invoice: 'e1b0c1f2a3d4e5f60718293a4b5c6d7e' },
  },
  AMOUNT_DIFFERS: {
    status: 422,
    title: 'Not the full amount of the invoice',
    fact: ({ amountOre, invoicedOre }) =>
      `${ore(invoicedOre)} of the invoice are to be paid, and the payment is for ${ore(amountOre)}`,
    next: 'pay the full amount at once',
    example: { amountOre: '9000000', invoicedOre: '10000000', pointer: '/amountOre' },
  },
  PAID_BEFORE_APPROVAL: {
    status: 422,
    title: 'Paid before the approval',
    fact: ({ paidOn, approvedOn }) => `The payment is dated ${paidOn}, and the invoice was approved on ${approvedOn}`,
    next: 'correct the date',
    example: { paidOn: '2022-12-19', approvedOn: '2022-12-20', pointer: '/paidOn' },
  },
  PAID_BEFORE_REVERSAL: {
    status: 422,
    title: 'Paid again before the reversal',
    fact: ({ paidOn, reversedOn }) =>
      `The payment is dated ${paidOn}, and the earlier payment of the invoice was reversed on ${reversedOn}`,
    next: 'use that date or a later one, so that both never count on one day',
    example: { paidOn: '2022-12-22', reversedOn: '2023-01-10', pointer: '/paidOn' },
  },
} as const satisfies RuleRows;
