import type * as nb from '../nb/names.js';

type Names = typeof nb.names;

export const statuses: Names['statuses'] = {
  draft: 'draft',
  drafted: 'draft',
  submitted: 'submitted',
  assessed: 'assessed',
  returned: 'returned',
  approved: 'approved',
  partlyApproved: 'partly approved',
  rejected: 'rejected',
  discarded: 'discarded',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
  confirmed: 'confirmed',
  lapsed: 'lapsed',
  terminated: 'terminated',
  settled: 'settled',
  proposed: 'proposed',
  dropped: 'dropped',
  reversed: 'reversed',
  recorded: 'recorded',
  countersigned: 'countersigned',
  declined: 'declined',
  planned: 'planned',
  open: 'open',
  closing: 'closing',
  closed: 'closed',
  cancelled: 'cancelled',
  active: 'active',
  suspended: 'suspended',
  ended: 'ended',
  standing: 'standing',
  missing: 'not recorded',
  lifted: 'lifted',
  registered: 'registered',
  unmatched: 'unmatched',
  attested: 'attested',
  paid: 'paid',
  credited: 'credited',
  reported: 'reported',
  verified: 'verified',
  sent: 'sent',
  awarded: 'awarded',
  received: 'received',
  opened: 'opened',
  countered: 'countered',
  revised: 'revised',
  expired: 'expired',
  annulled: 'annulled',
};

const roles: Names['roles'] = {
  'trust-coordinator': 'coordinator of the trust',
  'trust-medical-director': 'medical director of the trust',
  'regional-officer': 'officer of the regional department',
  'regional-medical-director': 'regional medical director',
  'programme-secretary': 'programme secretary',
  'budget-holder': 'budget holder',
  attestant: 'attestant',
  payer: 'payer',
  auditor: 'auditor',
  'audit-leader': 'leader of the auditors',
  operator: 'operator',
  'invoice-gateway': 'receiver of invoices (machine)',
  clock: "the system's clock",
};

export const parts: Names['parts'] = {
  draft: 'make the draft',
  propose: 'propose the amendment',
  accept: 'record the acceptance',
  register: 'register the invoice or the credit',
  match: 'match the invoice',
  report: 'report the delivery',
  confirm: 'confirm',
  approve: 'approve',
  terminate: 'terminate the contract',
  settle: 'settle the contract',
  verify: 'verify the delivery',
  unverify: 'take the verification back',
  attest: 'attest',
  rejectCredit: 'reject the credit',
  reject: 'reject the invoice',
  pay: 'pay',
  refund: 'record the refund',
  reversePayment: 'reverse the payment',
  dispute: 'dispute the invoice',
  resolve: 'resolve the dispute',
  assess: 'assess the request',
  award: 'award',
  countersign: 'countersign',
  decline: 'decline',
  evaluate: 'evaluate the offer',
  open: 'open the offer',
  overridePriority: 'override the priority',
  receive: 'receive the offer',
  record: 'record the decision',
  recuse: 'recuse somebody',
  send: 'send the inquiry',
};

export const things: Names['things'] = {
  request: 'the request',
  reversal: 'the reversal',
  amendment: 'the amendment',
  provider: 'the provider',
  offer: 'the offer',
  phase: 'the phase',
  framework: 'the framework agreement',
  inquiry: 'the inquiry',
  decision: 'the decision',
  contract: 'the contract',
  exception: 'the exception',
  delivery: 'the delivery',
  draw: 'the draw',
  approval: 'the approval',
  return: 'the return',
  ranking: 'the ranking',
  priority: 'the priority',
  delegation: 'the delegation',
  contact: 'the contact',
  recusal: 'the recusal',
  invoice: 'the invoice',
  appropriation: 'the appropriation',
  allocation: 'the allocation',
  acceptance: 'the acceptance',
  referenceData: 'the code list',
  assessment: 'the assessment',
  draft: 'the draft',
  evaluation: 'the evaluation',
  attestation: 'the attestation',
  programme: 'the programme',
  movement: 'the movement',
  credit: 'the credit',
  refund: 'the refund',
  settlement: 'the settlement',
  yearFrame: 'the frame of the year',
  carryOver: 'the carry-over',
  dispute: 'the dispute',
};

