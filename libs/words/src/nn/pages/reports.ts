import { formatOf } from '../../format.js';

const { count } = formatOf('nn');

/** Where the money is likely to go, what has come of it, what waits, and what somebody should look at. */
export const reports = {
  lead: 'Rekna ut frå hendingane i loggen. Tala kan følgjast tilbake til det dei kviler på.',
  noProgramme: 'Det finst ikkje noko program enno.',
  download: (what: string, format: string) => `Last ned ${what} som ${format}`,
  noDownload: 'Fila kunne ikkje hentast. Prøv igjen.',
  forecast: 'Prognose',
  forecastLead: (day: string) =>
    `Slik pengane truleg blir brukte, sett frå ${day}. Takten er rekneskapsført utgift dei siste åtte vekene.`,
  allocated: 'Tildelt',
  expended: 'Rekneskapsført',
  committed: 'Bunde',
  reserved: 'Reservert',
  available: 'Disponibelt',
  rate: 'Siste åtte veker',
  runsOut: 'Brukt opp',
  unused: 'Ubrukt ved slutten',
  noEnd: 'Ingenting er rekneskapsført dei siste åtte vekene',
  endsOn: (day: string) => `Brukt opp ${day}`,
  unusedAtEnd: (amount: string, day: string) => `${amount} står truleg ubrukt ${day}`,
  effect: 'Effekt',
  effectLead: (day: string) =>
    `Pasientar det er kjøpt plass til, og behandla, per ${day}. Kor mange fristbrot det har avslutta eller avverja, kan ein ikkje vite sikkert; difor viser vi eit spenn.`,
  noEffect: 'Ingenting er kjøpt enno.',
  bought: 'Kjøpt',
  treated: 'Behandla',
  notTreated: 'Ikkje behandla enno',
  inTime: 'Innan fristen',
  breaches: 'Fristbrot avslutta eller avverja',
  between: (least: string, most: string) => `${least} til ${most}`,
  perTreated: 'Per behandla',
  source: 'Kjelde for ventelistetala',
  asOf: 'Tal per',
  quality: 'Kvalitet',
  treatedOf: (treated: string, bought: string) => `${treated} av ${bought} behandla`,
  ageing: 'Fakturaer som ventar',
  ageingLead: (day: string) =>
    `Etter dagar til eller over forfall, sett frå ${day}. Utan forfallsdato tel vi dagar sidan fakturadatoen.`,
  nothingWaits: 'Ingen fakturaer ventar.',
  invoice: 'Faktura',
  waitsFor: 'Ventar på',
  days: 'Dagar',
  amount: 'Beløp',
  kinds: {
    due: 'Betaling',
    withoutDueDate: 'Betaling, utan forfallsdato',
    disputed: 'Avklaring av motsegn',
    receivable: 'Tilbakebetaling',
  },
  redFlags: 'Raude flagg',
  redFlagsLead: 'Dette er tillate, men nokon bør sjå på det. Kvart flagg viser hendingane det kviler på.',
  noFlags: 'Ingen flagg.',
  theContract: 'Sjå kontrakten',
  theRequest: 'Sjå behovet',
  version: (version: number) => `Regelversjon ${version}`,
  invoices: (n: number) => (n === 1 ? '1 faktura' : `${count(n)} fakturaer`),
  /** A band of days; the first has no beginning, the last no end. */
  band: (from?: number, to?: number) => {
    if (from === undefined) return `meir enn ${-(to ?? 0) - 1} dagar til forfall`;
    return to === undefined ? `${from} dagar eller meir` : `${from} til ${to} dagar`;
  },
};
