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
  EDITION_UNKNOWN: {
    status: 422,
    title: 'There is no such edition',
    fact: ({ edition, editions }) => `There is no edition ${edition}; the latest is ${editions}`,
    next: 'name an edition as the inquiry shows it',
    example: { edition: 3, editions: 2, pointer: '/edition' },
  },
  TEXT_DIFFERS: {
    status: 422,
    title: 'What was sent is not the document of the edition',
    fact: ({ edition, nb, nn }) =>
      `The SHA-256 is that of another text; the document of edition ${edition} has ${nb} in bokmål and ${nn} in nynorsk`,
    next: 'send exactly the bytes that the document answers, and record that',
    example: { edition: 1, nb: '0'.repeat(64), nn: '1'.repeat(64), pointer: '/sha256' },
  },
  QUESTION_UNKNOWN: {
    status: 422,
    title: 'There is no such question',
    fact: ({ question }) => `There is no question ${question}`,
    next: 'use the number of a question as the inquiry shows it',
    example: { question: 3, pointer: '/question' },
  },
  ALREADY_ANSWERED: {
    status: 409,
    title: 'The question is already answered',
    fact: ({ question }) => `Question ${question} is already answered`,
    next: 'nothing is left to do; what is to be added needs a question of its own',
    example: { question: 1, pointer: '/question' },
  },
  TOO_MANY_QUESTIONS: {
    status: 422,
    title: 'Too many questions',
    fact: ({ questionsMax }) => `An inquiry can have ${questionsMax} questions, and has them`,
    next: 'put it into an answer to one of them',
    example: { questionsMax: 200 },
  },
  ALREADY_DECLINED: {
    status: 409,
    title: 'The provider has already declined',
    fact: ({ provider }) => `Provider ${provider} has already declined in writing`,
    next: 'nothing is left to do',
    example: { provider: '974504863', pointer: '/invitee' },
  },
  HAS_OFFER: {
    status: 409,
    title: 'The provider has a live offer',
    fact: ({ provider, offer }) => `Provider ${provider} has offer ${offer}, which is neither withdrawn nor expired`,
    next: 'have the offer withdrawn first',
    example: { provider: '974504863', offer: 1, pointer: '/invitee' },
  },
} as const satisfies RuleRows;
