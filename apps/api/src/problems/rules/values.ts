import type { RuleRows } from './row.js';
import { ore } from './words.js';

/** Dates, numbers and codes that cannot be right, whatever they are sent with. */
export const valueRules = {
  PERIOD_INVALID: {
    status: 422,
    title: 'The period ends before it begins, or in another year than it must',
    fact: ({ from, to, withinYear }) =>
      withinYear === undefined
        ? `The period from ${from} to ${to} ends before it begins`
        : `The period from ${from} to ${to} is in two calendar years, and patients of the quota count by the year`,
    next: 'use an end on or after the first day, and for patients of a quota in the same year',
    example: { from: '2022-12-31', to: '2022-11-01', pointer: '/to' },
  },
  WEEK_UNKNOWN: {
    status: 422,
    title: 'The year has no such week',
    fact: ({ week }) => `There is no week ${week}`,
    next: 'use a week that the year has',
    example: { week: '2022-W53', pointer: '/toWeek' },
  },
  TIME_IN_FUTURE: {
    status: 422,
    title: 'The moment is in the future',
    fact: ({ at, now }) => `${at} is later than ${now}`,
    next: 'state a moment that has been',
    example: { at: '2022-11-15T08:30:00.000000Z', now: '2022-11-14T08:30:00.000000Z', pointer: '/at' },
  },
  DATE_IN_FUTURE: {
    status: 422,
    title: 'The date is in the future',
    fact: ({ date, today }) => `${date} is in the future; today is ${today} in Oslo`,
    next: 'report it once it has happened',
    example: { date: '2022-12-01', today: '2022-11-24', pointer: '/deliveredOn' },
  },
  DATE_IN_PAST: {
    status: 422,
    title: 'The date is past',
    fact: ({ date, today }) => `${date} is past; today is ${today} in Oslo`,
    next: 'state today or a later date',
    example: { date: '2022-11-23', today: '2022-11-24', pointer: '/reservedUntil' },
  },
  ORG_NUMBER_INVALID: {
    status: 422,
    title: 'Not an organisation number',
    fact: () => 'The organisation number does not have nine digits and the right check digit',
    next: 'correct the number',
    example: { pointer: '/orgNumber' },
  },
  CODE_UNKNOWN: {
    status: 422,
    title: 'The code is not in the list',
    fact: ({ value }) => `${value} is not in the list of codes`,
    next: 'use one of the codes that GET /reference/{list} shows',
    example: { value: '999', pointer: '/cohorts/0/specialty' },
  },
  CODE_REPEATED: {
    status: 422,
    title: 'A code is named twice',
    fact: ({ value }) => `${value} is named twice`,
    next: 'name each code once',
    example: { value: 'NGD11', pointer: '/effect/entries/1/code' },
  },
  CODE_OVERLAPS: {
    status: 422,
    title: 'A code would mean two things on one day',
    fact: ({ value, from, to }) =>
      `${value} has an entry from ${from} ${to === undefined ? 'until further notice' : `to ${to}`}`,
    next: 'end that entry in the same decision, on the day before the new one begins',
    example: { value: 'NGD11', from: '2000-01-01', pointer: '/effect/entries/0/from' },
  },
  BACKDATED: {
    status: 422,
    title: 'Reference data is never valid before it was recorded',
    fact: ({ date, today }) => `${date} is past; today is ${today} in Oslo`,
    next: 'use today or a later day',
    example: { date: '2022-11-01', today: '2022-11-24', pointer: '/effect/entries/0/from' },
  },
  CODE_RETIRED: {
    status: 422,
    title: 'The code is no longer in use',
    fact: ({ value }) => `${value} is no longer in use`,
    next: 'use a code that is in use',
    example: { value: '231', pointer: '/cohorts/0/specialty' },
  },
  TRUST_UNKNOWN: {
    status: 422,
    title: 'Not a hospital trust of the region',
    fact: ({ trust }) => `${trust} is not one of the hospital trusts in the list`,
    next: 'use one of the trusts in the reference list',
    example: { trust: '983658776', pointer: '/effect/trust' },
  },
  PROCEDURE_SPECIALTY: {
    status: 422,
    title: 'The procedure belongs to another specialty',
    fact: ({ procedure, specialty, belongsTo }) =>
      `${procedure} belongs to specialty ${belongsTo}, and the cohort to specialty ${specialty}`,
    next: 'correct one of them',
    example: { procedure: 'CJE20', specialty: '050', belongsTo: '300', pointer: '/cohorts/0/procedure' },
  },
  AMOUNT_TOO_LARGE: {
    status: 422,
    title: 'The amount, or a sum that it leads to, is too large',
    fact: ({ amountOre, maxOre }) =>
      `It comes to ${ore(amountOre)}, and amounts and sums must not be more than ${ore(maxOre)}`,
    next: 'use a smaller amount',
    example: { amountOre: '1000000000000000', maxOre: '999999999999999', pointer: '/effect/amountOre' },
  },
} as const satisfies RuleRows;
