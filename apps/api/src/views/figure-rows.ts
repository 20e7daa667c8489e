import { AS_IT_WAS, AS_OF, MOMENTS, OWN_TRUST, STATE, worded, type View } from './view.js';

/** Views of money and patients. */
export const FIGURE_VIEWS = {
  GetBudgetUse: {
    summary: 'Appropriated, allocated, available, reserved, committed, expended and paid, in øre',
    note: `${MOMENTS} In every phase, allocated = available + reserved + committed + expended; appropriated = unallocated + what is allocated to all phases. The programme's amounts are sums over all its phases, even with \`phase\`, which only selects what \`phases\` shows (nothing, if the plan has no such phase).`,
    readers: 'region',
    parameters: ['phase', ...AS_OF],
    sheet: true,
    projected: true,
  },
  GetBudgetSeries: {
    summary: 'The budget at the end of every month, by either time',
    note: 'From the first posting to the last, at most 120 months. `known` is what GetBudgetUse says as of `asOfTime`, the last moment of the month in Oslo; `effective` what it says for `effectiveOn`, its last day: what counts by then, whenever it was recorded. Amounts are those of the programme, or of the `phase`, which is 0 in everything before it has something. `by` is `month`.',
    readers: 'region',
    parameters: ['phase', 'by', 'minPosition'],
    sheet: true,
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
    sheet: true,
    projected: true,
  },
  GetPatientCounts: {
    summary: 'Patients per phase, trust and specialty, from requested to treated',
    note: `${MOMENTS} Treated patients count on their date of treatment, all others on the date in Oslo on which it was decided. ${OWN_TRUST}`,
    readers: 'regionAndTrusts',
    parameters: ['phase', 'trust', 'specialty', ...AS_OF],
    sheet: true,
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
} as const satisfies Readonly<Record<string, View>>;
