import { AS_IT_WAS, PAGED, STATE, type View } from './view.js';

/** Reports: computed from what the events say, by a rule whose version they name. */
export const REPORT_VIEWS = {
  GetForecast: {
    summary: 'Where the money of each phase is likely to go',
    note: `Seen from the day \`on\` (today unless given; of a story log, the day of its last recorded time). What is committed by each contract is spread evenly over the ISO weeks that are left of its period, and expected at once when that is over. The rate is what was expended in the 56 days until \`on\`, by effective dates; \`runsOutOn\` is the day on which nothing that is allocated is left at that rate, and \`unusedAtEndOre\` what is left on the last day of the phase. Everything can be opened: ExplainBudget shows the postings of each amount, ListContracts what is committed. ${AS_IT_WAS}`,
    readers: 'region',
    parameters: ['on', 'phase', ...STATE],
    projected: true,
    sheet: true,
  },
  GetEffect: {
    summary: 'What was bought for whom, and what came of it',
    note: `By phase, trust and specialty, as of the day \`on\` (today unless given): patients in contracts, those verified as treated, and in time. How many breaches of deadlines that has ended or avoided cannot be known, so it is a range: at least those treated of whom the trust had said that their deadline was passed, at most all who were treated in time. Where the trust's numbers come from, of which day they are and how far they can be trusted stands beside them. ListContracts and ListRequests show what is counted, down to deliveries. ${AS_IT_WAS}`,
    readers: 'region',
    parameters: ['on', 'phase', ...STATE],
    projected: true,
    sheet: true,
  },
  GetRedFlags: {
    summary: 'What is allowed in the programme and somebody should look at',
    note: `Every red flag that the rules of the auditor raise in the log, with the rule's version, the numbers that make it one, and the events that it rests on; \`npm run audit -- findings\` computes the same without this server. \`phases\` are those of the requests, contracts and invoices that it is about. A flag stands as long as its events do. Each new position is computed from the whole log, which takes about a second for 25,000 events. ${PAGED} ${AS_IT_WAS} Every further page shows the state of the first, whatever is written meanwhile.`,
    readers: 'region',
    parameters: ['rule', 'phase', 'limit', 'cursor', ...STATE],
    projected: true,
    sheet: true,
  },
  GetInvoiceAgeing: {
    summary: 'Invoices that wait, by how long they have waited',
    note: `What is neither paid nor rejected, seen from the day \`on\` (today unless given): by days to or past the due date; for want of one, by days since the date of the invoice; what is disputed, by days since the dispute, whatever it is due. Approved credits are deducted. What suppliers are to pay back of paid invoices stands beside it, by days since its credit was approved. Every band names its invoices, the longest waiting first. ${AS_IT_WAS}`,
    readers: 'region',
    parameters: ['on', 'phase', ...STATE],
    projected: true,
    sheet: true,
  },
  GetFrameworkReport: {
    summary: 'What is drawn of a framework agreement and left, and how its prices stand',
    note: `Each procedure of its scope, and any other that was called off: the price of the list on the day \`on\` (today unless given), what patients cost in its call-offs, what they cost in contracts with other providers, and what the lists of other agreements in force say. Contracts of all programmes count, unless they are drafts, discarded or lapsed; ListContracts shows them. ${AS_IT_WAS}`,
    readers: 'region',
    parameters: ['on', ...STATE],
    projected: true,
    sheet: true,
  },
  GetProviderReport: {
    summary: 'Whom a provider has treated, and in time, whom it returned, and when it was suspended',
    note: `Its contracts in all programmes, unless they are drafts, discarded or lapsed, as of the day \`on\` (today unless given): patients referred, returned, treated (verified), treated on or before the latest date of their cohort, and those who still wait. ListContracts shows the draws, returns and deliveries that are counted. ${AS_IT_WAS}`,
    readers: 'region',
    parameters: ['on', ...STATE],
    projected: true,
    sheet: true,
  },
} as const satisfies Readonly<Record<string, View>>;
