import type { Role } from '@spillrom/kernel';
import type { PartName, Status } from '../shape.js';

/** Statuses, roles, parts and other short names. They stand inside sentences, so they begin in lower case. */
export const statuses: Record<Status, string> = {
  draft: 'utkast',
  drafted: 'utkast',
  submitted: 'sendt inn',
  assessed: 'vurdert',
  returned: 'sendt tilbake',
  approved: 'godkjent',
  partlyApproved: 'delvis godkjent',
  rejected: 'avvist',
  discarded: 'forkastet',
  withdrawn: 'trukket',
  superseded: 'erstattet',
  confirmed: 'bekreftet',
  lapsed: 'bortfalt',
  terminated: 'avsluttet før tiden',
  settled: 'gjort opp',
  proposed: 'foreslått',
  dropped: 'falt bort',
  reversed: 'tilbakeført',
  recorded: 'registrert',
  countersigned: 'medundertegnet',
  declined: 'avslått',
  planned: 'planlagt',
  open: 'åpen',
  closing: 'under avslutning',
  closed: 'avsluttet',
  cancelled: 'avlyst',
  active: 'aktiv',
  suspended: 'stilt i bero',
  ended: 'avviklet',
  standing: 'gjelder',
  missing: 'ikke registrert',
  lifted: 'opphevet',
  registered: 'registrert',
  unmatched: 'uavstemt',
  attested: 'attestert',
  paid: 'betalt',
  credited: 'kreditert',
  reported: 'meldt',
  verified: 'kontrollert',
  sent: 'sendt',
  awarded: 'tildelt',
  received: 'mottatt',
  opened: 'åpnet',
  countered: 'besvart med mottilbud',
  revised: 'endret',
  expired: 'utløpt',
  annulled: 'annullert',
};

const roles: Record<Role, string> = {
  'trust-coordinator': 'koordinator i helseforetaket',
  'trust-medical-director': 'fagdirektør i helseforetaket',
  'regional-officer': 'rådgiver i fagavdelingen',
  'regional-medical-director': 'fagdirektør i RHF-et',
  'programme-secretary': 'programsekretær',
  'budget-holder': 'budsjettdisponent',
  attestant: 'attestant',
  payer: 'utbetaler',
  auditor: 'revisor',
  'audit-leader': 'leder for revisjonen',
  operator: 'drift',
  'invoice-gateway': 'fakturamottak (maskin)',
  clock: 'systemets klokke',
};

/** As after "både": «både lage utkastet og bekrefte». */
export const parts: Record<PartName, string> = {
  draft: 'lage utkastet',
  propose: 'foreslå endringen',
  accept: 'registrere aksepten',
  register: 'registrere fakturaen eller kreditnotaen',
  match: 'avstemme fakturaen',
  report: 'melde leveransen',
  confirm: 'bekrefte',
  approve: 'godkjenne',
  terminate: 'avslutte kontrakten',
  settle: 'gjøre opp kontrakten',
  verify: 'kontrollere leveransen',
  unverify: 'trekke kontrollen tilbake',
  attest: 'attestere',
  rejectCredit: 'avvise kreditnotaen',
  reject: 'avvise fakturaen',
  pay: 'betale',
  refund: 'registrere tilbakebetalingen',
  reversePayment: 'tilbakeføre betalingen',
  dispute: 'bestride fakturaen',
  resolve: 'avklare tvisten',
  assess: 'vurdere behovet',
  award: 'tildele',
  countersign: 'medundertegne',
  decline: 'avslå',
  evaluate: 'evaluere tilbudet',
  open: 'åpne tilbudet',
  overridePriority: 'endre prioriteten',
  receive: 'ta imot tilbudet',
  record: 'registrere vedtaket',
  recuse: 'erklære noen inhabil',
  send: 'sende forespørselen',
};

/** What a rule is about, in the definite form. */
export const things: Record<string, string> = {
  request: 'behovet',
  reversal: 'tilbakeføringen',
  amendment: 'endringen',
  provider: 'leverandøren',
  offer: 'tilbudet',
  phase: 'fasen',
  framework: 'rammeavtalen',
  inquiry: 'forespørselen',
  decision: 'vedtaket',
  contract: 'kontrakten',
  exception: 'unntaket',
  delivery: 'leveransen',
  draw: 'henvisningen',
  approval: 'godkjenningen',
  return: 'tilbakemeldingen',
  ranking: 'rekkefølgen',
  priority: 'prioriteten',
  delegation: 'fullmakten',
  contact: 'kontakten',
  recusal: 'inhabiliteten',
  invoice: 'fakturaen',
  appropriation: 'bevilgningen',
  allocation: 'rammen',
  acceptance: 'aksepten',
  referenceData: 'kodelisten',
  assessment: 'vurderingen',
  draft: 'utkastet',
  evaluation: 'evalueringen',
  attestation: 'attestasjonen',
  programme: 'programmet',
  movement: 'bevegelsen',
  credit: 'kreditnotaen',
  refund: 'tilbakebetalingen',
  settlement: 'oppgjøret',
  yearFrame: 'årsrammen',
  carryOver: 'overføringen',
  dispute: 'tvisten',
};

