import { formatOf } from '../../format.js';

const { count } = formatOf('nb');

/** What stands on the page of a contract beside what it is: its use and its changes. */
export const contractUse = {
  archive: 'Arkivreferanse',
  acceptance: 'Leverandørens aksept',
  notAccepted: 'ikke mottatt',
  draws: 'Henvisninger',
  returns: 'Meldt tilbake',
  deliveries: 'Leveranser',
  number: 'Nr.',
  line: 'Linje',
  on: 'Dato',
  invoiced: 'Fakturert',
  amendments: 'Endringer',
  changed: 'Hva som endres',
  reversals: 'Tilbakeføringer',
  of: 'Hva som tilbakeføres',
  changeOf: (line: number, what: string) => `linje ${count(line)}: ${what}`,
};
