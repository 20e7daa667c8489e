import { ROLES } from '@spillrom/kernel';
import type { BudgetUse, PatientCount } from '@spillrom/read-models';
import type { AllocationChange, PhaseAllocation } from '@spillrom/postgres/read-models';
import type { ViewName } from '../views/view-table.js';
import { amendment, contract, contractReversal, delivery, invoice, invoiceReversal } from './contract-schemas.js';
import {
  command,
  decision,
  delegation,
  framework,
  programme,
  provider,
  request,
  requestReversal,
  violations,
} from './register-schemas.js';
import {
  actor,
  amount,
  count,
  day,
  digest,
  etag,
  extended,
  listOf,
  maybe,
  moment,
  number,
  objectOf,
  oneOf,
  organisation,
  position,
  ref,
  text,
  uuid,
  yesNo,
  type Schema,
} from './schema.js';

const shows = (schema: Schema): Schema => extended(schema, { position });

const page = (items: Schema): Schema =>
  objectOf<{ items: 1; next?: 1; position: 1 }>()({
    items: listOf(items),
    next: maybe({ type: 'string', description: 'cursor of the next page; missing on the last' }),
    position,
  });

const roles = listOf(oneOf(...ROLES));

const me = objectOf<{ actor: 1; organisation: 1; roles: 1 }>()({ actor, organisation, roles });

const task = objectOf<{ role: 1; command: 1; resource: 1; programme: 1; phase?: 1; trust?: 1; since: 1 }>()({
  role: oneOf(...ROLES),
  command: text,
  resource: text,
  programme: text,
  phase: maybe(number),
  trust: maybe(organisation),
  since: moment,
});

const commandOutcome: Schema = {
  type: 'object',
  properties: {
    ...{ command: uuid, type: text, outcome: oneOf('accepted', 'refused', 'denied'), actor, organisation },
    ...{ role: oneOf(...ROLES), target: text, code: text, violations, number, etag },
    resource: { type: 'string', description: 'path of what was made or addressed; missing where nothing was made' },
    id: { type: 'string', description: 'of what was made' },
    ...{ decidedAt: moment, recordedAt: moment, commit: uuid, position },
  },
  required: ['command', 'type', 'outcome', 'actor', 'organisation', 'decidedAt', 'recordedAt', 'commit', 'position'],
  additionalProperties: false,
};

type PhaseUse = BudgetUse['phases'][number];

/** Amounts of one phase, or the programme's: sums over all phases. */
const phaseAmounts = {
  allocated: amount,
  available: amount,
  reserved: { ...amount, description: 'Whole øre reserved for approved requests' },
  committed: { ...amount, description: 'Whole øre committed by confirmed contracts and not yet expended' },
  expended: { ...amount, description: 'Whole øre of approved invoices' },
  paid: { ...amount, description: 'Whole øre paid, part of what is expended' },
};

const budgetUse = objectOf<{ programme: 1; phases: 1; position: 1 } & BudgetUse['amounts']>()({
  programme: text,
  appropriated: amount,
  unallocated: amount,
  ...phaseAmounts,
  phases: listOf(objectOf<PhaseUse>()({ phase: number, ...phaseAmounts })),
  position,
});

const posting = objectOf<{
  position: 1;
  eventId: 1;
  delta: 1;
  total: 1;
  recordedAt: 1;
  effectiveOn: 1;
  source: 1;
}>()({
  position,
  eventId: uuid,
  delta: { type: 'string', description: 'the change: øre or patients' },
  total: { type: 'string', description: 'the figure after it' },
  recordedAt: moment,
  effectiveOn: day,
  source: { type: 'string', description: 'what it comes from: `contracts/<id>`' },
});

const explained = extended(page(posting), { figure: text });

const phaseAllocations = objectOf<{ programme: 1; phases: 1; position: 1 }>()({
  programme: text,
  phases: listOf(
    objectOf<PhaseAllocation>()({
      phase: number,
      allocatedOre: amount,
      history: listOf(
        objectOf<AllocationChange>()({
          decision: text,
          amountOre: amount,
          balanceOre: amount,
          position,
          eventId: uuid,
          recordedAt: moment,
          effectiveOn: day,
        }),
      ),
    }),
  ),
  position,
});

const patientCounts = objectOf<{ programme: 1; items: 1; position: 1 }>()({
  programme: text,
  items: listOf(
    objectOf<PatientCount>()({
      phase: number,
      trust: organisation,
      specialty: text,
      requested: { ...count, description: 'Patients in submitted requests' },
      approved: { ...count, description: 'Patients approved' },
      contracted: { ...count, description: 'Patients of confirmed contracts, cut when one ends' },
      referred: { ...count, description: 'Patients referred, returned ones included' },
      returned: count,
      treated: count,
    }),
  ),
  position,
});

