import { daysLater } from '@spillrom/kernel';
import type { ActorId, LocalDate, OrgNumber } from '@spillrom/kernel';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { InquiredCohort } from './events.js';
import type { Score, Terms } from './offer-events.js';
import { PRICE } from './rules.js';
import { isLive } from './state.js';
import type { Evaluation, KnownInquiry, Offer } from './state.js';

type Numbered = { readonly cohort: number };

/** Cohorts of the inquiry, each named once. */
export const cohortsInquired = (
  { cohorts }: Pick<KnownInquiry, 'cohorts'>,
  named: readonly Numbered[],
  field: string,
): readonly (ViolationOf<'COHORT_UNKNOWN'> | ViolationOf<'COHORT_REPEATED'>)[] =>
  named.flatMap(({ cohort }, index) => {
    const pointer = `${field}/${index}/cohort`;
    const isKnown = cohorts.some((each) => each.cohort === cohort);
    const isFirst = named.findIndex((each) => each.cohort === cohort) === index;
    return [
      ...unless(isKnown, { code: 'COHORT_UNKNOWN', cohort, pointer }),
      ...unless(isFirst, { code: 'COHORT_REPEATED', cohort, pointer }),
    ];
  });

const patientsInquired = (cohorts: readonly InquiredCohort[], cohort: number): number =>
  cohorts.find((each) => each.cohort === cohort)?.patients ?? Infinity;

/** Nobody offers more than was asked for. Says nothing of a cohort that was never inquired: that is another rule's answer. */
const notOverInquired = ({ cohorts }: KnownInquiry, { lines }: Terms): readonly ViolationOf<'OVER_INQUIRED'>[] =>
  lines.flatMap(({ cohort, patients }, index) => {
    const inquired = patientsInquired(cohorts, cohort);
    const pointer = `/terms/lines/${index}/patients`;
    return unless(patients <= inquired, { code: 'OVER_INQUIRED', cohort, patients, inquired, pointer });
  });

const inOrder = ({ lines }: Terms): readonly ViolationOf<'PERIOD_INVALID'>[] =>
  lines.flatMap(({ firstStartOn: from, lastCompletionOn: to }, index) =>
    unless(from <= to, { code: 'PERIOD_INVALID', from, to, pointer: `/terms/lines/${index}/lastCompletionOn` }),
  );

const everybodyCounted = ({ staffing }: Terms): readonly ViolationOf<'STAFFING_SUM'>[] => {
  const sum = staffing.ownEmployees + staffing.alsoEmployedByTrusts + staffing.agency;
  return unless(sum === 100, { code: 'STAFFING_SUM', sum, pointer: '/terms/staffing' });
};

/** What an offer says, whatever becomes of it. */
export const termsRules = (inquiry: KnownInquiry, terms: Terms) => [
  ...cohortsInquired(inquiry, terms.lines, '/terms/lines'),
  ...notOverInquired(inquiry, terms),
  ...inOrder(terms),
  ...everybodyCounted(terms),
];

/** One live offer for each provider: whoever wants another withdraws the first. */
export const noneLive = ({ offers }: KnownInquiry, provider: OrgNumber): readonly ViolationOf<'ALREADY_RECEIVED'>[] => {
  const live = offers.find((offer) => offer.provider === provider && isLive(offer));
  return live === undefined ? [] : [{ code: 'ALREADY_RECEIVED', provider, offer: live.offer, pointer: '/provider' }];
};

/** Sealed offers are opened together, after the deadline; where prices are negotiated nothing is sealed. */
export const unsealed = ({ kind, status, offersUntil }: KnownInquiry): readonly ViolationOf<'SEALED'>[] =>
  unless(kind !== 'miniCompetition' || status === 'closed', { code: 'SEALED', offersUntil });

/** A mini-competition knows no second price. */
export const negotiable = ({ kind }: KnownInquiry): readonly ViolationOf<'NEGOTIATION_NOT_ALLOWED'>[] =>
  unless(kind !== 'miniCompetition', { code: 'NEGOTIATION_NOT_ALLOWED', kind });

/** Whoever received an envelope does not open it. */
export const openedByAnother = ({ receivedBy }: Offer, actor: ActorId): readonly ViolationOf<'SAME_PERSON'>[] =>
  unless(receivedBy !== actor, { code: 'SAME_PERSON', actor, part: 'open', earlierPart: 'receive' });

/** Whoever prepared anything of the inquiry does not award it. */
export const awardedByAnother = ({ preparedBy }: KnownInquiry, actor: ActorId): readonly ViolationOf<'SAME_PERSON'>[] =>
  unless(!preparedBy.has(actor), { code: 'SAME_PERSON', actor, part: 'award', earlierPart: 'prepare' });

/** Every criterion but the price gets points, each once, and nothing else does: the price's part is computed. */
export const scoresRules = ({ criteria }: KnownInquiry, scores: readonly Score[]) => {
  const announced = criteria.map(({ criterion }) => criterion).filter((criterion) => criterion !== PRICE);
  const missing = announced.filter((criterion) => !scores.some((score) => score.criterion === criterion));
  return [
    ...scores.flatMap(({ criterion }, index) => {
      const pointer = `/scores/${index}/criterion`;
      const isFirst = scores.findIndex((each) => each.criterion === criterion) === index;
      return [
        ...unless(announced.includes(criterion), { code: 'CRITERION_NOT_ANNOUNCED', announced, pointer }),
        ...unless(isFirst || !announced.includes(criterion), { code: 'CRITERION_REPEATED', criterion, pointer }),
      ];
    }),
    ...unless(missing.length === 0, { code: 'CRITERION_MISSING', criteria: missing, pointer: '/scores' }),
  ];
};

/** Every invitee who has not declined in writing, with each edition that was never sent to him. */
export const undispatched = ({
  invitees,
  editions,
  dispatches,
  noOffers,
}: Pick<KnownInquiry, 'invitees' | 'editions' | 'dispatches' | 'noOffers'>): readonly {
  readonly invitee: OrgNumber;
  readonly edition: number;
}[] =>
  invitees
    .filter(({ provider }) => !noOffers.has(provider))
    .flatMap(({ provider }) =>
      editions
        .filter(({ edition }) => !dispatches.some((each) => each.invitee === provider && each.edition === edition))
        .map(({ edition }) => ({ invitee: provider, edition })),
    );

/** The day after its last the offer is no more; nothing of one that nobody has opened. */
export const expiresOn = ({ terms }: Pick<Offer, 'terms'>): LocalDate | undefined =>
  terms === undefined ? undefined : daysLater(terms.validUntil, 1);

export const hasExpired = (offer: Offer, today: LocalDate): boolean => {
  const day = expiresOn(offer);
  return day !== undefined && day <= today;
};

type Announced = Pick<KnownInquiry, 'criteria'>;

/** Somebody gives points unless the price alone decides. */
export const needsPoints = ({ criteria }: Announced): boolean => criteria.some(({ criterion }) => criterion !== PRICE);

interface Evaluated extends Pick<Offer, 'termsVersion'> {
  readonly evaluation?: Pick<Evaluation, 'version'> | undefined;
}

/** An offer whose version has points, or needs none. */
export const isEvaluated = (inquiry: Announced, { evaluation, termsVersion }: Evaluated): boolean =>
  !needsPoints(inquiry) || evaluation?.version === termsVersion;
