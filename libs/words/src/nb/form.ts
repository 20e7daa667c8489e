import { fields, help, narrower } from './fields.js';

/** One of what a list holds. */
const items: Record<string, string> = {
  awards: 'Tildeling',
  changes: 'Endring',
  cohorts: 'Pasientgruppe',
  criteria: 'Kriterium',
  deadline: 'Trinn etter frist',
  declines: 'Avslag',
  endings: 'Kode som avsluttes',
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
const options: Record<string, string> = {
  miniCompetition: 'Minikonkurranse',
  negotiation: 'Forhandling',
  specialist: 'Avtalespesialist',
  direct: 'Direkte',
  included: 'Inngår i prisen',
  excluded: 'Kommer i tillegg',
  plannedRollOut: 'Planlagt innføring',
  other: 'Noe annet',
  mail: 'E-post',
  portal: 'Portal',
  letter: 'Brev',
  handed: 'Overlevert',
  phone: 'Telefon',
  meeting: 'Møte',
  incoming: 'Fra leverandøren',
  outgoing: 'Til leverandøren',
  first: 'Først',
  last: 'Sist',
  none: 'Etter reglene',
  A: 'A',
  B: 'B',
  C: 'C',
  'use.directAward': 'Direkte anskaffelse',
  'use.amendment': 'Endring av kontrakt',
};

const figures: Record<string, string> = {
  appropriated: 'Bevilget',
  unallocated: 'Ikke fordelt',
  allocated: 'Tildelt',
  available: 'Ledig',
  reserved: 'Reservert',
  committed: 'Kontraktsfestet',
  expended: 'Forbrukt',
  paid: 'Utbetalt',
  receivable: 'Til gode',
  requested: 'Meldte pasienter',
  approved: 'Godkjente pasienter',
  contracted: 'Pasienter i kontrakt',
  referred: 'Henviste pasienter',
  treated: 'Behandlede pasienter',
  returned: 'Pasienter meldt tilbake',
};

/** What a command does with an amount, as its button says it. */
const consequences: Record<string, (amount: string) => string> = {
  paid: (amount) => `før ${amount} som betalt`,
  expended: (amount) => `utgiftsfør ${amount}`,
  committed: (amount) => `bind ${amount}`,
  reserved: (amount) => `reserver ${amount}`,
  moved: (amount) => `flytt ${amount}`,
  allocated: (amount) => `fordel ${amount}`,
  appropriated: (amount) => `bevilg ${amount}`,
  available: (amount) => `gjør ${amount} ledig`,
};

/** Things worth attention that are not refused. */
const flags: Record<string, string> = {
  afterLatestDate: 'Kontrakten varer lenger enn siste behandlingsdato.',
  overCapacity: 'Det er mer enn leverandøren har meldt kapasitet til.',
  ownCapacityLeft: 'Helseforetakene har selv ledig kapasitet etter vurderingen.',
  drainsOwnTrusts: 'Tilbudet bygger på ansatte i helseforetakene.',
};

/** What the form itself says. */
const says = {
  optional: (label: string) => `${label} (valgfritt)`,
  empty: 'Dette må fylles ut.',
  yes: 'Ja',
  no: 'Nei',
  date: 'Skriv datoen som dd.mm.åååå.',
  moment: 'Skriv dato og klokkeslett som dd.mm.åååå tt:mm, norsk tid.',
  week: 'Skriv uken som 2024-W19.',
  file: (label: string) => `${label}: velg dokument`,
  calendar: (label: string) => `${label}: velg i kalender`,
  which: 'Velg hva det gjelder',
  item: (what: string, n: number) => `${what} ${n}`,
  add: (what: string) => `Legg til: ${what.toLowerCase()}`,
  remove: (what: string) => `Fjern: ${what.toLowerCase()}`,
  up: (what: string) => `Flytt opp: ${what.toLowerCase()}`,
  look: 'Se hva som skjer',
  happens: 'Dette skjer',
  notYet: 'Ingenting er sendt ennå. Slik blir det hvis du fortsetter.',
  writes: (events: string) => `Dette blir registrert: ${events}.`,
  figure: 'Tall',
  change: 'Endring',
  after: 'Etterpå',
  flags: 'Verdt å merke seg',
  and: (command: string, what: string) => `${command} og ${what}`,
  done: (command: string, position: string) => `Gjort: ${command}. Det er lagret som hendelse ${position}.`,
  kept: 'Dette har du skrevet før uten å sende det.',
  forget: 'Begynn på nytt',
  more: 'Flere handlinger',
  notNow: (why: string) => `Ikke mulig nå. ${why}`,
};

export const form = { fields, narrower, help, items, options, figures, consequences, flags, says };
