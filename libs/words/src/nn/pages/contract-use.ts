import { formatOf } from '../../format.js';
import type { contractUse as nb } from '../../nb/pages/contract-use.js';

const { count } = formatOf('nn');

/** What stands on the page of a contract beside what it is: its use and its changes. */
export const contractUse: typeof nb = {
  archive: 'Arkivreferanse',
  acceptance: 'Aksept frå leverandøren',
  notAccepted: 'ikkje motteken',
  draws: 'Tilvisingar',
  returns: 'Melde tilbake',
  deliveries: 'Leveransar',
  number: 'Nr.',
  line: 'Linje',
  on: 'Dato',
  invoiced: 'Fakturert',
  amendments: 'Endringar',
  changed: 'Kva som blir endra',
  reversals: 'Tilbakeføringar',
  of: 'Kva som blir tilbakeført',
  changeOf: (line, what) => `linje ${count(line)}: ${what}`,
};