/** The accounts of the money, in the order of how bound it is. */
const accounts = {
  expended: { name: 'Forbrukt', what: 'Godkjente fakturaer' },
  committed: { name: 'Kontraktsfestet', what: 'Bundet i bekreftede kontrakter, ikke fakturert' },
  reserved: { name: 'Reservert', what: 'Satt av til godkjente behov uten kontrakt' },
  available: { name: 'Ledig', what: 'Tildelt fasen og ikke bundet til noe ennå' },
};

export const bases: Record<string, string> = {
  callOff: 'avrop på rammeavtale',
  ownTrust: 'eget helseforetak',
  specialistAgreement: 'avtalespesialist',
  directAward: 'direkte anskaffelse',
};

export const fundingBases: Record<string, string> = {
  internalSettlement: 'internt oppgjør',
  packagePrice: 'pakkepris',
  tariffRefund: 'refusjon etter takst',
};

export const providerKinds: Record<string, string> = {
  ownTrust: 'eget helseforetak',
  privateProvider: 'privat leverandør',
  contractedSpecialist: 'avtalespesialist',
};

const qualities: Record<string, string> = {
  verified: 'kontrollert',
  estimated: 'anslått',
  unreliable: 'upålitelig',
};

/** What a reversal takes back. */
const reversed: Record<string, string> = {
  commitment: 'bindingen',
  amendment: 'en endring',
  settlement: 'oppgjøret',
  expenditure: 'utgiften',
  payment: 'betalingen',
  credit: 'en kreditnota',
  refund: 'en tilbakebetaling',
};

/** Who decides. */
const bodies: Record<string, string> = {
  board: 'styret',
  chiefExecutive: 'administrerende direktør',
  regionalDepartment: 'fagavdelingen',
};

/** What a decision does. */
const effects: Record<string, string> = {
  appropriation: 'bevilgning',
  allocation: 'rammer til fasene',
  plan: 'plan for fasene',
  phaseOpening: 'åpne fase',
  phaseClosing: 'begynne å avslutte fase',
  phaseReopening: 'åpne fase på nytt',
  phaseClosed: 'avslutte fase',
  phaseCancelled: 'avlyse fase',
  virement: 'omdisponering mellom faser',
  exception: 'unntak fra planen',
  exceptionEnd: 'avslutte unntak',
  delegation: 'fullmakt',
  referenceData: 'endre kodeliste',
  framework: 'endre rammeavtale',
  specialistQuota: 'kvote for avtalespesialist',
  tolerance: 'toleranse for fakturapriser',
  yearFrame: 'årsramme',
  carryOver: 'overføring mellom år',
  programmeClosed: 'avslutte programmet',
  programmeReopened: 'gjenåpne programmet',
};

/** The lists of reference data. */
const lists: Record<string, string> = {
  trust: 'helseforetak',
  specialty: 'fagområder',
  procedure: 'prosedyrer',
  endOfWait: 'ventetid sluttkoder',
  procurementThreshold: 'terskelverdier',
  legalBasis: 'hjemler',
  priorityRule: 'prioriteringsregler',
  declineReason: 'avslagsgrunner',
  recusalGround: 'grunner til inhabilitet',
  specialistQuota: 'kvoter for avtalespesialister',
};

/** Why a provider cannot be invited. */
export const notInvitable: Record<string, string> = {
  status: 'den er ikke aktiv',
  kind: 'den er av feil slag',
  noFramework: 'den har ingen rammeavtale',
  frameworkOfAnother: 'rammeavtalen er en annens',
  frameworkPeriod: 'rammeavtalen gjelder ikke i dag',
  frameworkScope: 'rammeavtalen dekker ikke prosedyren',
};

/** What the record of a procurement can lack. */
const missing = {
  need: 'innsendt behov',
  waitingDataSource: 'kilden til ventelistetallene',
  assessment: 'vurderingen av behovet',
  priority: 'prioriteten da behovet ble vurdert',
  supply: 'hva helseforetakene selv kunne ta',
  approval: 'godkjenningen',
  inquiry: 'forespørselen',
  dispatch: 'utsending til en invitert',
  answer: 'svar på et spørsmål',
  evaluation: 'evaluering av et tilbud',
  award: 'tildelingen',
  framework: 'rammeavtalen',
  legalBasis: 'rettslig grunnlag',
  cause: 'årsaken til at det ikke er konkurranse',
  reason: 'grunnen til at det ikke er konkurranse',
  rationale: 'begrunnelsen for valget',
  includes: 'hva prisen omfatter',
  confirmation: 'bekreftelsen',
  delegation: 'fullmakten',
  decision: 'vedtaket bak fullmakten',
  acceptance: 'leverandørens aksept',
  amendmentAcceptance: 'leverandørens aksept av en endring',
};

export const names = {
  ...{ statuses, roles, parts, things, accounts, bases },
  ...{ fundingBases, providerKinds, qualities, notInvitable, missing, reversed, bodies, effects, lists },
};
