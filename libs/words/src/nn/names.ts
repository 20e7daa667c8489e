import type * as nb from '../nb/names.js';

type Names = typeof nb.names;

export const statuses: Names['statuses'] = {
  draft: 'utkast',
  drafted: 'utkast',
  submitted: 'sendt inn',
  assessed: 'vurdert',
  returned: 'sendt tilbake',
  approved: 'godkjent',
  partlyApproved: 'delvis godkjent',
  rejected: 'avvist',
  discarded: 'forkasta',
  withdrawn: 'trekt',
  superseded: 'erstatta',
  confirmed: 'stadfesta',
  lapsed: 'falle bort',
  terminated: 'avslutta før tida',
  settled: 'gjord opp',
  proposed: 'føreslått',
  dropped: 'falle bort',
  reversed: 'tilbakeført',
  recorded: 'registrert',
  countersigned: 'medunderskriven',
  declined: 'avslått',
  planned: 'planlagd',
  open: 'open',
  closing: 'under avslutning',
  closed: 'avslutta',
  cancelled: 'avlyst',
  active: 'aktiv',
  suspended: 'sett på vent',
  ended: 'avvikla',
  standing: 'gjeld',
  missing: 'ikkje registrert',
  lifted: 'oppheva',
  registered: 'registrert',
  unmatched: 'uavstemd',
  attested: 'attestert',
  paid: 'betalt',
  credited: 'kreditert',
  reported: 'meld',
  verified: 'kontrollert',
  sent: 'send',
  awarded: 'tildelt',
  received: 'motteke',
  opened: 'opna',
  countered: 'svart på med mottilbod',
  revised: 'endra',
  expired: 'gått ut',
  annulled: 'annullert',
};

const roles: Names['roles'] = {
  'trust-coordinator': 'koordinator i helseføretaket',
  'trust-medical-director': 'fagdirektør i helseføretaket',
  'regional-officer': 'rådgivar i fagavdelinga',
  'regional-medical-director': 'fagdirektør i RHF-et',
  'programme-secretary': 'programsekretær',
  'budget-holder': 'budsjettdisponent',
  attestant: 'attestant',
  payer: 'utbetalar',
  auditor: 'revisor',
  'audit-leader': 'leiar for revisjonen',
  operator: 'drift',
  'invoice-gateway': 'fakturamottak (maskin)',
  clock: 'klokka i systemet',
};

export const parts: Names['parts'] = {
  draft: 'lage utkastet',
  propose: 'føreslå endringa',
  accept: 'registrere aksepten',
  register: 'registrere fakturaen eller kreditnotaen',
  match: 'avstemme fakturaen',
  report: 'melde leveransen',
  confirm: 'stadfeste',
  approve: 'godkjenne',
  terminate: 'avslutte kontrakten',
  settle: 'gjere opp kontrakten',
  verify: 'kontrollere leveransen',
  unverify: 'trekkje kontrollen tilbake',
  attest: 'attestere',
  rejectCredit: 'avvise kreditnotaen',
  reject: 'avvise fakturaen',
  pay: 'betale',
  refund: 'registrere tilbakebetalinga',
  reversePayment: 'tilbakeføre betalinga',
  dispute: 'bestride fakturaen',
  resolve: 'avklare tvisten',
  assess: 'vurdere behovet',
  award: 'tildele',
  countersign: 'medunderskrive',
  decline: 'avslå',
  evaluate: 'evaluere tilbodet',
  open: 'opne tilbodet',
  overridePriority: 'endre prioriteten',
  receive: 'ta imot tilbodet',
  record: 'registrere vedtaket',
  recuse: 'erklære nokon inhabil',
  send: 'sende førespurnaden',
};

export const things: Names['things'] = {
  request: 'behovet',
  reversal: 'tilbakeføringa',
  amendment: 'endringa',
  provider: 'leverandøren',
  offer: 'tilbodet',
  phase: 'fasen',
  framework: 'rammeavtalen',
  inquiry: 'førespurnaden',
  decision: 'vedtaket',
  contract: 'kontrakten',
  exception: 'unntaket',
  delivery: 'leveransen',
  draw: 'tilvisinga',
  approval: 'godkjenninga',
  return: 'tilbakemeldinga',
  ranking: 'rekkjefølgja',
  priority: 'prioriteten',
  delegation: 'fullmakta',
  contact: 'kontakten',
  recusal: 'inhabiliteten',
  invoice: 'fakturaen',
  appropriation: 'løyvinga',
  allocation: 'ramma',
  acceptance: 'aksepten',
  referenceData: 'kodelista',
  assessment: 'vurderinga',
  draft: 'utkastet',
  evaluation: 'evalueringa',
  attestation: 'attestasjonen',
  programme: 'programmet',
  movement: 'rørsla',
  credit: 'kreditnotaen',
  refund: 'tilbakebetalinga',
  settlement: 'oppgjeret',
  yearFrame: 'årsramma',
  carryOver: 'overføringa',
  dispute: 'tvisten',
};

