import { LOG_VIEWS } from './log-table.js';
import {
  AS_IT_WAS,
  CONFIRMED,
  list,
  NO_MONEY,
  one,
  OWN_TRUST,
  PAGED,
  SAME_STATE,
  STATE,
  UNASKED,
  worded,
  world,
  type View,
} from './view.js';
import { FIGURE_VIEWS } from './figure-rows.js';
import { REPORT_VIEWS } from './report-rows.js';

const VIEWS = {
  GetMe: {
    summary: 'Who you are here: actor id, name, organisation and roles',
    note: 'The actor id is opaque, and the log knows you only by it. Delegations name their holder by it. The name is missing if neither your token nor an operator has given one.',
    readers: 'everybody',
  },
  GetNames: {
    summary: 'What organisations, people and codes are called',
    note: 'All at once, to be asked for once: region, trusts and providers by organisation number, people by actor id (for readers of the directory, those who have a name there), and every list of reference data in bokmål, nynorsk and English with its source. Providers and people as they are now.',
    mayKeep: true,
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
    note: 'The person behind an actor id in the log, such as the holder of a delegation. `may` lists what you may do with their recusals, also before they have any.',
    may: true,
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
    note: `Every item names the command that would do it and the resource that it addresses; \`type\` selects one command. What you may not do because of an earlier step of yours is left out, and so is what can never be done any more. An item that must wait for something else says so in \`waitsFor\`. Resources that have not changed for longest come first; one that changes between two pages comes again at the end. A page can be short, or empty, and still have a next page. ${PAGED} ${AS_IT_WAS} Of the past it shows what waited then for the roles that you have now. ${SAME_STATE}`,
    readers: 'everybody',
    parameters: ['role', 'type', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  ListDue: {
    summary: 'What falls due: what the system will do, to what, and when',
    note: `In the order in which it is to be done. It is done once \`dueAt\` has come, unless something changes before; what a rule still holds back is not listed. \`type\` selects one command, \`dueBy\` what is due by a moment. ${PAGED} ${AS_IT_WAS} ${SAME_STATE}`,
    readers: 'region',
    parameters: ['type', 'request', 'contract', 'dueBy', 'limit', 'cursor', ...STATE],
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
  ...FIGURE_VIEWS,
  ...REPORT_VIEWS,

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
    sheet: true,
    mayKeep: true,
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
    note: `Contacts, and the lives of inquiries, offers and contracts, by the time at which they happened: a contact counts at its \`at\`, a dispatch when it was sent and an offer when it was received, however late they were recorded. Nothing of what offers say is told. A record that another has replaced stays, with \`correctedBy\`. \`request\`, \`inquiry\` and \`contract\` select one case. ${PAGED} ${AS_IT_WAS} ${SAME_STATE}`,
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
    note: `As GetDialogue, of all that concerns the request: contacts about it and about what serves it, and the lives of its inquiries, offers and contracts. ${PAGED} ${AS_IT_WAS} ${SAME_STATE}`,
    readers: 'region',
    parameters: ['provider', 'inquiry', 'contract', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  GetInquiryDialogue: {
    summary: 'The whole story of an inquiry with every provider, in the order in which it happened',
    note: `As GetDialogue, of all that concerns the inquiry and the contracts that come from it. ${PAGED} ${AS_IT_WAS} ${SAME_STATE}`,
    readers: 'region',
    parameters: ['provider', 'limit', 'cursor', ...STATE],
    projected: true,
  },
  GetContractDialogue: {
    summary: 'The whole story of a contract, in the order in which it happened',
    note: `As GetDialogue, of the contract and of the inquiry that it comes from, as far as its provider took part. ${PAGED} ${AS_IT_WAS} ${SAME_STATE}`,
    readers: 'region',
    parameters: ['limit', 'cursor', ...STATE],
    projected: true,
  },
  ListSilentProviders: {
    summary: 'Providers with open inquiries or contracts and no contact for some days',
    note: `An inquiry is open while it is sent or closed, a contract from its confirmation until it is settled. \`days\` is 30 unless given; contacts after \`on\` do not count. ${PAGED}`,
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

  ListRequests: list('requests', 'Capacity requests', worded(OWN_TRUST, NO_MONEY, UNASKED)),
  GetRequest: one(
    'requests',
    'A capacity request and how far its cohorts are covered',
    worded(OWN_TRUST, NO_MONEY, UNASKED, 'Every cohort shows its number.'),
  ),
  GetRequestReversal: one('requests', 'A proposed reversal of an approval', OWN_TRUST),
  ListInquiries: list(
    'inquiries',
    'Inquiries to providers',
    '`invitee` finds those that a provider was invited to, `due` those that are sent and whose deadline for offers comes up to a moment.',
  ),
  GetInquiry: one(
    'inquiries',
    'An inquiry: what was asked of whom, and every offer side by side',
    'Its criteria, its invitees with what was sent to each, the editions of its document with their hashes, questions and answers, and offers with all their versions, points and scores, the award and the reasons. Of a sealed offer nothing is known but that it was received.',
  ),
  GetOffer: one(
    'inquiries',
    'An offer: its versions, counter-offers, points, and what became of it',
    'Of a sealed offer nothing is known but that it was received.',
  ),
  GetInquiryDocument: {
    summary: 'The document of an edition of an inquiry, to the byte',
    note: 'Plain text in UTF-8, exactly the bytes whose SHA-256 the edition names; the ETag is that hash. Send it to the invitees as it is: RecordDispatch names the hash. `edition` and `language` are required. It reads the log directly, so it knows an edition as soon as that is durable.',
    readers: 'region',
    parameters: ['edition', 'documentLanguage'],
    required: ['edition', 'documentLanguage'],
    etag: 'sha256',
    text: true,
  },
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
  GetProcurementRecord: {
    summary: 'Why a contract is with whom it is with: from the need to the signatures, and what is missing',
    note: `Who needed it, what was examined, who was asked with which text, who offered what, with which scores, why this provider, by whose authority, and who is recused. Every part names the events that say it. \`missing\` names what a whole record would have and this one lacks, such as an edition that was never sent to an invitee or an acceptance. A framework agreement counts as it was when the contract was confirmed. ${AS_IT_WAS}`,
    readers: 'region',
    parameters: STATE,
    projected: true,
  },
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
    sheet: true,
    readers: 'region',
    parameters: STATE,
    projected: true,
  },
  GetInvoiceReversal: one('invoices', 'A reversal of an expenditure or a payment'),

  ...LOG_VIEWS,

  GetLiveness: world('Whether the process is running'),
  GetReadiness: world(
    'Whether the server can do its work, and how far the read models have come',
    'A read model that is behind does not make the server unready: the lag of every projection is shown. `degraded` means that an event has stopped a projection, or that an operator left one out; both are named, and everything else continues.',
  ),
  GetMetrics: { ...world('Metrics for operators, in the text format of Prometheus'), text: true },
  ListProblems: world('Every kind of problem that an answer can name'),
  GetProblem: world('One kind of problem', 'This is what the `type` of a problem refers to.'),
} as const satisfies Readonly<Record<string, View>>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_TABLE: { readonly [Name in ViewName]: View } = VIEWS;
