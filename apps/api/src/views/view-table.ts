import type { Answerable } from '../openapi/problem-responses.js';
import type { RegisterName } from '@spillrom/read-models';
import type { ParameterName } from './parameters.js';
import { PAGING, REGISTERS } from './registers.js';
import type { Readers } from './sight.js';
import { PAST } from './state-asked.js';

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

const STATE = [...PAST, 'minPosition'] as const;
const AS_OF = [...PAST, 'effectiveOn', 'fiscalYear', 'minPosition'] as const;

const PAGED = 'In pages: send `next` of one page as the `cursor` of the next, with the same filters and sort.';
const MARKED =
  'The ETag changes when somebody changes the resource itself; movements of money and marks of use do not change it.';
const OWN_TRUST = 'Trusts see only their own.';
const NO_MONEY = 'They see no amounts before a contract is confirmed.';
const CONFIRMED = 'Trusts see those on their own requests and those that they supply, once confirmed.';
const MOMENTS =
  'The current state, or the state as of a position (`asOf`), as known at a moment (`asOfTime`), or counting only what is effective up to a business date (`effectiveOn`). With `fiscalYear` the figures are the flows of that year, which may be below zero; with `effectiveOn` too, those of the year up to that date. If both `asOf` and `asOfTime` are given, the earlier state is shown. A position beyond the end of the log is refused.';

const AS_IT_WAS =
  'The current state, or the state as of a position (`asOf`), or as known at a moment (`asOfTime`); of both, the earlier. The answer says the position that it is of.';
const SAME_STATE =
  'A further page needs the same `asOf` or `asOfTime`, and shows the same state, whatever is written meanwhile.';

const worded = (...words: readonly string[]): string => words.filter((each) => each !== '').join(' ');

const list = (register: RegisterName, summary: string, note = ''): View => ({
  ...{ summary, note: worded(note, PAGED, AS_IT_WAS, SAME_STATE), projected: true, lists: register },
  readers: REGISTERS[register].readers,
  parameters: [...REGISTERS[register].filters, ...PAGING],
});

const one = (register: RegisterName, summary: string, note = ''): View => ({
  ...{ summary, note: worded(note, MARKED, AS_IT_WAS), projected: true, etag: true },
  readers: REGISTERS[register].readers,
  parameters: STATE,
});

const world = (summary: string, note = ''): View => ({ summary, note, readers: 'world' });

