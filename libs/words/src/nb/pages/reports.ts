import { formatOf } from '../../format.js';

const { count } = formatOf('nb');

/** Where the money is likely to go, what has come of it, what waits, and what somebody should look at. */
export const reports = {
  lead: 'Beregnet av hendelsene i loggen. Tallene kan følges tilbake til det de hviler på.',
  noProgramme: 'Det finnes ikke noe program ennå.',
  download: (what: string, format: string) => `Last ned ${what} som ${format}`,
  noDownload: 'Filen kunne ikke hentes. Prøv igjen.',
  forecast: 'Prognose',
  forecastLead: (day: string) =>
    `Slik pengene trolig blir brukt, sett fra ${day}. Takten er regnskapsført utgift de siste åtte ukene.`,
  allocated: 'Tildelt',
  expended: 'Regnskapsført',
  committed: 'Bundet',
  reserved: 'Reservert',
  available: 'Disponibelt',
  rate: 'Siste åtte uker',
  runsOut: 'Brukt opp',
  unused: 'Ubrukt ved slutten',
  noEnd: 'Ingenting er regnskapsført de siste åtte ukene',
  endsOn: (day: string) => `Brukt opp ${day}`,
  unusedAtEnd: (amount: string, day: string) => `${amount} står trolig ubrukt ${day}`,
  effect: 'Effekt',
  effectLead: (day: string) =>
    `Pasienter kjøpt plass til og behandlet, per ${day}. Hvor mange fristbrudd det har avsluttet eller avverget, kan ikke vites sikkert; derfor vises et spenn.`,
  noEffect: 'Ingenting er kjøpt ennå.',
  bought: 'Kjøpt',
  treated: 'Behandlet',
  notTreated: 'Ikke behandlet ennå',
  inTime: 'Innen fristen',
  breaches: 'Fristbrudd avsluttet eller avverget',
  between: (least: string, most: string) => `${least} til ${most}`,
  perTreated: 'Per behandlet',
  source: 'Kilde for ventelistetallene',
  asOf: 'Tall per',
  quality: 'Kvalitet',
  treatedOf: (treated: string, bought: string) => `${treated} av ${bought} behandlet`,
  ageing: 'Fakturaer som venter',
  ageingLead: (day: string) =>
    `Etter dager til eller over forfall, sett fra ${day}. Uten forfallsdato telles dager siden fakturadatoen.`,
  nothingWaits: 'Ingen fakturaer venter.',
  invoice: 'Faktura',
  waitsFor: 'Venter på',
  days: 'Dager',
  amount: 'Beløp',
  kinds: {
    due: 'Betaling',
    withoutDueDate: 'Betaling, uten forfallsdato',
    disputed: 'Avklaring av innsigelse',
    receivable: 'Tilbakebetaling',
  },
  redFlags: 'Røde flagg',
  redFlagsLead: 'Dette er tillatt, men noen bør se på det. Hvert flagg viser hendelsene det hviler på.',
  noFlags: 'Ingen flagg.',
  theContract: 'Se kontrakten',
  theRequest: 'Se behovet',
  version: (version: number) => `Regelversjon ${version}`,
  invoices: (n: number) => (n === 1 ? '1 faktura' : `${count(n)} fakturaer`),
  /** A band of days; the first has no beginning, the last no end. */
  band: (from?: number, to?: number) => {
    if (from === undefined) return `mer enn ${-(to ?? 0) - 1} dager til forfall`;
    return to === undefined ? `${from} dager eller mer` : `${from} til ${to} dager`;
  },
};
