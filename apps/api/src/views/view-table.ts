import type { Answerable } from '../openapi/problem-responses.js';
import type { RegisterName } from '@spillrom/read-models';
import type { ParameterName } from './parameters.js';
import { PAGING, REGISTERS } from './registers.js';
import type { Readers } from './sight.js';

/** All that the api says of a view: who is let in, what it may be asked and how it is described follow from it. */
export interface View {
  readonly summary: string;
  /** What an integrator must know beside that. */
  readonly note?: string;
  /** `world`: it tells nothing of the business, so it needs no token. */
  readonly readers: Readers | 'everybody' | 'world';
  readonly parameters?: readonly ParameterName[];
  /** Parameters that it says nothing without. */
  readonly required?: readonly ParameterName[];
  /** Shows one resource with an ETag. */
  readonly etag?: true;
  /** Read from a projection, which may be behind the log. */
  readonly projected?: true;
  /** Of a view that is also written to: an example of its body. */
  readonly body?: object;
  /** What it may answer beside what any view may. */
  readonly refusals?: readonly Answerable[];
  /** The register that it lists. */
  readonly lists?: RegisterName;
}

const AS_OF = ['asOf', 'asOfTime', 'effectiveOn', 'fiscalYear', 'minPosition'] as const;

const PAGED = 'In pages: `next` of one is the `cursor` of the next, with the same filters and sort.';
const MARKED =
  'The ETag changes when somebody changes the resource itself; movements of money and marks of use do not change it.';
const OWN_TRUST = 'Trusts see only their own.';
const NO_MONEY = 'Amounts are missing for them before a contract is confirmed.';
const CONFIRMED = 'Trusts see those on their own requests and those that they supply, once confirmed.';
const MOMENTS =
  'Now, or as of a position (`asOf`), as it was known at a moment (`asOfTime`), or what counts until a business date (`effectiveOn`). With `fiscalYear` the figures are the flows of that year, which may be below zero; with both, those of the year until that date. With `asOf` and `asOfTime` the earlier of the two states is shown. A position that the log does not have yet is refused.';

const worded = (...words: readonly string[]): string => words.filter((each) => each !== '').join(' ');

const list = (register: RegisterName, summary: string, note = ''): View => ({
  ...{ summary, note: worded(note, PAGED), projected: true, lists: register },
  readers: REGISTERS[register].readers,
  parameters: [...REGISTERS[register].filters, ...PAGING],
});

const one = (register: RegisterName, summary: string, note = ''): View => ({
  ...{ summary, note: worded(note, MARKED), projected: true, etag: true },
  readers: REGISTERS[register].readers,
  parameters: ['minPosition'],
});

const world = (summary: string, note = ''): View => ({ summary, note, readers: 'world' });