const VIEWS = {
  GetMe: {
    summary: 'Who you are here: actor id, name, organisation and roles',
    note: 'The actor id is opaque, and the log knows you only by it. Delegations name their holder by it. The name is missing if neither your token nor an operator has given one.',
    readers: 'everybody',
  },
  ListPeople: {
    summary: 'Who is behind the actor ids: names, organisations and roles',
    note: 'Everybody who has ever sent a token, by name; those without a name come last. Organisation and roles are those of the latest token; a name that an operator entered takes precedence over the name in the token. In pages: send `next` of one page as the `cursor` of the next, with the same filters.',
    readers: 'region',
    parameters: ['personName', 'role', 'personOrganisation', 'limit', 'cursor'],
  },
  GetPerson: {
    summary: 'Who is behind an actor id, and who changed the name and when',
    note: 'The person behind an actor id in the log, such as the holder of a delegation.',
    readers: 'region',
  },
  EnterName: {
    summary: 'Enter or correct the name of a person (operator)',
    note: 'From now on the name is shown wherever the person is, and takes precedence over the name in tokens. Names are kept outside the log so that they can be corrected: no event is written, and no Idempotency-Key is needed, since entering the same name twice is one change. Who changed it and when is kept; the earlier name is not.',
    readers: 'operator',
    body: { name: 'budget-holder-1, department of finance' },
    refusals: ['TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'PERSON_NUMBER'],
  },
  ListTasks: {
    summary: 'What is waiting for you, in any of your roles',
    note: `Every item names the command that would do it and the resource that it addresses; \`type\` selects one command. What you may not do because of an earlier step of yours is left out, and so is what can never be done any more. An item that must wait for something else says so in \`waitsFor\`. Resources that have not changed for longest come first; one that changes between two pages comes again at the end. A page can be short, or empty, and still have a next page. ${PAGED}`,
    readers: 'everybody',
    parameters: ['role', 'type', 'limit', 'cursor', 'minPosition'],
    projected: true,
  },
  GetCommand: {
    summary: 'The outcome of a command of yours, by its Idempotency-Key',
    note: 'For your own keys: this resolves a `503 OUTCOME_UNKNOWN`. It reads the log directly, so it knows a command as soon as that is durable. Answered 404 as long as nothing is recorded under the key.',
    readers: 'everybody',
  },
  ListCommands: list(
    'commands',
    'Every decided command, including refused and denied ones (auditor)',
    '`id` names the record; it is not the Idempotency-Key, which only the client knows. A denial that was answered 404 has the code `HIDDEN`.',
  ),

  ListProgrammes: list('programmes', 'Programmes'),
  GetProgramme: one(
    'programmes',
    'A programme: phases, windows, ranks, exceptions and every change of the plan',
    'A new plan must name its `planVersion`.',
  ),
  GetBudgetUse: {
    summary: 'Appropriated, allocated, available, reserved, committed, expended and paid, in øre',
    note: `${MOMENTS} In every phase, allocated = available + reserved + committed + expended; appropriated = unallocated + what is allocated to all phases. The programme's amounts are sums over all its phases, even with \`phase\`, which only selects what \`phases\` shows (nothing, if the plan has no such phase).`,
    readers: 'region',
    parameters: ['phase', ...AS_OF],
    projected: true,
  },
  ExplainBudget: {
    summary: "A figure's running postings, down to the events",
    note: `${MOMENTS} \`figure\` is required. Without \`phase\` the figure is that of the programme; \`appropriated\` and \`unallocated\` exist for the programme only. Every posting shows the running total after it, and the last total is the figure.`,
    readers: 'region',
    parameters: ['budgetFigure', 'phase', 'limit', 'cursor', ...AS_OF],
    required: ['budgetFigure'],
    projected: true,
  },
  GetPhaseAllocations: {
    summary: 'What is allocated to each phase, and every decision that changed it',
    note: worded('Each change shows its decision and the balance after it.', AS_IT_WAS),
    readers: 'region',
    parameters: STATE,
    projected: true,
  },
  GetPatientCounts: {
    summary: 'Patients per phase, trust and specialty, from requested to treated',
    note: `${MOMENTS} Treated patients count on their date of treatment, all others on the date in Oslo on which it was decided. ${OWN_TRUST}`,
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
    'For a plan and for the end of an exception, `outside` shows how much it leaves outside: `foreseen` while it is recorded, `left` once it is countersigned. The counts cover everything; the first 20 are named here, and all of them by ListOutside.',
  ),
  ListOutside: {
    summary: 'Every request and contract that a plan, or the end of an exception, leaves outside',
    note: `Those that the decision's \`outside\` counts; empty for decisions of other kinds. The request and the contract show the dates. ${PAGED} ${AS_IT_WAS}`,
    readers: 'region',
    parameters: ['limit', 'cursor', ...STATE],
    projected: true,
  },
  ListReferenceData: {
    summary: 'A list of codes: what each of them meant, means and will mean',
    note: `With \`on\` only what is valid on that day; without it everything that ever was or is decided. Each entry says where it comes from and whether somebody has compared it with its source (\`verified\`), and what its list says beside the names. \`name\` is in the language that \`Accept-Language\` asks for (nb, nn or en), \`names\` is in all. Reference data is changed by decisions of the kind \`referenceData\` (RecordDecision). It reads the log directly, so it knows a decision as soon as that is countersigned. ${PAGED}`,
    readers: 'everybody',
    parameters: ['on', 'entryCode', 'limit', 'cursor', 'asOf', 'asOfTime', 'minPosition'],
  },
  ListDelegations: list('delegations', 'Delegations, by holder'),
  GetDelegation: one('delegations', 'Everything that has ever been delegated to a holder'),
  ListProviders: list(
    'providers',
    'Providers',
    'Trusts do not see what others have ordered, and cannot sort by `updatedAt`, which moves when somebody orders.',
  ),
  GetProvider: one('providers', 'A provider and its declared capacity', 'Trusts do not see what others have ordered.'),
  ListRankings: list('rankings', 'In which order the trusts want their requests to be served', OWN_TRUST),
  GetRanking: one(
    'rankings',
    'In which order a trust wants its requests in a programme to be served',
    worded(OWN_TRUST, 'Whatever of its requests is not named comes after those that are.'),
  ),
  GetDialogue: {
    summary: 'The whole story with a provider, in the order in which it happened',
    note: `Contacts and the lives of contracts, by the time at which they happened: a contact counts at its \`at\`, however late it was recorded. A record that another has replaced stays, with \`correctedBy\`. \`request\`, \`inquiry\` and \`contract\` select one case. ${PAGED} ${AS_IT_WAS} ${SAME_STATE}`,
    readers: 'region',
    parameters: ['request', 'inquiry', 'contract', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  GetContact: {
    summary: 'A contact with a provider',
    note: AS_IT_WAS,
    readers: 'region',
    parameters: STATE,
    projected: true,
  },
  GetCaseDialogue: {
    summary: 'The whole story of a request with every provider, in the order in which it happened',
    note: `As GetDialogue, of all that concerns the request: contacts about it and about what serves it, and the lives of its contracts. ${PAGED} ${AS_IT_WAS} ${SAME_STATE}`,
    readers: 'region',
    parameters: ['provider', 'inquiry', 'contract', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  ListSilentProviders: {
    summary: 'Providers with open contracts and no contact for some days',
    note: `A contract is open from its confirmation until it is settled. \`days\` is 30 unless given; contacts after \`on\` do not count. ${PAGED}`,
    readers: 'region',
    parameters: ['days', 'on', 'limit', 'cursor', 'minPosition'],
    projected: true,
  },
  GetCapacity: {
    summary: 'What a provider can take, week by week: declared, engaged, free and overload',
    note: `By ISO week and specialty. For each week the latest declaration counts. The patients of an unsettled contract are spread evenly over the weeks of its period. Weeks of which nothing is said are left out. ${PAGED} ${AS_IT_WAS}`,
    readers: 'region',
    parameters: ['specialty', 'fromWeek', 'toWeek', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  ListRecusals: list(
    'recusals',
    'Who is recused from which requests and providers, by person',
    '`request` and `provider` find those who are recused from it now.',
  ),
  GetRecusals: one('recusals', 'Everything that a person was ever recused from'),
  GetRecusal: one('recusals', 'A recusal of a person'),
  ListFrameworks: list('frameworks', 'Framework agreements'),
  GetFramework: one('frameworks', 'A framework agreement, its prices and what is left of its ceiling'),

  ListRequests: list('requests', 'Capacity requests', worded(OWN_TRUST, NO_MONEY)),
  GetRequest: one(
    'requests',
    'A capacity request and how far its cohorts are covered',
    worded(OWN_TRUST, NO_MONEY, 'Every cohort shows its number.'),
  ),
  GetRequestReversal: one('requests', 'A proposed reversal of an approval', OWN_TRUST),
  GetPriority: {
    summary: 'The queue: in which order the cohorts of requests are to be served, and why',
    note: `Cohorts of submitted, assessed and approved requests in phases that are not closed or cancelled. Order: rank of the phase; what a decision has put first, nowhere, last; points, most first; latest treatment date; the trust's own order; time of submission; request; cohort. Every place shows the points of each term on the day \`on\` (today unless given; of a story log, the day of its last recorded time), the rule in force on it, and how far its numbers can be trusted. \`place\` counts in the whole queue of the phase, whatever is filtered. Trusts see the places of their own requests. ${PAGED} ${AS_IT_WAS} Every further page shows the state and the day of the first, whatever is written meanwhile.`,
    readers: 'regionAndTrusts',
    parameters: ['on', 'programme', 'phase', 'trust', 'specialty', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  GetBreachRisk: {
    summary: 'Whose deadlines are near, and how many of those patients have no contract yet',
    note: `Patients of the cohorts in the queue (GetPriority) by weeks to the latest treatment date, trust and specialty, the most urgent first: requested, approved, contracted, treated, and uncovered, which is requested less contracted. Weeks are counted from \`on\` as in GetPriority. \`quality\` is that of the least reliable number. ${OWN_TRUST} ${PAGED} ${AS_IT_WAS} Every further page shows the state and the day of the first, whatever is written meanwhile.`,
    readers: 'regionAndTrusts',
    parameters: ['on', 'programme', 'phase', 'trust', 'specialty', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  ListContracts: list('contracts', 'Contracts', CONFIRMED),
  GetContract: one(
    'contracts',
    'A contract with lines, amendments, draws, returns, deliveries and invoices',
    worded(CONFIRMED, 'Every line shows its number.'),
  ),
  GetContractAmendment: one('contracts', 'An amendment of a contract', OWN_TRUST),
  GetContractReversal: one('contracts', 'A reversal of a commitment or an amendment', OWN_TRUST),
  GetContractDelivery: one('contracts', 'A delivery on a contract', OWN_TRUST),
  ListInvoices: list('invoices', 'Invoices'),
  GetInvoice: one('invoices', 'An invoice'),
  GetInvoiceChain: {
    summary: 'Where the money of an invoice came from, back to the appropriation',
    note:
      'Every movement, down to its event, in this order: payment, expenditure, commitment of the contract, reservation of the request, allocation to the phase, appropriation of the programme. Each names its source. Amounts are signed, so a reversed movement appears twice, with opposite signs. ' +
      AS_IT_WAS,
    readers: 'region',
    parameters: STATE,
    projected: true,
  },
  GetInvoiceReversal: one('invoices', 'A reversal of an expenditure or a payment'),

  ListEvents: {
    summary: 'The log itself, in whole commits (auditor)',
    note: 'Whole commits, in log order, so a page may hold more than `limit` events. Send `next` as `after` for the next page.',
    readers: 'auditor',
    parameters: ['after', 'limit'],
  },
  GetEvent: { summary: 'One event of the log (auditor)', note: 'As it is stored.', readers: 'auditor' },

  GetLiveness: world('Whether the process is running'),
  GetReadiness: world(
    'Whether the server can do its work, and how far the read models have come',
    'A read model that is behind does not make the server unready: the lag of every projection is shown. `degraded` means that an event has stopped a projection, or that an operator left one out; both are named, and everything else continues.',
  ),
  GetMetrics: world('Metrics for operators, in the text format of Prometheus'),
  ListProblems: world('Every kind of problem that an answer can name'),
  GetProblem: world('One kind of problem', 'This is what the `type` of a problem refers to.'),
} as const satisfies Readonly<Record<string, View>>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_TABLE: { readonly [Name in ViewName]: View } = VIEWS;
