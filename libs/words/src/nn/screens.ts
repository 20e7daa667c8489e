import { formatOf } from '../format.js';
import type { Words } from '../words.js';

const { count } = formatOf('nn');

/** What stands on the screens of invoices. */
export const invoices: Words['ui']['invoices'] = {
  title: 'Fakturaer',
  none: 'Ingen fakturaer her.',
  invoice: 'Faktura',
  lead: 'Kvar faktura blir kontrollert mot kontrakten, leveransane og prisen før han blir attestert, anvist og betalt.',
  date: 'Fakturadato',
  facts: 'Om fakturaen',
  contract: 'Kontrakt',
  paid: 'Betalt',
  rejected: 'Avvist fordi',
  match: 'Linjene mot kontrakt, leveranse og pris',
  agreed: 'Pris i kontrakten',
  verified: 'Behandla og kontrollert',
  claimed: 'Fakturert i alt',
  fits: 'Stemmer',
  tooDear: 'Prisen er høgare enn avtalt',
  notDelivered: 'Meir enn det som er kontrollert',
  control: 'Kontroll',
  history: 'Kva som har skjedd',
  numbered: (n) => `Faktura ${count(n)}`,
  heading: (number, supplier) => `Faktura ${number} frå ${supplier}`,
};

/** What stands on the screens of the plan and the decisions. */
export const plan: Words['ui']['plan'] = {
  title: 'Plan og vedtak',
  none: 'Det er ikkje oppretta noko program enno.',
  allocations: 'Rammer',
  allocated: 'Tildelt',
  waiting: 'Vedtak som ventar på medunderskrift',
  noneWaiting: 'Ingen vedtak ventar.',
  done: 'Andre vedtak',
  noneDone: 'Ingen andre vedtak.',
  reference: 'Referanse',
  effect: 'Kva vedtaket gjer',
  body: 'Vedteke av',
  decidedOn: 'Vedtaksdato',
  caseNumber: 'Saksnummer',
  delegations: 'Fullmakter',
  noDelegations: 'Ingen har fullmakt.',
  holder: 'Kven',
  contractLimit: 'Grense for kontraktar',
  virementLimit: 'Grense for omdisponering',
  revoked: 'Trekt tilbake',
  amount: 'Beløp',
  version: 'Byggjer på planversjon',
  order: 'Rekkjefølgje',
  list: 'Kodeliste',
  codes: 'Kodar',
  ended: 'Blir avslutta',
  year: 'År',
  reason: 'Grunngiving',
  framework: 'Rammeavtale',
  ceiling: 'Øvre ramme',
  history: 'Kva som har skjedd',
  heading: (reference) => `Vedtak ${reference}`,
  between: (from, to) => `Frå fase ${count(from)} til fase ${count(to)}`,
};