const accounts: Names['accounts'] = {
  expended: { name: 'Brukt', what: 'Godkjende fakturaer' },
  committed: { name: 'Kontraktsfesta', what: 'Bunde i stadfesta kontraktar, ikkje fakturert' },
  reserved: { name: 'Reservert', what: 'Sett av til godkjende behov utan kontrakt' },
  available: { name: 'Ledig', what: 'Tildelt fasen og ikkje bunde til noko enno' },
};

export const bases: Names['bases'] = {
  callOff: 'avrop på rammeavtale',
  ownTrust: 'eige helseføretak',
  specialistAgreement: 'avtalespesialist',
  directAward: 'direkte innkjøp',
};

export const fundingBases: Names['fundingBases'] = {
  internalSettlement: 'internt oppgjer',
  packagePrice: 'pakkepris',
  tariffRefund: 'refusjon etter takst',
};

export const providerKinds: Names['providerKinds'] = {
  ownTrust: 'eige helseføretak',
  privateProvider: 'privat leverandør',
  contractedSpecialist: 'avtalespesialist',
};

const qualities: Names['qualities'] = {
  verified: 'kontrollert',
  estimated: 'rekna ut omtrentleg',
  unreliable: 'ikkje til å lite på',
};

/** What a reversal takes back. */
const reversed: Names['reversed'] = {
  commitment: 'bindinga',
  amendment: 'ei endring',
  settlement: 'oppgjeret',
  expenditure: 'utgifta',
  payment: 'betalinga',
  credit: 'ein kreditnota',
  refund: 'ei tilbakebetaling',
};

/** Who decides. */
const bodies: Names['bodies'] = {
  board: 'styret',
  chiefExecutive: 'administrerande direktør',
  regionalDepartment: 'fagavdelinga',
};

/** What a decision does. */
const effects: Names['effects'] = {
  appropriation: 'løyving',
  allocation: 'rammer til fasane',
  plan: 'plan for fasane',
  phaseOpening: 'opne fase',
  phaseClosing: 'begynne å avslutte fase',
  phaseReopening: 'opne fase på nytt',
  phaseClosed: 'avslutte fase',
  phaseCancelled: 'avlyse fase',
  virement: 'omdisponering mellom fasar',
  exception: 'unntak frå planen',
  exceptionEnd: 'avslutte unntak',
  delegation: 'fullmakt',
  referenceData: 'endre kodeliste',
  framework: 'endre rammeavtale',
  specialistQuota: 'kvote for avtalespesialist',
  tolerance: 'toleranse for fakturaprisar',
  yearFrame: 'årsramme',
  carryOver: 'overføring mellom år',
  programmeClosed: 'avslutte programmet',
  programmeReopened: 'opne programmet att',
};

/** The lists of reference data. */
const lists: Names['lists'] = {
  trust: 'helseføretak',
  specialty: 'fagområde',
  procedure: 'prosedyrar',
  endOfWait: 'ventetid sluttkodar',
  procurementThreshold: 'terskelverdiar',
  legalBasis: 'heimlar',
  priorityRule: 'prioriteringsreglar',
  declineReason: 'avslagsgrunnar',
  recusalGround: 'grunnar til inhabilitet',
  specialistQuota: 'kvotar for avtalespesialistar',
};

export const notInvitable: Names['notInvitable'] = {
  status: 'han er ikkje aktiv',
  kind: 'han er av feil slag',
  noFramework: 'han har ingen rammeavtale',
  frameworkOfAnother: 'rammeavtalen høyrer til ein annan',
  frameworkPeriod: 'rammeavtalen gjeld ikkje i dag',
  frameworkScope: 'rammeavtalen dekkjer ikkje prosedyren',
};

const missing: Names['missing'] = {
  need: 'innsendt behov',
  waitingDataSource: 'kjelda til ventelistetala',
  assessment: 'vurderinga av behovet',
  priority: 'prioriteten då behovet vart vurdert',
  supply: 'kva helseføretaka sjølve kunne ta',
  approval: 'godkjenninga',
  inquiry: 'førespurnaden',
  dispatch: 'utsending til ein invitert',
  answer: 'svar på eit spørsmål',
  evaluation: 'evaluering av eit tilbod',
  award: 'tildelinga',
  framework: 'rammeavtalen',
  legalBasis: 'rettsleg grunnlag',
  cause: 'årsaka til at det ikkje er konkurranse',
  reason: 'grunnen til at det ikkje er konkurranse',
  rationale: 'grunngivinga for valet',
  includes: 'kva prisen omfattar',
  confirmation: 'stadfestinga',
  delegation: 'fullmakta',
  decision: 'vedtaket bak fullmakta',
  acceptance: 'aksepten frå leverandøren',
  amendmentAcceptance: 'aksept frå leverandøren av ei endring',
};

export const names = {
  ...{ statuses, roles, parts, things, accounts, bases },
  ...{ fundingBases, providerKinds, qualities, notInvitable, missing, reversed, bodies, effects, lists },
};