const accounts: Names['accounts'] = {
  expended: { name: 'Expended', what: 'Approved invoices' },
  committed: { name: 'Committed', what: 'Bound in confirmed contracts, not invoiced' },
  reserved: { name: 'Reserved', what: 'Set aside for approved requests without a contract' },
  available: { name: 'Available', what: 'Allocated to the phase and not yet bound' },
};

export const bases: Names['bases'] = {
  callOff: 'call-off',
  ownTrust: 'own trust',
  specialistAgreement: 'contracted specialist',
  directAward: 'direct award',
};

export const fundingBases: Names['fundingBases'] = {
  internalSettlement: 'internal settlement',
  packagePrice: 'package price',
  tariffRefund: 'tariff refund',
};

export const providerKinds: Names['providerKinds'] = {
  ownTrust: 'own trust',
  privateProvider: 'private provider',
  contractedSpecialist: 'contracted specialist',
};

const qualities: Names['qualities'] = {
  verified: 'verified',
  estimated: 'estimated',
  unreliable: 'unreliable',
};

/** What a reversal takes back. */
const reversed: Names['reversed'] = {
  commitment: 'the commitment',
  amendment: 'an amendment',
  settlement: 'the settlement',
  expenditure: 'the expenditure',
  payment: 'the payment',
  credit: 'a credit',
  refund: 'a refund',
};

/** Who decides. */
const bodies: Names['bodies'] = {
  board: 'the board',
  chiefExecutive: 'the chief executive',
  regionalDepartment: 'the regional department',
};

/** What a decision does. */
const effects: Names['effects'] = {
  appropriation: 'appropriation',
  allocation: 'allocation to the phases',
  plan: 'plan of the phases',
  phaseOpening: 'open a phase',
  phaseClosing: 'begin to close a phase',
  phaseReopening: 'reopen a phase',
  phaseClosed: 'close a phase',
  phaseCancelled: 'cancel a phase',
  virement: 'virement between phases',
  exception: 'exception from the plan',
  exceptionEnd: 'end an exception',
  delegation: 'delegation',
  referenceData: 'change a code list',
  framework: 'change a framework agreement',
  specialistQuota: 'quota of a contracted specialist',
  tolerance: 'tolerance for prices of invoices',
  yearFrame: 'frame of a year',
  carryOver: 'carry-over between years',
  programmeClosed: 'close the programme',
  programmeReopened: 'reopen the programme',
};

/** The lists of reference data. */
const lists: Names['lists'] = {
  trust: 'hospital trusts',
  specialty: 'specialties',
  procedure: 'procedures',
  endOfWait: 'codes for the end of the wait',
  procurementThreshold: 'procurement thresholds',
  legalBasis: 'legal bases',
  priorityRule: 'priority rules',
  declineReason: 'reasons for declining',
  recusalGround: 'grounds for recusal',
  specialistQuota: 'quotas of specialists',
};

export const notInvitable: Names['notInvitable'] = {
  status: 'it is not active',
  kind: 'it is of the wrong kind',
  noFramework: 'it has no framework agreement',
  frameworkOfAnother: "the framework agreement is somebody else's",
  frameworkPeriod: 'the framework agreement is not valid today',
  frameworkScope: 'the framework agreement does not cover the procedure',
};

const missing: Names['missing'] = {
  need: 'a submitted request',
  waitingDataSource: 'the source of the waiting-list numbers',
  assessment: 'the assessment of the need',
  priority: 'the priority when the need was assessed',
  supply: 'what own trusts could take',
  approval: 'the approval',
  inquiry: 'the inquiry',
  dispatch: 'a dispatch to an invitee',
  answer: 'the answer to a question',
  evaluation: 'the evaluation of an offer',
  award: 'the award',
  framework: 'the framework agreement',
  legalBasis: 'the legal basis',
  cause: 'the cause for buying without competition',
  reason: 'the reason for buying without competition',
  rationale: 'the reason for the choice',
  includes: 'what the price includes',
  confirmation: 'the confirmation',
  delegation: 'the delegation',
  decision: 'the decision behind the delegation',
  acceptance: 'the provider’s acceptance',
  amendmentAcceptance: 'the provider’s consent to an amendment',
};

export const names = {
  ...{ statuses, roles, parts, things, accounts, bases },
  ...{ fundingBases, providerKinds, qualities, notInvitable, missing, reversed, bodies, effects, lists },
};
