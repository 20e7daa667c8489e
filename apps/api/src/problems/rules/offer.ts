import type { RuleRows } from './row.js';
import { all, some } from './words.js';

const [INVITEE, RIVAL] = ['974504863', '941455077'];
const DEADLINE = '2022-11-22T11:00:00.000000Z';

/** Offers, how they are compared, and the award. */
export const offerRules = {
  ALREADY_RECEIVED: {
    status: 409,
    title: 'The provider has a live offer',
    fact: ({ provider, offer }) => `Offer ${offer} of provider ${provider} is live`,
    next: 'have it withdrawn first',
    example: { provider: INVITEE, offer: 1, pointer: '/provider' },
  },
  SEALED: {
    status: 409,
    title: 'The offers are sealed',
    fact: ({ offersUntil }) =>
      `Offers in a mini-competition stay sealed until the inquiry is closed; offers are taken until ${offersUntil}`,
    next: 'wait until the inquiry is closed',
    example: { offersUntil: DEADLINE },
  },
  NEGOTIATION_NOT_ALLOWED: {
    status: 422,
    title: 'Negotiation is not allowed',
    fact: ({ kind }) => `An inquiry of the kind ${kind} is held without negotiation`,
    next: 'have the offer withdrawn and a new one received before the deadline',
    example: { kind: 'miniCompetition' },
  },
  STAFFING_SUM: {
    status: 422,
    title: 'The staffing does not add up',
    fact: ({ sum }) => `The staffing adds up to ${sum} percent`,
    next: 'state percentages that add up to 100',
    example: { sum: 95, pointer: '/terms/staffing' },
  },
  OVER_INQUIRED: {
    status: 409,
    title: 'More patients than inquired',
    fact: ({ cohort, patients, inquired }) =>
      `${inquired} patients of cohort ${cohort} are inquired, and this is for ${patients}`,
    next: 'use no more than are inquired',
    example: { cohort: 1, patients: 50, inquired: 40, pointer: '/terms/lines/0/patients' },
  },
  CRITERION_NOT_ANNOUNCED: {
    status: 422,
    title: 'Not a criterion that gets points',
    fact: ({ announced }) =>
      announced.length === 0
        ? 'No criterion gets points by hand: the price alone was announced'
        : `The criteria that get points by hand are: ${all(announced)}`,
    next: 'give points for these only; the score of the price is computed',
    example: { announced: ['Waiting time'], pointer: '/scores/0/criterion' },
  },
  CRITERION_MISSING: {
    status: 422,
    title: 'A criterion has no points',
    fact: ({ criteria }) => `These criteria have no points: ${all(criteria)}`,
    next: 'give points for each of them',
    example: { criteria: ['Waiting time'], pointer: '/scores' },
  },
  NOT_DISPATCHED: {
    status: 422,
    title: 'An edition was not sent to every invitee',
    fact: ({ dispatches, count }) =>
      `No dispatch is recorded of these: ${some(
        dispatches.map(({ invitee, edition }) => `edition ${edition} to ${invitee}`),
        count,
      )}`,
    next: 'record the dispatch, or that the invitee will not offer',
    example: { dispatches: [{ invitee: RIVAL, edition: 2 }], count: 1 },
  },
  OFFER_UNDECIDED: {
    status: 422,
    title: 'An offer is not decided',
    fact: ({ offers, count }) =>
      `These offers are sealed, or are not either awarded or declined once: ${some(offers, count)}`,
    next: 'open each offer, and award it something or decline it',
    example: { offers: [2], count: 1 },
  },
  OFFER_NOT_LIVE: {
    status: 422,
    title: 'The offer is not live',
    fact: ({ offer, status }) => `Offer ${offer} is ${status}`,
    next: 'leave it out',
    example: { offer: 2, status: 'withdrawn', pointer: '/declines/0/offer' },
  },
  OFFER_EXPIRED: {
    status: 422,
    title: 'The offer has expired',
    fact: ({ offer, validUntil, today }) => `Offer ${offer} was valid until ${validUntil}, and today is ${today}`,
    next: 'leave it out once it is recorded as expired, or have it revised',
    example: { offer: 1, validUntil: '2022-11-30', today: '2022-12-01', pointer: '/awards/0/offer' },
  },
  NOT_EVALUATED: {
    status: 422,
    title: 'The offer is not evaluated',
    fact: ({ offer }) => `The newest version of offer ${offer} has no points`,
    next: 'evaluate it first',
    example: { offer: 1, pointer: '/awards/0/offer' },
  },
  OVER_OFFERED: {
    status: 409,
    title: 'More patients than offered',
    fact: ({ offer, cohort, patients, offered }) =>
      `Offer ${offer} is for ${offered} patients of cohort ${cohort}, and this is for ${patients}`,
    next: 'award no more than is offered',
    example: { offer: 1, cohort: 1, patients: 50, offered: 40, pointer: '/awards/0/patients' },
  },
  TOO_LATE: {
    status: 422,
    title: 'Treated after the latest treatment date',
    fact: ({ offer, cohort, lastCompletionOn, latestTreatmentOn }) =>
      `Offer ${offer} completes cohort ${cohort} on ${lastCompletionOn}, after its latest treatment date ${latestTreatmentOn}`,
    next: 'award it to another offer, or give a reason',
    example: {
      offer: 1,
      cohort: 1,
      lastCompletionOn: '2023-01-10',
      latestTreatmentOn: '2022-12-31',
      pointer: '/awards/0',
    },
  },
  RATIONALE_MISSING: {
    status: 422,
    title: 'A declined offer has the higher score',
    fact: ({ offer, cohort, score, declined, declinedScore }) =>
      `Offer ${declined} could take patients of cohort ${cohort} and scores ${declinedScore}; offer ${offer} scores ${score}`,
    next: 'award it to the better offer, or give a reason',
    example: { offer: 1, cohort: 1, score: 640, declined: 2, declinedScore: 880, pointer: '/awards/0' },
  },
} as const satisfies RuleRows;
