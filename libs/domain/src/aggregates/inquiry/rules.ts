import type { Instant, OrgNumber } from '@spillrom/kernel';
import { named, unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { QUESTIONS_MAX } from '../../vocabulary/limits.js';
import type { Criterion, InquiryTerms, Invitee } from './events.js';
import { isInvited, isLive } from './state.js';
import type { KnownInquiry } from './state.js';

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

export const invited = (inquiry: KnownInquiry, provider: OrgNumber, pointer: string) =>
  unless(isInvited(inquiry, provider), { code: 'NOT_INVITED', provider, pointer });

/** What was sent is an edition there is, in one of its languages, to the byte. */
export const dispatched = ({ editions }: KnownInquiry, number: number, sha256: string) => {
  const edition = editions.find((each) => each.edition === number);
  if (edition === undefined) {
    return unless(false, {
      code: 'EDITION_UNKNOWN',
      edition: number,
      editions: editions.length,
      pointer: '/edition',
    });
  }
  const { nb, nn } = edition.sha256;
  return unless(sha256 === nb || sha256 === nn, {
    code: 'TEXT_DIFFERS',
    edition: number,
    nb,
    nn,
    pointer: '/sha256',
  });
};

export const answerable = ({ questions }: KnownInquiry, question: number) => {
  const asked = questions.find((each) => each.question === question);
  const pointer = '/question';
  return [
    ...unless(asked !== undefined, { code: 'QUESTION_UNKNOWN', question, pointer }),
    ...unless(asked?.answer === undefined, { code: 'ALREADY_ANSWERED', question, pointer }),
  ];
};

/** The documents of an inquiry can hold so many. */
export const questionFits = ({ questions }: KnownInquiry) =>
  unless(questions.length < QUESTIONS_MAX, { code: 'TOO_MANY_QUESTIONS', questionsMax: QUESTIONS_MAX });

/** Whoever has a live offer withdraws it instead of declining. */
export const mayDecline = ({ noOffers, offers }: KnownInquiry, provider: OrgNumber, pointer: string) => {
  const live = offers.find((offer) => offer.provider === provider && isLive(offer));
  return [
    ...unless(!noOffers.has(provider), { code: 'ALREADY_DECLINED', provider, pointer }),
    ...unless(live === undefined, { code: 'HAS_OFFER', provider, offer: live?.offer ?? 0, pointer }),
  ];
};

/** At the deadline, or once every invitee has offered or declined in writing. */
export const mayClose = (inquiry: KnownInquiry, at: Instant) => {
  const { invitees, offers, noOffers, offersUntil } = inquiry;
  const silent = invitees
    .map(({ provider }) => provider)
    .filter(
      (provider) => !noOffers.has(provider) && !offers.some((offer) => offer.provider === provider && isLive(offer)),
    );
  return unless(offersUntil <= at || silent.length === 0, {
    code: 'NOT_DUE',
    dueAt: offersUntil,
    waitsFor: named(silent),
    count: silent.length,
  });
};
