import { unreachable } from '@spillrom/kernel';
import type { RuleOf, RuleRows } from './row.js';
import { either, left, ore, some } from './words.js';

const fundingBasis = ({ line, providerKind, basis, fundingBasis: sent, allowed }: RuleOf<'FUNDING_BASIS'>): string =>
  line === undefined
    ? `A provider of kind ${providerKind} cannot be contracted on the basis ${basis}, only on ${either(allowed)}`
    : `Line ${line} cannot be paid for by ${sent} with a provider of kind ${providerKind}, only by ${either(allowed)}`;

const overListPrice = ({ line, offer, cohort, unitPriceOre, listPriceOre }: RuleOf<'OVER_LIST_PRICE'>): string => {
  const what = line === undefined ? `Cohort ${cohort} of offer ${offer}` : `Line ${line}`;
  return listPriceOre === null
    ? `${what} costs ${ore(unitPriceOre)}, and the price list has no price for it today`
    : `${what} costs ${ore(unitPriceOre)}, and the list price today is ${ore(listPriceOre)}`;
};

const difference = ({ because, ...numbers }: RuleOf<'AWARD_DIFFERS'>): string => {
  const { provider, awardedTo, line, cohort, patients, room, unitPriceOre = '0', offeredOre = '0' } = numbers;
  switch (because) {
    case 'request':
      return "it is for another request than the award's inquiry";
    case 'provider':
      return `it is with provider ${provider}, and the award is to ${awardedTo}`;
    case 'framework':
      return 'it is not a call-off of the framework agreement under which the provider was asked';
    case 'cohort':
      return `nothing was awarded of cohort ${cohort}`;
    case 'patients':
      return `it takes ${patients} patients of cohort ${cohort}, and the award has room for ${room}`;
    case 'price':
      return `line ${line} costs ${ore(unitPriceOre)} for each patient, and the offer said ${ore(offeredOre)}`;
    case 'includes':
      return 'the price includes something else than was offered';
    default:
      return unreachable(because);
  }
};

const aboveAward = ({ line, cohort, patients, awarded, ...prices }: RuleOf<'LEGAL_BASIS_REQUIRED'>): string => {
  const { unitPriceOre = '0', offeredOre = '0' } = prices;
  return line === undefined
    ? `Cohort ${cohort} comes to ${patients} patients, and the award leaves this contract ${awarded}`
    : `Line ${line} comes to ${ore(unitPriceOre)} for each patient, and the award says ${ore(offeredOre)}`;
};

const quotaOfYear = (refused: RuleOf<'QUOTA_OF_YEAR'>): string => {
  const { procedure, year, contracted, requested, perYear, verified } = refused;
  const doubt = verified ? '' : ' (a number that nobody has verified)';
  return `The specialist may treat ${left(perYear)} of ${procedure} in ${year}${doubt}, ${contracted} are contracted, and this takes ${requested} more`;
};

