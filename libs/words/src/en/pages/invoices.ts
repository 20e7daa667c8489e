import { formatOf } from '../../format.js';
import type { invoices as nb } from '../../nb/pages/invoices.js';

const { count } = formatOf('en');

/** What stands on the screens of invoices. */
export const invoices: typeof nb = {
  none: 'No invoices here.',
  invoice: 'Invoice',
  lead: 'Each invoice is checked against the contract, the deliveries and the price before it is attested, approved and paid.',
  date: 'Date of invoice',
  due: 'Due date',
  contract: 'Contract',
  paid: 'Paid',
  rejected: 'Rejected because',
  disputed: 'Disputed',
  resolved: 'The dispute is resolved',
  match: 'The lines against contract, delivery and price',
  agreed: 'Contract price',
  verified: 'Treated and verified',
  claimed: 'Invoiced in all',
  fits: 'Matches',
  tooDear: 'The price is higher than agreed',
  notDelivered: 'More than has been verified',
  tolerated: (amount: string) => `${amount} above the agreed price, within the tolerance`,
  control: 'Check',
  credit: 'Credit',
  credits: 'Credits',
  creditDate: 'Date',
  creditLines: 'Lines that are credited',
  credited: 'Credited',
  receivable: 'Receivable',
  refunds: 'Refunds',
  received: 'Received',
  reference: 'Reference',
  toInvoice: 'See the invoice',
  creditHeading: (number, supplier) => `Credit ${number} from ${supplier}`,
  history: 'What has happened',
  numbered: (n) => `Invoice ${count(n)}`,
  heading: (number, supplier) => `Invoice ${number} from ${supplier}`,
};
