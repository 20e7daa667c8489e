import { formatOf } from '../format.js';
import { nameIn, type Mismatches, type Supplier } from '../shape.js';
import { statuses } from './names.js';

const { money, price, count, number, date, and } = formatOf('en');
const patients = (n: number): string => `${count(n)} ${n === 1 ? 'patient' : 'patients'}`;

const mismatches: Mismatches = {
  UNKNOWN_CONTRACT: ({ references }) =>
    references.length === 0
      ? 'The invoice refers to no contract. State the reference of the contract.'
      : `The invoice refers to ${and(references)}, which is not one certain contract. State the reference of the contract.`,
  CONTRACT_NOT_CONFIRMED: ({ status }) => `The contract is ${nameIn(statuses, status)}; it must be confirmed.`,
  NOT_ACCEPTED: () => 'Acceptance of the contract is not recorded.',
  PHASE_NOT_OPEN: ({ phase, status }) =>
    `Phase ${phase} is ${nameIn(statuses, status)}, and nothing can be invoiced then.`,
  WRONG_SUPPLIER: ({ supplier, provider }) => `The invoice is from ${supplier}, but the contract is with ${provider}.`,
  WRONG_BUYER: ({ buyer, authority }) =>
    buyer === undefined
      ? `The invoice names no buyer by a Norwegian organisation number; the buyer is ${authority}.`
      : `The invoice is to ${buyer}, but the buyer is ${authority}.`,
  WRONG_CURRENCY: ({ currency }) => `The invoice is in ${currency}; it must be in Norwegian kroner (NOK).`,
  VAT_NOT_EXEMPT: ({ vatOre, categories }) =>
    `Health services are exempt from VAT. The invoice has ${money(vatOre)} of VAT${categories.length === 0 ? '' : ` and VAT category ${and(categories)}`}.`,
  LINE_UNKNOWN: (wrong) => {
    if ('reference' in wrong)
      return `Invoice line ${wrong.invoiceLine} refers to line ${wrong.reference}, which the contract does not have.`;
    const { invoiceLine, priceOre, lines } = wrong;
    return lines === 0
      ? `Invoice line ${invoiceLine}: no line of the contract has the price ${price(priceOre)}.`
      : `Invoice line ${invoiceLine}: ${count(lines)} lines of the contract have the price ${price(priceOre)}. State which one it is.`;
  },
  QUANTITY_NOT_WHOLE: ({ invoiceLine, quantity }) =>
    `Invoice line ${invoiceLine}: ${number(quantity)} is not a number of patients.`,
  OVER_PRICE: ({ invoiceLine, unitPriceOre, contractPriceOre }) =>
    `Invoice line ${invoiceLine}: ${money(unitPriceOre)} is above the contract's ${money(contractPriceOre)}.`,
  OVER_QUANTITY: ({ invoiceLine, line, patients: n, remaining }) =>
    `Invoice line ${invoiceLine}: ${patients(remaining)} can still be invoiced on line ${line} of the contract, and the invoice is for ${count(n)}.`,
  SUM_DIFFERS: (wrong) => {
    const [stated, computed] = [money(wrong.statedOre), money(wrong.computedOre)];
    if ('invoiceLine' in wrong)
      return `Invoice line ${wrong.invoiceLine} comes to ${stated}, but quantity times price is ${computed}.`;
    return wrong.of === 'lines'
      ? `The sum of the lines is stated as ${stated}, but the lines come to ${computed}.`
      : `The amount to pay is stated as ${stated}, but the lines come to ${computed}.`;
  },
};

export const supplier: Supplier = {
  mismatches,
  rejected: (invoice) =>
    `Invoice ${invoice.number} of ${date(invoice.invoiceDate)} for ${money(invoice.amountOre)} is rejected.`,
  unmatched: (invoice) =>
    `Invoice ${invoice.number} of ${date(invoice.invoiceDate)} for ${money(invoice.amountOre)} cannot be registered as it is.`,
  reason: 'Reason',
  wrong: 'This is wrong:',
  next: 'Send a new invoice once this is corrected.',
};
