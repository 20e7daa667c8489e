import type { RuleOf, RuleRows } from './row.js';
import { all, either, ore } from './words.js';

const belowUse = ({ requested, inUse, phase, line, cohort }: RuleOf<'BELOW_USE'>): string => {
  if (cohort !== undefined)
    return `Cohort ${cohort} would have ${requested} approved patients, and ${inUse} are contracted or awarded`;
  if (line !== undefined) return `Line ${line} would have ${requested}, and ${inUse} are already drawn or invoiced`;
  if (requested.includes('-') && inUse.includes('-')) {
    return `The period would begin or end on ${requested}, and the contract is in use on ${inUse}`;
  }
  if (phase !== undefined) return `Phase ${phase} would have ${ore(requested)}, and ${ore(inUse)} is in use`;
  return `The programme would have ${ore(requested)}, and ${ore(inUse)} is allocated to phases`;
};

const notOpen = ({ phase, status, allowed, raises }: RuleOf<'PHASE_NOT_OPEN'>): string =>
  `Phase ${phase} is ${status}, and must be ${either(allowed ?? ['in another status'])} for ${raises ? 'an amendment that raises something' : 'this'}`;

/** The plan, its phases and their money. */
export const programmeRules = {
  PLAN_CHANGED: {
    status: 409,
    title: 'The plan has changed since this one was made',
    fact: ({ replaces, planVersion }) =>
      `This plan replaces version ${replaces}, and version ${planVersion} is in force`,
    next: 'read the programme again, and base the plan on its planVersion',
    example: { replaces: 1, planVersion: 2, pointer: '/effect/planVersion' },
  },
  PHASE_NOT_OPEN: {
    status: 409,
    title: 'This is not possible in the current status of the phase',
    fact: notOpen,
    next: 'wait until it is, or have a decision change its status',
    example: { phase: 2, status: 'planned', allowed: ['open', 'closing'] },
  },
  PROGRAMME_NOT_EMPTY: {
    status: 422,
    title: 'The programme is not done',
    fact: ({ phases, count, unpaidOre, receivableOre }) =>
      `Phases that have not ended: ${phases.length === 0 ? 'none' : phases.join(', ')}; contracts that stand: ${count}; expended and not paid: ${ore(unpaidOre)}; receivable: ${ore(receivableOre)}`,
    next: 'end its phases, settle its contracts and pay its invoices first',
    example: {
      phases: [4],
      contracts: ['d2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66'],
      count: 1,
      unpaidOre: '10000000',
      receivableOre: '0',
      pointer: '/effect',
    },
  },
  PROGRAMME_CLOSED: {
    status: 409,
    title: 'The programme is closed',
    fact: ({ programme }) => `Programme ${programme} is closed`,
    next: 'have it reopened by a decision first',
    example: { programme: '2022-417' },
  },
  YEAR_NOT_OVER: {
    status: 422,
    title: 'The year is not over',
    fact: ({ fiscalYear }) => `${fiscalYear} is not over yet, so nobody knows what it leaves`,
    next: 'record it when the year is over',
    example: { fiscalYear: 2022, pointer: '/effect/fromYear' },
  },
  NO_YEAR_FRAME: {
    status: 422,
    title: 'The year has no frame',
    fact: ({ fiscalYear }) => `${fiscalYear} has no frame to carry over from or to`,
    next: 'have a decision of the kind `yearFrame` made for it first',
    example: { fiscalYear: 2023, pointer: '/effect/toYear' },
  },
  PHASE_NOT_EMPTY: {
    status: 409,
    title: 'The phase still holds money',
    fact: ({ phase, reservedOre, committedOre, expendedOre }) =>
      `Phase ${phase} has ${ore(reservedOre)} reserved, ${ore(committedOre)} committed and ${ore(expendedOre)} expended`,
    next: 'release, settle or reverse it first',
    example: {
      phase: 1,
      reservedOre: '0',
      committedOre: '197922000',
      expendedOre: '330210000',
      inquiries: [],
      count: 0,
    },
  },
  PHASE_REPEATED: {
    status: 422,
    title: 'The same phase is named twice',
    fact: ({ phase }) => `Phase ${phase} is named twice`,
    next: 'name it once',
    example: { phase: 2, pointer: '/effect/phases/1/phase' },
  },
  RANK_NOT_UNIQUE: {
    status: 422,
    title: 'Two phases would have the same rank',
    fact: ({ rank, phases, count }) => `${count} phases would have rank ${rank}: ${all(phases)}`,
    next: 'give each of them its own rank in the plan',
    example: { rank: 2, phases: [2, 3], count: 2, pointer: '/effect/phases' },
  },
  APPROPRIATION_EXCEEDED: {
    status: 409,
    title: 'More than is unallocated',
    fact: ({ requestedOre, unallocatedOre }) =>
      `The programme has ${ore(unallocatedOre)} unallocated, and this takes ${ore(requestedOre)}`,
    next: 'appropriate more, take from another phase first, or allocate less',
    example: { requestedOre: '900000000', unallocatedOre: '800000000', pointer: '/effect/changes' },
  },
  ALLOCATION_EXCEEDED: {
    status: 409,
    title: 'More than is available in the phase',
    fact: ({ phase, requestedOre, availableOre }) =>
      `Phase ${phase} has ${ore(availableOre)} available, and this takes ${ore(requestedOre)}`,
    next: 'release or move money to the phase first, or ask for less',
    example: { phase: 1, requestedOre: '500000000', availableOre: '120000000' },
  },
  BELOW_USE: {
    status: 409,
    title: 'Less than is in use',
    fact: belowUse,
    next: 'leave at least what is in use',
    example: { requested: '5', inUse: '8', line: 1 },
  },
  NOT_PRIORITISED: {
    status: 422,
    title: 'Another trust is prioritised in this phase',
    fact: ({ phase, trust, prioritised }) =>
      `Phase ${phase} is for trust ${prioritised}, and the request is from trust ${trust}`,
    next: 'use another phase, or have an exception decided',
    example: { phase: 1, trust: '983974791', prioritised: '883974832', pointer: '/phase' },
  },
  OUTSIDE_WINDOW: {
    status: 422,
    title: "Outside the phase's window",
    fact: ({ cohort, latestTreatmentOn, from, to }) =>
      `Cohort ${cohort} is to be treated by ${latestTreatmentOn}, and the window is ${from} to ${to}`,
    next: 'use a date in the window, or have an exception decided',
    example: { cohort: 1, latestTreatmentOn: '2023-01-15', from: '2022-11-01', to: '2022-12-31' },
  },
} as const satisfies RuleRows;
