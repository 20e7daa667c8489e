import { formatOf } from '../../format.js';
import type { contractUse as nb } from '../../nb/pages/contract-use.js';

const { count } = formatOf('en');

/** What stands on the page of a contract beside what it is: its use and its changes. */
export const contractUse: typeof nb = {
  archive: 'Archive reference',
  acceptance: 'The provider’s acceptance',
  notAccepted: 'not received',
  draws: 'Referrals',
  returns: 'Returned',
  deliveries: 'Deliveries',
  number: 'No.',
  line: 'Line',
  on: 'Date',
  invoiced: 'Invoiced',
  amendments: 'Amendments',
  changed: 'What changes',
  reversals: 'Reversals',
  of: 'What is reversed',
  changeOf: (line, what) => `line ${count(line)}: ${what}`,
};
