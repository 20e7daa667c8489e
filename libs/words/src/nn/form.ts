import type { Form } from '../words.js';
import { fields, help, narrower } from './fields.js';

/** One of what a list holds. */
const items: Form['items'] = {
  awards: 'Tildeling',
  changes: 'Endring',
  cohorts: 'Pasientgruppe',
  criteria: 'Kriterium',
  deadline: 'Trinn etter frist',
  declines: 'Avslag',
  endings: 'Kode som blir avslutta',
  entries: 'Kode',
  invitees: 'Invitert leverandør',
  lines: 'Linje',
  longestWait: 'Trinn etter ventetid',
  newLines: 'Ny linje',
  phases: 'Fase',
  prices: 'Pris',
  procedures: 'Prosedyre',
  requests: 'Behov',
  scores: 'Poeng',
  supply: 'Kapasitet',
};

/** What can be chosen, by value, or by `field.value` where two fields mean different things by it. */
const options: Form['options'] = {
  miniCompetition: 'Minikonkurranse',
  negotiation: 'Forhandling',
  specialist: 'Avtalespesialist',
  direct: 'Direkte',
  included: 'Inngår i prisen',
  excluded: 'Kjem i tillegg',
  plannedRollOut: 'Planlagd innføring',
  other: 'Noko anna',
  mail: 'E-post',
  portal: 'Portal',
  letter: 'Brev',
  handed: 'Overlevert',
  phone: 'Telefon',
  meeting: 'Møte',
  incoming: 'Frå leverandøren',
  outgoing: 'Til leverandøren',
  first: 'Først',
  last: 'Sist',
  none: 'Etter reglane',
  A: 'A',
  B: 'B',
  C: 'C',
  'use.directAward': 'Direkte innkjøp',
  'use.amendment': 'Endring av kontrakt',
};

const figures: Form['figures'] = {
  appropriated: 'Løyvd',
  unallocated: 'Ikkje fordelt',
  allocated: 'Tildelt',
  available: 'Ledig',
  reserved: 'Reservert',
  committed: 'Kontraktsfesta',
  expended: 'Forbrukt',
  paid: 'Utbetalt',
  receivable: 'Til gode',
  requested: 'Melde pasientar',
  approved: 'Godkjende pasientar',
  contracted: 'Pasientar i kontrakt',
  referred: 'Tilviste pasientar',
  treated: 'Behandla pasientar',
  returned: 'Pasientar melde tilbake',
};

/** What a command does with an amount, as its button says it. */
const consequences: Form['consequences'] = {
  paid: (amount) => `før ${amount} som betalt`,
  expended: (amount) => `utgiftsfør ${amount}`,
  committed: (amount) => `bind ${amount}`,
  reserved: (amount) => `reserver ${amount}`,
  moved: (amount) => `flytt ${amount}`,
  allocated: (amount) => `fordel ${amount}`,
  appropriated: (amount) => `løyv ${amount}`,
  available: (amount) => `gjer ${amount} ledig`,
};

/** Things worth attention that are not refused. */
const flags: Form['flags'] = {
  afterLatestDate: 'Kontrakten varer lenger enn siste behandlingsdato.',
  overCapacity: 'Det er meir enn leverandøren har meldt kapasitet til.',
  ownCapacityLeft: 'Helseføretaka har sjølve ledig kapasitet etter vurderinga.',
  drainsOwnTrusts: 'Tilbodet byggjer på tilsette i helseføretaka.',
};

/** What the form itself says. */
const says: Form['says'] = {
  optional: (label) => `${label} (valfritt)`,
  empty: 'Dette må fyllast ut.',
  yes: 'Ja',
  no: 'Nei',
  date: 'Skriv datoen som dd.mm.åååå.',
  moment: 'Skriv dato og klokkeslett som dd.mm.åååå tt:mm, norsk tid.',
  week: 'Skriv veka som 2024-W19.',
  file: (label) => `${label}: vel dokument`,
  calendar: (label) => `${label}: vel i kalender`,
  which: 'Vel kva det gjeld',
  item: (what, n) => `${what} ${n}`,
  add: (what) => `Legg til: ${what.toLowerCase()}`,
  remove: (what) => `Fjern: ${what.toLowerCase()}`,
  up: (what) => `Flytt opp: ${what.toLowerCase()}`,
  look: 'Sjå kva som skjer',
  happens: 'Dette skjer',
  notYet: 'Ingenting er sendt enno. Slik blir det om du held fram.',
  writes: (events) => `Dette blir registrert: ${events}.`,
  figure: 'Tal',
  change: 'Endring',
  after: 'Etterpå',
  flags: 'Verdt å merke seg',
  and: (command, what) => `${command} og ${what}`,
  done: (command, position) => `Gjort: ${command}. Det er lagra som hending ${position}.`,
  kept: 'Dette har du skrive før utan å sende det.',
  forget: 'Begynn på nytt',
  more: 'Fleire handlingar',
  notNow: (why) => `Ikkje mogleg no. ${why}`,
};

export const form = { fields, narrower, help, items, options, figures, consequences, flags, says };
