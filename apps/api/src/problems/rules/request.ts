import type { RuleOf, RuleRows } from './row.js';
import { contractName, all, some, ore } from './words.js';

const covered = ({ cohort, contracted, awarded = 0, patients, approved }: RuleOf<'COHORT_COVERED'>): string => {
  const room = awarded === 0 ? '' : `, awards have room for ${awarded}`;
  const had = `Cohort ${cohort} has ${approved} approved patients, of whom ${contracted} are contracted${room}`;
  const over = `Cohort ${cohort} has ${approved} approved patients, and ${contracted} are contracted already${room}`;
  return patients > 0 && contracted <= approved ? `${had}, and this takes ${patients} more` : over;
};

/** Capacity requests and their cohorts. */
export const requestRules = {
  COHORT_UNKNOWN: {
    status: 422,
    title: 'The request has no such cohort',
    fact: ({ cohort }) => `The request has no cohort ${cohort}, or its procedure has changed since this was drafted`,
    next: 'use the number of a cohort as the request shows it',
    example: { cohort: 7, pointer: '/cohorts/0/cohort' },
  },
  COHORT_REPEATED: {
    status: 422,
    title: 'The same cohort is named twice',
    fact: ({ cohort }) => `Cohort ${cohort} is named twice`,
    next: 'name it once',
    example: { cohort: 1, pointer: '/cohorts/1/cohort' },
  },
  COHORT_MISSING: {
    status: 422,
    title: 'Every cohort must be named',
    fact: ({ cohorts }) => `These cohorts of the request are not named: ${all(cohorts)}`,
    next: 'name every cohort, with 0 patients for what is not approved',
    example: { cohorts: [2], pointer: '/cohorts' },
  },
  OVER_REQUESTED: {
    status: 409,
    title: 'More patients than were asked for',
    fact: ({ cohort, patients, requested }) =>
      `Cohort ${cohort} asks for ${requested} patients, and this approves ${patients}`,
    next: 'approve no more than were asked for',
    example: { cohort: 1, patients: 50, requested: 40, pointer: '/cohorts/0/patients' },
  },
  TOO_MANY_BREACHED: {
    status: 422,
    title: 'More patients past their deadline than patients',
    fact: ({ cohort, breachedPatients, patients }) =>
      `Cohort ${cohort} has ${patients} patients, and ${breachedPatients} of them would be past their deadline`,
    next: 'count the patients whose deadline has passed among the patients',
    example: { cohort: 1, breachedPatients: 50, patients: 40, pointer: '/cohorts/0/breachedPatients' },
  },
  OWN_CAPACITY_NOT_EXAMINED: {
    status: 422,
    title: "The own trusts' capacity must be examined first",
    fact: ({ cohorts }) => `Nothing says what the own trusts can do for these cohorts: ${all(cohorts)}`,
    next: 'state an `ownTrust` entry for every cohort, with 0 patients if they have no room',
    example: { cohorts: [2], pointer: '/supply' },
  },
  REQUEST_REPEATED: {
    status: 422,
    title: 'The same request is named twice',
    fact: ({ request }) => `Request ${request} is named twice`,
    next: 'name it once',
    example: { request: 'd2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66', pointer: '/requests/1' },
  },
  RESERVATION_WITHOUT_PATIENTS: {
    status: 422,
    title: 'Money can be reserved only for patients',
    fact: ({ cohort, reservedOre }) => `Cohort ${cohort} would have no patients, and ${ore(reservedOre)} reserved`,
    next: 'approve patients, or reserve 0',
    example: { cohort: 2, reservedOre: '5000000', pointer: '/cohorts/1/reservedOre' },
  },
  RELEASE_EXCEEDS: {
    status: 409,
    title: 'More than is reserved',
    fact: ({ cohort, requestedOre, reservedOre }) =>
      `Cohort ${cohort} has ${ore(reservedOre)} reserved, and this releases ${ore(requestedOre)}`,
    next: 'release no more than is reserved',
    example: { cohort: 1, requestedOre: '60000000', reservedOre: '50000000', pointer: '/amountOre' },
  },
  HAS_CONTRACT: {
    status: 409,
    title: 'The request has contracts',
    fact: ({ contracts, count }) => `The request has these contracts: ${some(contracts.map(contractName), count)}`,
    next: 'have them reversed first, if that is possible',
    example: { contracts: ['d2b7e4a8-91c6-8f03-a5d2-7be1c04f9a66'], count: 1 },
  },
  REQUEST_NOT_APPROVED: {
    status: 422,
    title: 'The request is not approved',
    fact: ({ status }) => `The request is ${status}`,
    next: 'have it approved first',
    example: { status: 'assessed' },
  },
  COHORT_COVERED: {
    status: 409,
    title: 'More patients than are approved',
    fact: covered,
    next: 'contract fewer, or have the approval amended',
    example: { cohort: 1, contracted: 30, patients: 20, approved: 40 },
  },
} as const satisfies RuleRows;
