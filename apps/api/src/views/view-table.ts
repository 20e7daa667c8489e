import type { ParameterName } from './parameters.js';
import { PAGING, REGISTERS } from './registers.js';

/** How a view stands in the API. */
export interface View {
  readonly summary: string;
  readonly parameters: readonly ParameterName[];
  /** Tells nothing of the business, so it needs no token. */
  readonly open?: true;
  /** Shows one resource with an ETag. */
  readonly etag?: true;
}

const AS_OF = ['asOf', 'asOfTime', 'effectiveOn', 'minPosition'] as const;

const list = (register: keyof typeof REGISTERS, summary: string): View => ({
  summary,
  parameters: [...REGISTERS[register].filters, ...PAGING],
});

const one = (summary: string): View => ({ summary, parameters: ['minPosition'], etag: true });

const open = (summary: string): View => ({ summary, parameters: [], open: true });

const VIEWS = {
  GetMe: { summary: 'Who you are here: actor id, name, organisation, roles', parameters: [] },
  ListPeople: {
    summary: 'Who is behind the actor ids: names, organisations, roles',
    parameters: ['personName', 'role', 'personOrganisation', 'limit', 'cursor'],
  },
  GetPerson: { summary: 'Who is behind an actor id, and who changed the name when', parameters: [] },
  EnterName: { summary: 'Enter or correct the name of a person (operator)', parameters: [] },
  ListTasks: { summary: 'What waits for you, in any of your roles', parameters: ['role', 'minPosition'] },
  GetCommand: { summary: 'What a command of yours came to, by its Idempotency-Key', parameters: [] },
  ListCommands: list('commands', 'Every decided command, refused and denied ones included (auditor)'),

  ListProgrammes: list('programmes', 'Programmes'),
  GetProgramme: one('A programme: phases, windows, ranks, exceptions, and every change of the plan'),
  GetBudgetUse: {
    summary: 'Appropriated, allocated, available, reserved, committed, expended and paid, in øre',
    parameters: ['phase', ...AS_OF],
  },
  ExplainBudget: {
    summary: "A figure's running postings, down to the events",
    parameters: ['budgetFigure', 'phase', 'limit', 'cursor', ...AS_OF],
  },
  GetPhaseAllocations: {
    summary: 'What is allocated to each phase, and every decision that changed it',
    parameters: ['minPosition'],
  },
  GetPatientCounts: {
    summary: 'Patients per phase, trust and specialty, from requested to treated',
    parameters: ['phase', 'trust', 'specialty', ...AS_OF],
  },
  ExplainPatientCount: {
    summary: "A count's running postings, down to the events",
    parameters: ['patientFigure', 'phase', 'trust', 'specialty', 'limit', 'cursor', ...AS_OF],
  },

  ListDecisions: list('decisions', 'Decisions'),
  GetDecision: one('A decision and its whole effect'),
  ListDelegations: list('delegations', 'Delegations, by holder'),
  GetDelegation: one('Everything that was ever delegated to a holder'),
  ListProviders: list('providers', 'Providers'),
  GetProvider: one('A provider and its declared capacity'),
  ListFrameworks: list('frameworks', 'Framework agreements'),
  GetFramework: one('A framework agreement, its prices and what is left of its ceiling'),

  ListRequests: list('requests', 'Capacity requests'),
  GetRequest: one('A capacity request and how far its cohorts are covered'),
  GetRequestReversal: one('A proposed reversal of an approval'),
  ListContracts: list('contracts', 'Contracts'),
  GetContract: one('A contract with lines, amendments, draws, returns, deliveries and invoices'),
  GetContractAmendment: one('An amendment of a contract'),
  GetContractReversal: one('A reversal of a commitment or an amendment'),
  GetContractDelivery: one('A delivery on a contract'),
  ListInvoices: list('invoices', 'Invoices'),
  GetInvoice: one('An invoice'),
  GetInvoiceReversal: one('A reversal of an expenditure or a payment'),

  ListEvents: { summary: 'The log itself, in whole commits (auditor)', parameters: ['after', 'limit'] },
  GetEvent: { summary: 'One event of the log (auditor)', parameters: [] },

  GetLiveness: open('The process runs'),
  GetReadiness: open('It can do its work; how far the read models have come'),
  GetMetrics: open('Counts for operators, in the text format of Prometheus'),
  ListProblems: open('Every kind of problem that an answer can name'),
  GetProblem: open('One kind of problem'),
} as const satisfies Readonly<Record<string, View>>;

export type ViewName = keyof typeof VIEWS;

export const VIEW_TABLE: { readonly [Name in ViewName]: View } = VIEWS;
