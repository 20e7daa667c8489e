import type { Instant, OrgNumber } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { Criterion, InquiryTerms, Invitee } from './events.js';

/** The criterion whose score is computed from the offers, never given by hand. */
export const PRICE = 'price';

/** Weights add up to 100, one criterion is the price, and none is named twice. */
export const criteriaRules = (criteria: readonly Criterion[]) => {
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  const prices = criteria.filter(({ criterion }) => criterion === PRICE).length;
  return [
    ...unless(sum === 100 && prices === 1, { code: 'CRITERIA_WEIGHTS', sum, prices, pointer: '/criteria' }),
    ...criteria.flatMap(({ criterion }, index) => {
      const isFirst = criteria.findIndex((each) => each.criterion === criterion) === index;
      const pointer = `/criteria/${index}/criterion`;
      return unless(isFirst || criterion === PRICE, { code: 'CRITERION_REPEATED', criterion, pointer });
    }),
  ];
};

export const inviteesOnce = (invitees: readonly Invitee[]): readonly ViolationOf<'INVITEE_REPEATED'>[] =>
  invitees.flatMap(({ provider }, index) => {
    const isFirst = invitees.findIndex((each) => each.provider === provider) === index;
    return unless(isFirst, { code: 'INVITEE_REPEATED', provider, pointer: `/invitees/${index}/provider` });
  });

/** A deadline that comes too early, and what it has to be after. */
export const deadlineAfter = (
  deadline: Instant,
  after: Instant,
  pointer: string,
): readonly ViolationOf<'DEADLINE_INVALID'>[] =>
  unless(deadline > after, { code: 'DEADLINE_INVALID', deadline, after, pointer });

/** What happened at a moment happened before the deadline. */
export const beforeDeadline = (
  at: Instant,
  deadline: Instant,
  pointer?: string,
): readonly ViolationOf<'DEADLINE_PASSED'>[] =>
  unless(at < deadline, { code: 'DEADLINE_PASSED', deadline, at, ...(pointer === undefined ? {} : { pointer }) });

/** In a mini-competition providers compete: with one alone the draft says why. */
export const enoughInvitees = ({ kind, invitees, reason }: InquiryTerms): readonly ViolationOf<'TOO_FEW_INVITEES'>[] =>
  unless(kind !== 'miniCompetition' || invitees.length > 1 || reason !== undefined, {
    code: 'TOO_FEW_INVITEES',
    invitees: invitees.length,
    inviteesMin: 2,
  });

export const invited = (
  { invitees }: InquiryTerms,
  provider: OrgNumber,
  pointer: string,
): readonly ViolationOf<'NOT_INVITED'>[] =>
  unless(
    invitees.some((each) => each.provider === provider),
    { code: 'NOT_INVITED', provider, pointer },
  );
