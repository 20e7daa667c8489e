import type { ViewName } from '../views/view-table.js';
import type { Readers } from '../views/sight.js';

/** Whose eyes a view is for: readers of the business, everybody with a token, or everybody. */
type Eyes = Readers | 'everybody';

interface Note {
  readonly eyes: Eyes;
  /** Read from a projection, which may be behind the log. */
  readonly projected?: true;
  readonly more: string;
}

const list = (eyes: Eyes, more = ''): Note => ({
  eyes,
  projected: true,
  more: `${more} In pages: \`next\` of one is the \`cursor\` of the next, with the same filters and sort.`.trim(),
});
const one = (eyes: Eyes, more = ''): Note => ({
  eyes,
  projected: true,
  more: `${more} The ETag changes when somebody changes the resource itself; movements of money and marks of use leave it.`.trim(),
});
const figures = (eyes: Eyes, more: string): Note => ({ eyes, projected: true, more });
const direct = (eyes: Eyes, more: string): Note => ({ eyes, more });

const AS_OF =
  'Now, or as of a position (`asOf`), as it was known at a moment (`asOfTime`), or what counts until a business date (`effectiveOn`). With `asOf` and `asOfTime` the earlier of the two states is shown. A position that the log does not hold yet is refused.';
const OWN_TRUST = 'Trusts see their own only.';

export const VIEW_NOTES: { readonly [Name in ViewName]: Note } = {
  GetMe: direct('everybody', 'The actor id is opaque: it tells nobody your name. Delegations name their holder by it.'),
  ListTasks: figures(
    'everybody',
    'All at once, not in pages: the longest waiting first for each of your roles, up to 200 of each kind of resource. Every item names the command that would do it and the resource that it addresses. What you may not do because you did the step before is left out.',
  ),
  GetCommand: direct(
    'everybody',
    'For your own keys: the way out of a `503 OUTCOME_UNKNOWN`. Straight from the log, so it knows a command as soon as that is durable. Answers 404 while nothing is recorded under the key.',
  ),
  ListCommands: list(
    'auditor',
    '`id` is the name of the record, not the Idempotency-Key, which only its client knows. A denial that was answered 404 has the code `HIDDEN`.',
  ),
  ListProgrammes: list('regionAndTrusts'),
  GetProgramme: one('regionAndTrusts', 'A new plan names its `planVersion`.'),
  GetBudgetUse: figures(
    'region',
    `${AS_OF} In every phase allocated = available + reserved + committed + expended; appropriated = unallocated + the allocated of all phases. Amounts of the programme are sums over its phases, also with \`phase\`, which only chooses what \`phases\` shows: none, if the plan has no such phase.`,
  ),
  ExplainBudget: figures(
    'region',
    `${AS_OF} \`figure\` is required; without \`phase\` the programme's own; \`appropriated\` and \`unallocated\` are of the programme alone. Every posting has the running total after it, and the last total is the figure.`,
  ),
  GetPhaseAllocations: figures('region', 'With every decision that changed them, and the balance after it.'),
  GetPatientCounts: figures(
    'regionAndTrusts',
    `${AS_OF} Business dates: treated patients count on their date of treatment, all others on the Oslo date of the decision. ${OWN_TRUST}`,
  ),
  ExplainPatientCount: figures(
    'regionAndTrusts',
    `${AS_OF} \`figure\`, \`phase\`, \`trust\` and \`specialty\` are required. ${OWN_TRUST}`,
  ),
  ListDecisions: list('region'),
  GetDecision: one('region'),
  ListDelegations: list('region'),
  GetDelegation: one('region'),
  ListProviders: list('regionAndTrusts'),
  GetProvider: one('regionAndTrusts', "Trusts do not see others' engagements."),
  ListFrameworks: list('region'),
  GetFramework: one('region'),
  ListRequests: list('regionAndTrusts', `${OWN_TRUST} Amounts are missing for them before a contract is confirmed.`),
  GetRequest: one(
    'regionAndTrusts',
    `${OWN_TRUST} Amounts are missing for them before a contract is confirmed. Cohorts stand with their numbers.`,
  ),
  GetRequestReversal: one('regionAndTrusts', OWN_TRUST),
  ListContracts: list('regionAndTrusts', 'Trusts see those on their own requests, once confirmed.'),
  GetContract: one(
    'regionAndTrusts',
    'Trusts see those on their own requests, once confirmed. Lines stand with their numbers.',
  ),
  GetContractAmendment: one('regionAndTrusts', OWN_TRUST),
  GetContractReversal: one('regionAndTrusts', OWN_TRUST),
  GetContractDelivery: one('regionAndTrusts', OWN_TRUST),
  ListInvoices: list('region'),
  GetInvoice: one('region'),
  GetInvoiceReversal: one('region'),
  ListEvents: direct(
    'auditor',
    'Whole commits, in log order: a page may hold more than `limit`. `next` is `after` of the next page.',
  ),
  GetEvent: direct('auditor', 'As it is stored.'),
  GetLiveness: direct('everybody', ''),
  GetReadiness: direct(
    'everybody',
    'Behind the log is not unready: it is told, with the lag of every projection. `degraded`: an event has stopped a projection, or was left out of it by an operator; both are named, and the rest goes on.',
  ),
  GetMetrics: direct('everybody', ''),
  ListProblems: direct('everybody', ''),
  GetProblem: direct('everybody', 'What `type` of a problem refers to.'),
};