const event: Schema = {
  type: 'object',
  properties: {
    ...{ id: uuid, stream: text, type: text, schemaVersion: number, version: count, position, recordedAt: moment },
    data: {
      type: 'object',
      description:
        'What happened. Its shape follows from `type` and `schemaVersion` and never changes: the types stand in `libs/domain/src/<aggregate>/events.ts`, an example of each in `test/golden/<aggregate>/<type>.v<schemaVersion>.json` of the source',
      additionalProperties: true,
    },
    meta: { type: 'object', additionalProperties: text },
    commit: objectOf<{ id: 1; index: 1; count: 1 }>()({ id: uuid, index: count, count: number }),
  },
  required: ['id', 'stream', 'type', 'schemaVersion', 'version', 'position', 'recordedAt', 'data', 'meta', 'commit'],
  additionalProperties: false,
};

const events = objectOf<{ items: 1; next: 1; end: 1; position: 1 }>()({
  items: listOf(ref('Event')),
  next: {
    ...position,
    description: '`after` of the next page, always there: once `end` is true, ask with it again later',
  },
  end: yesNo,
  position,
});

const part = (schema: Schema, owner: Readonly<Record<string, Schema>>): Schema =>
  extended(schema, { ...owner, position });

const problemKind = objectOf<{ type: 1; code: 1; status: 1; title: 1; next: 1 }>()({
  type: text,
  code: text,
  status: { ...number, description: 'The HTTP status that it is answered with' },
  title: text,
  next: { ...text, description: 'What to do about it' },
});

/** What a part of the server says of itself: `up` or `down`, and whatever helps an operator. */
const parts: Schema = {
  type: 'object',
  additionalProperties: {
    type: 'object',
    properties: { status: oneOf('up', 'down') },
    required: ['status'],
    additionalProperties: true,
  },
};

const health: Schema = {
  type: 'object',
  properties: { status: oneOf('ok', 'error', 'shutting_down'), info: parts, error: parts, details: parts },
  required: ['status', 'details'],
  additionalProperties: false,
};

/** What several views show, by the names under which they refer to it. */
export const SHOWN_SCHEMAS: Readonly<Record<string, Schema>> = {
  ...{ Programme: programme, Decision: decision, Delegation: delegation, Provider: provider, Framework: framework },
  ...{ Request: request, Contract: contract, Invoice: invoice, CommandRecord: command, Event: event },
};

/** What every view answers with. */
export const VIEW_SCHEMAS: { readonly [Name in ViewName]: Schema } = {
  GetMe: me,
  ListTasks: objectOf<{ items: 1; position: 1 }>()({ items: listOf(task), position }),
  GetCommand: commandOutcome,
  ListCommands: page(ref('CommandRecord')),
  ListProgrammes: page(ref('Programme')),
  GetProgramme: shows(programme),
  GetBudgetUse: budgetUse,
  ExplainBudget: explained,
  GetPhaseAllocations: phaseAllocations,
  GetPatientCounts: patientCounts,
  ExplainPatientCount: explained,
  ListDecisions: page(ref('Decision')),
  GetDecision: shows(decision),
  ListDelegations: page(ref('Delegation')),
  GetDelegation: shows(delegation),
  ListProviders: page(ref('Provider')),
  GetProvider: shows(provider),
  ListFrameworks: page(ref('Framework')),
  GetFramework: shows(framework),
  ListRequests: page(ref('Request')),
  GetRequest: shows(request),
  GetRequestReversal: part(requestReversal, { request: uuid }),
  ListContracts: page(ref('Contract')),
  GetContract: shows(contract),
  GetContractAmendment: part(amendment, { contract: uuid }),
  GetContractReversal: part(contractReversal, { contract: uuid }),
  GetContractDelivery: part(delivery, { contract: uuid }),
  ListInvoices: page(ref('Invoice')),
  GetInvoice: shows(invoice),
  GetInvoiceReversal: part(invoiceReversal, { invoice: digest }),
  ListEvents: events,
  GetEvent: ref('Event'),
  GetLiveness: objectOf<{ status: 1 }>()({ status: oneOf('ok') }),
  GetReadiness: health,
  GetMetrics: text,
  ListProblems: objectOf<{ items: 1 }>()({ items: listOf(problemKind) }),
  GetProblem: problemKind,
};