const VIEWS = {
  GetMe: {
    summary: 'Who you are here: actor id, name, organisation, roles',
    note: 'The actor id is opaque: the log knows you by it alone. Delegations name their holder by it. The name is missing when neither your token nor an operator has told one.',
    readers: 'everybody',
  },
  ListPeople: {
    summary: 'Who is behind the actor ids: names, organisations, roles',
    note: 'Everybody who has ever come with a token, by name; those without a name last. Organisation and roles are those of the latest token; a name that an operator entered counts before the one of the token. In pages: `next` of one is the `cursor` of the next, with the same filters.',
    readers: 'region',
    parameters: ['personName', 'role', 'personOrganisation', 'limit', 'cursor'],
  },
  GetPerson: {
    summary: 'Who is behind an actor id, and who changed the name when',
    note: 'What stands behind an actor id of the log, such as the holder of a delegation.',
    readers: 'region',
  },
  EnterName: {
    summary: 'Enter or correct the name of a person (operator)',
    note: 'Counts from now on wherever the person is shown, before the name that tokens tell. Names stand outside the log and are open to correction: no event is written, and no Idempotency-Key is needed, since the same name twice is one change. Who changed it and when is kept; the earlier name is not.',
    readers: 'operator',
    body: { name: 'budget-holder-1, department of finance' },
    refusals: ['TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'PERSON_NUMBER'],
  },
  ListTasks: {
    summary: 'What waits for you, in any of your roles',
    note: `Every item names the command that would do it (\`type\` asks for one command alone) and the resource that it addresses. What you may not do because of another step of yours is left out, and so is what can never be done any more; what something else still stands in the way of says so in \`waitsFor\`. Resources that have been left alone longest come first; one that changes between two pages comes again at the end. A page can be short, or empty, and still have a next one. ${PAGED}`,
    readers: 'everybody',
    parameters: ['role', 'type', 'limit', 'cursor', 'minPosition'],
    projected: true,
  },
  GetCommand: {
    summary: 'The outcome of a command of yours, by its Idempotency-Key',
    note: 'For your own keys: the way out of a `503 OUTCOME_UNKNOWN`. It is read straight from the log, so it knows a command as soon as that is durable. Answers 404 while nothing is recorded under the key.',
    readers: 'everybody',
  },
  ListCommands: list(
    'commands',
    'Every decided command, refused and denied ones included (auditor)',
    '`id` is the name of the record, not the Idempotency-Key, which only its client knows. A denial that was answered 404 has the code `HIDDEN`.',
  ),

  ListProgrammes: list('programmes', 'Programmes'),
  GetProgramme: one(
    'programmes',
    'A programme: phases, windows, ranks, exceptions, and every change of the plan',
    'A new plan names its `planVersion`.',
  ),
  GetBudgetUse: {
    summary: 'Appropriated, allocated, available, reserved, committed, expended and paid, in øre',
    note: `${MOMENTS} In every phase allocated = available + reserved + committed + expended; appropriated = unallocated + the allocated of all phases. Amounts of the programme are sums over its phases, also with \`phase\`, which only chooses what \`phases\` shows: none, if the plan has no such phase.`,
    readers: 'region',
    parameters: ['phase', ...AS_OF],
    projected: true,
  },
  ExplainBudget: {
    summary: "A figure's running postings, down to the events",
    note: `${MOMENTS} \`figure\` is required; without \`phase\` it is the programme's; \`appropriated\` and \`unallocated\` belong to the programme alone. Every posting has the running total after it, and the last total is the figure.`,
    readers: 'region',
    parameters: ['budgetFigure', 'phase', 'limit', 'cursor', ...AS_OF],
    required: ['budgetFigure'],
    projected: true,
  },
  GetPhaseAllocations: {
    summary: 'What is allocated to each phase, and every decision that changed it',
    note: 'With every decision that changed it, and the balance after it.',
    readers: 'region',
    parameters: ['minPosition'],
    projected: true,
  },
  GetPatientCounts: {
    summary: 'Patients per phase, trust and specialty, from requested to treated',
    note: `${MOMENTS} Business dates: treated patients count on their date of treatment, all others on the Oslo date of the decision. ${OWN_TRUST}`,
    readers: 'regionAndTrusts',
    parameters: ['phase', 'trust', 'specialty', ...AS_OF],
    projected: true,
  },
  ExplainPatientCount: {
    summary: "A count's running postings, down to the events",
    note: `${MOMENTS} \`figure\`, \`phase\`, \`trust\` and \`specialty\` are required. ${OWN_TRUST}`,
    readers: 'regionAndTrusts',
    parameters: ['patientFigure', 'phase', 'trust', 'specialty', 'limit', 'cursor', ...AS_OF],
    required: ['patientFigure', 'phase', 'trust', 'specialty'],
    projected: true,
  },

  ListDecisions: list('decisions', 'Decisions'),
  GetDecision: one(
    'decisions',
    'A decision and its whole effect',
    'A plan and the end of an exception tell under `outside` how much they leave outside: `foreseen` while recorded, `left` once countersigned. The counts are of all; the first 20 are named, and all of them under ListOutside.',
  ),
  ListOutside: {
    summary: 'Every request and contract that a plan, or the end of an exception, leaves outside',
    note: `As the decision's \`outside\` counts them; empty for decisions of other kinds. Dates stand on the request and the contract. ${PAGED}`,
    readers: 'region',
    parameters: ['limit', 'cursor', 'minPosition'],
    projected: true,
  },
  ListTrusts: {
    summary: 'The hospital trusts of the region, which plans, exceptions and requests name',
    readers: 'everybody',
  },
  ListDelegations: list('delegations', 'Delegations, by holder'),
  GetDelegation: one('delegations', 'Everything that was ever delegated to a holder'),
  ListProviders: list('providers', 'Providers'),
  GetProvider: one('providers', 'A provider and its declared capacity', 'Trusts do not see what others have ordered.'),
  ListFrameworks: list('frameworks', 'Framework agreements'),
  GetFramework: one('frameworks', 'A framework agreement, its prices and what is left of its ceiling'),

  ListRequests: list('requests', 'Capacity requests', worded(OWN_TRUST, NO_MONEY)),
  GetRequest: one(
    'requests',
    'A capacity request and how far its cohorts are covered',
    worded(OWN_TRUST, NO_MONEY, 'Every cohort has its number.'),
  ),
  GetRequestReversal: one('requests', 'A proposed reversal of an approval', OWN_TRUST),
  ListContracts: list('contracts', 'Contracts', CONFIRMED),
  GetContract: one(
    'contracts',
    'A contract with lines, amendments, draws, returns, deliveries and invoices',
    worded(CONFIRMED, 'Every line has its number.'),
  ),
  GetContractAmendment: one('contracts', 'An amendment of a contract', OWN_TRUST),
  GetContractReversal: one('contracts', 'A reversal of a commitment or an amendment', OWN_TRUST),
  GetContractDelivery: one('contracts', 'A delivery on a contract', OWN_TRUST),
  ListInvoices: list('invoices', 'Invoices'),
  GetInvoice: one('invoices', 'An invoice'),
  GetInvoiceChain: {
    summary: 'What an invoice was paid on, back to the appropriation',
    note: 'Every movement, down to its event, in this order: payment, expenditure, commitment of the contract, reservation of the request, allocation to the phase, appropriation of the programme. Each names what it comes from; amounts are signed, so what was reversed shows both ways.',
    readers: 'region',
    parameters: ['minPosition'],
    projected: true,
  },
  GetInvoiceReversal: one('invoices', 'A reversal of an expenditure or a payment'),

  ListEvents: {
    summary: 'The log itself, in whole commits (auditor)',
    note: 'Whole commits, in log order: a page may have more than `limit`. `next` is `after` of the next page.',
    readers: 'auditor',
    parameters: ['after', 'limit'],
  },
  GetEvent: { summary: 'One event of the log (auditor)', note: 'As it is stored.', readers: 'auditor' },

  GetLiveness: world('The process runs'),
  GetReadiness: world(
    'Whether it can do its work, and how far the read models have come',
    'A read model that is behind does not make it unready: the lag of every projection is shown. `degraded`: an event has stopped a projection, or an operator left one out; both are named, and the rest goes on.',
  ),
  GetMetrics: world('Counts for operators, in the text format of Prometheus'),
  ListProblems: world('Every kind of problem that an answer can name'),
  GetProblem: world('One kind of problem', 'What `type` of a problem refers to.'),
} as const satisfies Readonly<Record<string, View>>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_TABLE: { readonly [Name in ViewName]: View } = VIEWS;