/** Contracts, their surroundings and their use. */
export const contractRules = {
  AWARD_DIFFERS: {
    status: 409,
    title: 'Not what was awarded',
    fact: (rule) => `The contract is not what offer ${rule.offer} was awarded: ${difference(rule)}`,
    next: 'draft it as it was awarded, or for less',
    example: {
      ...{ inquiry: '01848c52-7c3e-7b5d-9a41-2f7c9d3e8b10', offer: 1, because: 'patients' },
      ...{ cohort: 1, patients: 35, room: 30, pointer: '/lines' },
    },
  },
  AWARD_REQUIRED: {
    status: 422,
    title: 'A call-off of this framework agreement needs an award',
    fact: () => 'The framework agreement is called off by mini-competition, and the contract names no award',
    next: 'name the inquiry and the offer that was awarded, or hold a mini-competition first',
    example: { framework: '0f6b7a1c9d2e4f8053a1b2c3d4e5f607', pointer: '/inquiry' },
  },
  LEGAL_BASIS_REQUIRED: {
    status: 422,
    title: 'An amendment above the award needs a legal basis',
    fact: aboveAward,
    next: 'state the legal basis, a code of the list legalBasis that is for amendments, or stay within the award',
    example: {
      ...{ inquiry: '01848c52-7c3e-7b5d-9a41-2f7c9d3e8b10', offer: 1 },
      ...{ cohort: 1, patients: 35, awarded: 30, pointer: '/legalBasis' },
    },
  },
  LINE_UNKNOWN: {
    status: 422,
    title: 'The contract has no such line',
    fact: ({ line, invoiceLine }) =>
      invoiceLine === undefined
        ? `The contract has no line ${line}`
        : `The invoice has no line that it calls ${invoiceLine}`,
    next: 'use the line as the contract or the invoice shows it',
    example: { line: 3, pointer: '/line' },
  },
  LINE_REPEATED: {
    status: 422,
    title: 'The same line is named twice',
    fact: ({ line }) => `Line ${line} is named twice`,
    next: 'name it once',
    example: { line: 1, pointer: '/lines/1/line' },
  },
  FUNDING_BASIS: {
    status: 422,
    title: 'This basis is not allowed for the provider',
    fact: fundingBasis,
    next: 'use one that is allowed',
    example: {
      line: 1,
      providerKind: 'ownTrust',
      basis: 'ownTrust',
      fundingBasis: 'packagePrice',
      allowed: ['internalSettlement'],
    },
  },
  PROVIDER_SUSPENDED: {
    status: 409,
    title: 'The provider is suspended or has ended',
    fact: ({ provider, status }) => `Provider ${provider} is ${status}`,
    next: 'wait until it is reinstated if it is suspended, or use another provider',
    example: { provider: '974504863', status: 'suspended' },
  },
  OUT_OF_SCOPE: {
    status: 422,
    title: 'The framework agreement does not cover the procedure',
    fact: ({ line, procedure }) => `Line ${line} is for ${procedure}, which the framework agreement does not cover`,
    next: 'use an agreement that covers it',
    example: { line: 1, procedure: 'EMB10', framework: '0f6b7a1c9d2e4f8053a1b2c3d4e5f607' },
  },
  OUT_OF_PERIOD: {
    status: 422,
    title: "Outside the framework agreement's period",
    fact: ({ from, to, frameworkFrom, frameworkTo }) =>
      `The framework agreement runs from ${frameworkFrom} to ${frameworkTo}, and the contract from ${from} to ${to}`,
    next: 'keep within its period, or use another agreement',
    example: { from: '2022-11-01', to: '2024-12-31', frameworkFrom: '2021-09-01', frameworkTo: '2023-08-31' },
  },
  OVER_LIST_PRICE: {
    status: 409,
    title: 'Above the list price',
    fact: overListPrice,
    next: 'agree on the list price or less',
    example: { line: 1, unitPriceOre: '1300000', listPriceOre: '1250000' },
  },
  SCOPE_MISSING: {
    status: 422,
    title: 'Nobody has said what the price includes',
    fact: () => 'The draft does not say what the price of the package includes',
    next: 'amend the draft and state `includes`',
    example: { basis: 'callOff' },
  },
  OVER_THRESHOLD: {
    status: 409,
    title: 'Too much without competition',
    fact: ({ valueOre, thresholdOre, verified }) =>
      `With this the provider is awarded ${ore(valueOre)} without competition within a year, and the threshold is ${ore(thresholdOre)}${verified ? '' : ' (an amount that nobody has verified)'}`,
    next: 'send an inquiry, or state a legal basis that lifts the threshold',
    example: { valueOre: '140000000', thresholdOre: '130000000', verified: false },
  },
  FORESEEABLE_CAUSE: {
    status: 422,
    title: 'The cause could be foreseen',
    fact: ({ legalBasis }) => `The basis ${legalBasis} is for what could not be foreseen, and the roll-out was planned`,
    next: 'use another legal basis, or send an inquiry',
    example: { legalBasis: 'unforeseenUrgency', cause: 'plannedRollOut', pointer: '/cause' },
  },
  QUOTA_OF_YEAR: {
    status: 409,
    title: "More than the specialist's quota of the year",
    fact: quotaOfYear,
    next: 'contract for fewer, or have a decision of the kind specialistQuota',
    example: {
      procedure: 'CJE20',
      year: 2023,
      contracted: 480,
      requested: 30,
      perYear: 500,
      verified: false,
    },
  },
  CEILING_EXCEEDED: {
    status: 409,
    title: "More than is left of the framework's ceiling",
    fact: ({ requestedOre, remainingOre }) =>
      `The framework agreement has ${ore(remainingOre)} left, and this takes ${ore(requestedOre)}`,
    next: 'contract for less, or use another agreement',
    example: { requestedOre: '37500000', remainingOre: '20000000' },
  },
  QUOTA_EXCEEDED: {
    status: 409,
    title: 'More patients than the quota has left',
    fact: ({ line, patients, remaining }) =>
      `Line ${line} has ${left(remaining)} left to refer, and this refers ${patients}`,
    next: 'refer fewer, or have the line amended first',
    example: { line: 1, patients: 10, remaining: 4, pointer: '/patients' },
  },
  OVER_DRAWN: {
    status: 409,
    title: 'More patients than are referred',
    fact: ({ line, patients, remaining }) =>
      `Line ${line} has ${left(remaining)} who are referred and neither reported as treated nor returned, and this reports ${patients}`,
    next: 'report fewer, or have patients referred first',
    example: { line: 1, patients: 10, remaining: 4, pointer: '/patients' },
  },
  OUTSIDE_CONTRACT_PERIOD: {
    status: 422,
    title: "Outside the contract's period",
    fact: ({ date, from, to }) => `${date} is outside the contract's period, ${from} to ${to}`,
    next: "correct the date, or amend the contract's period first",
    example: { date: '2022-10-30', from: '2022-11-01', to: '2022-12-31', pointer: '/deliveredOn' },
  },
  BEFORE_CONFIRMATION: {
    status: 422,
    title: 'Before the contract was confirmed',
    fact: ({ date, confirmedOn }) => `${date} is before ${confirmedOn}, when the contract was confirmed`,
    next: 'correct the date',
    example: { date: '2022-11-08', confirmedOn: '2022-11-10', pointer: '/deliveredOn' },
  },
  BEFORE_REFERRAL: {
    status: 422,
    title: 'More patients treated by a date than were referred by then',
    fact: ({ line, deliveredOn, patients, remaining }) =>
      `Line ${line} has ${left(remaining)} who were referred by ${deliveredOn} and are not reported as treated, and this reports ${patients}`,
    next: 'correct the date or the count, or the date of the draw',
    example: { line: 1, deliveredOn: '2022-11-15', patients: 8, remaining: 3, pointer: '/deliveredOn' },
  },
  PERIOD_OVER: {
    status: 422,
    title: "The contract's period is over",
    fact: ({ to, today }) => `The contract ends on ${to}, and today is ${today} in Oslo`,
    next: 'use an end date of today or later',
    example: { to: '2022-12-31', today: '2023-01-02' },
  },
  MINUTES_REQUIRED: {
    status: 422,
    title: 'The minutes outside ordinary work are missing',
    fact: ({ line }) => `Line ${line} is treated in an own trust, where minutes outside ordinary work are counted`,
    next: 'state minutesOutsideOrdinary',
    example: { line: 1, pointer: '/minutesOutsideOrdinary' },
  },
  TOO_MANY_LINES: {
    status: 422,
    title: 'More lines than a contract may have',
    fact: ({ lines, linesMax }) => `The contract would have ${lines} lines, and at most ${linesMax} are allowed`,
    next: 'put patients of the same cohort and price on one line, or draft another contract',
    example: { lines: 101, linesMax: 100, pointer: '/lines' },
  },
  NOT_ACCEPTED: {
    status: 409,
    title: 'The provider has not accepted',
    fact: ({ contract, pointer }) =>
      pointer === undefined
        ? `The provider's acceptance of contract ${contract} is not recorded`
        : `Contract ${contract} is accepted, and the provider's consent to the change is not stated`,
    next: 'have the acceptance recorded first, or state it',
    example: { contract: '6a1f0c52-0c3e-8b5d-9a41-2f7c9d3e8b11' },
  },
  DELIVERY_USED: {
    status: 409,
    title: 'An attested invoice uses the delivery',
    fact: ({ delivery, used }) => `Attested invoices use ${used} patients of delivery ${delivery}`,
    next: 'have the invoice rejected first',
    example: { delivery: 2, used: 5 },
  },
  UNINVOICED_DELIVERIES: {
    status: 422,
    title: 'Treated patients are on no invoice',
    fact: ({ lines, count }) =>
      `These are on no invoice: ${some(
        lines.map(({ line, patients }) => `${patients} patients of line ${line}`),
        count,
      )}`,
    next: 'give the reason why no invoice will come, or wait for the invoice',
    example: { lines: [{ line: 1, patients: 2 }], count: 1, pointer: '/reason' },
  },
  OPEN_DELIVERIES: {
    status: 409,
    title: 'Referred patients are neither verified as treated nor returned',
    fact: ({ lines, count }) =>
      `These are neither verified nor returned: ${some(
        lines.map(({ line, patients }) => `${patients} patients of line ${line}`),
        count,
      )}`,
    next: 'have them verified or returned first',
    example: { lines: [{ line: 1, patients: 2 }], count: 1 },
  },
  OPEN_INVOICES: {
    status: 409,
    title: 'Invoices are neither rejected nor approved',
    fact: ({ invoices, count }) => `These invoices are still open: ${some(invoices, count)}`,
    next: 'have them rejected or approved first',
    example: { invoices: ['5d41402abc4b2a76b9719d911017c592'], count: 1 },
  },
} as const satisfies RuleRows;
