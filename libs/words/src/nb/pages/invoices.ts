import { formatOf } from '../../format.js';

const { count } = formatOf('nb');

/** What stands on the screens of invoices. */
export const invoices = {
  none: 'Ingen fakturaer her.',
  invoice: 'Faktura',
  lead: 'Hver faktura kontrolleres mot kontrakten, leveransene og prisen før den attesteres, anvises og betales.',
  date: 'Fakturadato',
  contract: 'Kontrakt',
  paid: 'Betalt',
  rejected: 'Avvist fordi',
  disputed: 'Bestridt',
  resolved: 'Tvisten er avklart',
  match: 'Linjene mot kontrakt, leveranse og pris',
  agreed: 'Pris i kontrakten',
  verified: 'Behandlet og kontrollert',
  claimed: 'Fakturert i alt',
  fits: 'Stemmer',
  tooDear: 'Prisen er høyere enn avtalt',
  notDelivered: 'Mer enn det som er kontrollert',
  tolerated: (amount: string) => `${amount} over avtalt pris, innenfor toleransen`,
  control: 'Kontroll',
  credit: 'Kreditnota',
  credits: 'Kreditnotaer',
  creditDate: 'Dato',
  creditLines: 'Linjer som krediteres',
  credited: 'Kreditert',
  receivable: 'Til gode',
  refunds: 'Tilbakebetalinger',
  received: 'Mottatt',
  reference: 'Referanse',
  toInvoice: 'Se fakturaen',
  creditHeading: (number: string, supplier: string) => `Kreditnota ${number} fra ${supplier}`,
  history: 'Hva som har skjedd',
  numbered: (n: number) => `Faktura ${count(n)}`,
  heading: (number: string, supplier: string) => `Faktura ${number} fra ${supplier}`,
};
