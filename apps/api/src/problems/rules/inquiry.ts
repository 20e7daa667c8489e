import type { RuleOf, RuleRows } from './row.js';
import { some } from './words.js';

const whyNotInvitable = (wrong: RuleOf<'NOT_INVITABLE'>): string => {
  const { provider, status, kind, framework, procedure } = wrong;
  switch (wrong.because) {
    case 'status':
      return `Provider ${provider} is ${status}`;
    case 'kind':
      return `Provider ${provider} is of the kind ${kind}, which this kind of inquiry is not for`;
    case 'noFramework':
      return `A mini-competition is held under framework agreements, and none is named for provider ${provider}`;
    case 'frameworkOfAnother':
      return `Framework agreement ${framework} is not one of provider ${provider}`;
    case 'frameworkPeriod':
      return `Framework agreement ${framework} of provider ${provider} is not in force today`;
    case 'frameworkScope':
      return `Framework agreement ${framework} of provider ${provider} does not include procedure ${procedure}`;
  }
};

/** What is asked of whom, and until when. */
export const inquiryRules = {
  HAS_INQUIRY: {
    status: 409,
    title: 'Inquiries for the request are running',
    fact: ({ inquiries, count }) => `These inquiries for the request are sent or closed: ${some(inquiries, count)}`,
    next: 'have them cancelled or awarded first',
    example: { inquiries: ['018490aa-0000-7000-8000-00000000000f'], count: 1 },
  },
  NO_COVER: {
    status: 422,
    title: 'Nothing is reserved for the cohort',
    fact: ({ cohort }) => `Nothing is reserved for cohort ${cohort}`,
    next: 'have money reserved for it first',
    example: { cohort: 1, pointer: '/cohorts/0/cohort' },
  },
  CRITERIA_WEIGHTS: {
    status: 422,
    title: 'The weights of the criteria do not add up',
    fact: ({ sum, prices }) => `The weights add up to ${sum} percent, and ${prices} of the criteria are \`price\``,
    next: 'give weights that add up to 100, and exactly one of them to `price`',
    example: { sum: 90, prices: 1, pointer: '/criteria' },
  },
  CRITERION_REPEATED: {
    status: 422,
    title: 'The same criterion is named twice',
    fact: ({ criterion }) => `The criterion "${criterion}" is named twice`,
    next: 'name it once',
    example: { criterion: 'Waiting time', pointer: '/criteria/2/criterion' },
  },
  INVITEE_REPEATED: {
    status: 422,
    title: 'The same provider is invited twice',
    fact: ({ provider }) => `Provider ${provider} is invited twice`,
    next: 'invite it once',
    example: { provider: '974504863', pointer: '/invitees/1/provider' },
  },
  NOT_INVITABLE: {
    status: 422,
    title: 'The provider cannot be invited',
    fact: whyNotInvitable,
    next: 'invite providers of the fitting kind that are active, to a mini-competition by a framework agreement that covers it',
    example: { provider: '974504863', because: 'status', status: 'suspended', pointer: '/invitees/0/provider' },
  },
  TOO_FEW_INVITEES: {
    status: 422,
    title: 'Too few providers are invited',
    fact: ({ invitees, inviteesMin }) =>
      `A mini-competition needs ${inviteesMin} providers, and ${invitees} is invited without a reason`,
    next: 'invite more providers, or say why only one is invited',
    example: { invitees: 1, inviteesMin: 2 },
  },
  DEADLINE_INVALID: {
    status: 422,
    title: 'The deadline comes too early',
    fact: ({ deadline, after }) => `The deadline ${deadline} is not after ${after}`,
    next: 'set a later deadline',
    example: {
      deadline: '2022-11-15T11:00:00.000000Z',
      after: '2022-11-22T11:00:00.000000Z',
      pointer: '/offersUntil',
    },
  },
  DEADLINE_PASSED: {
    status: 422,
    title: 'The deadline has passed',
    fact: ({ deadline, at, from }) =>
      from === undefined
        ? `${at} is not before the deadline ${deadline}`
        : `${at} is before the inquiry was sent, at ${from}`,
    next: 'have the deadline extended while it has not passed, or leave it',
    example: { deadline: '2022-11-22T11:00:00.000000Z', at: '2022-11-22T11:00:00.000000Z' },
  },
  NOT_INVITED: {
    status: 422,
    title: 'The provider is not invited',
    fact: ({ provider }) => `Provider ${provider} is not invited`,
    next: 'name one of the invitees',
    example: { provider: '974504863', pointer: '/invitee' },
  },
} as const satisfies RuleRows;
