import { formatOf } from '../../format.js';
import type { invoices as nb } from '../../nb/pages/invoices.js';

const { count } = formatOf('nn');

/** What stands on the screens of invoices. */
export const invoices: typeof nb = {
  none: 'Ingen fakturaer her.',
  invoice: 'Faktura',
  lead: 'Kvar faktura blir kontrollert mot kontrakten, leveransane og prisen før han blir attestert, anvist og betalt.',
  date: 'Fakturadato',
  due: 'Forfallsdato',
  contract: 'Kontrakt',
  paid: 'Betalt',
  rejected: 'Avvist fordi',
  disputed: 'Bestriden',
  resolved: 'Tvisten er avklart',
  match: 'Linjene mot kontrakt, leveranse og pris',
  agreed: 'Pris i kontrakten',
  verified: 'Behandla og kontrollert',
  claimed: 'Fakturert i alt',
  fits: 'Stemmer',
  tooDear: 'Prisen er høgare enn avtalt',
  notDelivered: 'Meir enn det som er kontrollert',
  tolerated: (amount: string) => `${amount} over avtalt pris, innanfor toleransen`,
  control: 'Kontroll',
  credit: 'Kreditnota',
  credits: 'Kreditnotaer',
  creditDate: 'Dato',
  creditLines: 'Linjer som blir krediterte',
  credited: 'Kreditert',
  receivable: 'Til gode',
  refunds: 'Tilbakebetalingar',
  received: 'Motteke',
  reference: 'Referanse',
  toInvoice: 'Sjå fakturaen',
  creditHeading: (number, supplier) => `Kreditnota ${number} frå ${supplier}`,
  history: 'Kva som har skjedd',
  numbered: (n) => `Faktura ${count(n)}`,
  heading: (number, supplier) => `Faktura ${number} frå ${supplier}`,
};
