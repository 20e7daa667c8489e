import { ore, oreText } from '@spillrom/kernel';
import type { LocalDate, OrgNumber } from '@spillrom/kernel';
import type { KnownFramework } from '../../aggregates/framework/index.js';
import { listPrice } from '../../aggregates/framework/rules.js';
import { isLive } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer, OfferLine, OfferScore } from '../../aggregates/inquiry/index.js';
import { cohortsInquired, hasExpired, isEvaluated, undispatched } from '../../aggregates/inquiry/offer-rules.js';
import type { KnownProvider } from '../../aggregates/provider/index.js';
import { awardedRoom, cohortOf } from '../../aggregates/request/index.js';
import type { KnownRequest } from '../../aggregates/request/index.js';
import { named, unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import type { AwardBody, AwardInquiry, DeclineBody } from './offer-commands.js';

type Body = AwardInquiry['body'];

/** An offer that is to get something, with its provider and, in a mini-competition, its framework. */
export interface Candidate {
  readonly offer: Offer;
  readonly provider: KnownProvider;
  readonly framework?: KnownFramework;
}

/** One award of the body, with what it is about. */
export interface Awarding extends Candidate {
  readonly award: AwardBody;
  /** What the offer says of the cohort; absent where it says nothing. */
  readonly line?: OfferLine;
  readonly pointer: string;
}

/** Everybody who is asked was told the same before anybody is chosen. */
export const allDispatched = (inquiry: KnownInquiry): readonly ViolationOf<'NOT_DISPATCHED'>[] => {
  const missing = undispatched(inquiry);
  return unless(missing.length === 0, { code: 'NOT_DISPATCHED', dispatches: named(missing), count: missing.length });
};

/** Every live offer is opened, and either awarded something or declined, once. */
export const allDecided = (
  { offers }: KnownInquiry,
  { awards, declines }: Body,
): readonly ViolationOf<'OFFER_UNDECIDED'>[] => {
  const undecided = offers.filter((offer) => {
    const isAwarded = awards.some((each) => each.offer === offer.offer);
    const declined = declines.filter((each) => each.offer === offer.offer).length;
    return isLive(offer) && (offer.status === 'received' || declined + (isAwarded ? 1 : 0) !== 1);
  });
  const numbers = undecided.map(({ offer }) => offer);
  return unless(numbers.length === 0, { code: 'OFFER_UNDECIDED', offers: named(numbers), count: numbers.length });
};

type Named = { readonly offer: Offer; readonly pointer: string };

/** All that the body names, in its order. */
const namedBy = ({ offers }: KnownInquiry, { awards, declines }: Body): readonly Named[] => {
  const at =
    (field: string) =>
    ({ offer: number }: AwardBody | DeclineBody, index: number) => {
      const offer = offers.find((each) => each.offer === number);
      return offer === undefined ? [] : [{ offer, pointer: `/${field}/${index}/offer` }];
    };
  return [...awards.flatMap(at('awards')), ...declines.flatMap(at('declines'))];
};

/** What is decided on is live, still holds today, and was compared with the others. */
export const offersFit = (inquiry: KnownInquiry, body: Body, today: LocalDate) => {
  const all = namedBy(inquiry, body);
  const live = all.filter(({ offer }) => isLive(offer));
  return [
    ...all.flatMap(({ offer: { offer, status }, pointer }) =>
      unless(
        live.some((each) => each.offer.offer === offer),
        { code: 'OFFER_NOT_LIVE', offer, status, pointer },
      ),
    ),
    ...live.flatMap(({ offer, pointer }) =>
      unless(!hasExpired(offer, today), {
        code: 'OFFER_EXPIRED',
        offer: offer.offer,
        validUntil: offer.terms?.validUntil ?? today,
        today,
        pointer,
      }),
    ),
    ...live.flatMap(({ offer, pointer }) =>
      unless(isEvaluated(inquiry, offer), { code: 'NOT_EVALUATED', offer: offer.offer, pointer }),
    ),
  ];
};

/** Awards as they stand in the body, with what each is about. */
export const awardings = ({ awards }: Body, candidates: readonly Candidate[]): readonly Awarding[] =>
  awards.flatMap((award, index) => {
    const candidate = candidates.find(({ offer }) => offer.offer === award.offer);
    if (candidate === undefined) return [];
    const line = candidate.offer.terms?.lines.find(({ cohort }) => cohort === award.cohort);
    return [{ ...candidate, award, ...(line === undefined ? {} : { line }), pointer: `/awards/${index}` }];
  });

/** Cohorts of the inquiry, each once for one offer. */
const cohortsKnown = (inquiry: KnownInquiry, { awards }: Body) =>
  awards.flatMap(({ offer, cohort }, index) => {
    const ofOffer = awards.map((each, place) => ({ ...each, place })).filter((each) => each.offer === offer);
    const isFirst = ofOffer.find((each) => each.cohort === cohort)?.place === index;
    const pointer = `/awards/${index}/cohort`;
    const isKnown = cohortsInquired(inquiry, [{ cohort }], '').length === 0;
    return [
      ...unless(isKnown, { code: 'COHORT_UNKNOWN', cohort, pointer }),
      ...unless(isFirst, { code: 'COHORT_REPEATED', cohort, pointer }),
    ];
  });

const notOverOffered = (all: readonly Awarding[]): readonly ViolationOf<'OVER_OFFERED'>[] =>
  all.flatMap(({ award: { offer, cohort, patients }, line, pointer }) => {
    const offered = line?.patients ?? 0;
    const numbers = { offer, cohort, patients, offered, pointer: `${pointer}/patients` };
    return unless(patients <= offered, { code: 'OVER_OFFERED', ...numbers });
  });

/** Patients awarded of each cohort, over all offers. */
const byCohort = (awards: readonly AwardBody[]): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>();
  for (const { cohort, patients } of awards) sums.set(cohort, (sums.get(cohort) ?? 0) + patients);
  return sums;
};

const notOverInquired = ({ cohorts }: KnownInquiry, { awards }: Body): readonly ViolationOf<'OVER_INQUIRED'>[] =>
  [...byCohort(awards)].flatMap(([cohort, patients]) => {
    const inquired = cohorts.find((each) => each.cohort === cohort)?.patients ?? Infinity;
    return unless(patients <= inquired, { code: 'OVER_INQUIRED', cohort, patients, inquired });
  });

/** Contracted already, still to be contracted on other awards, and this one: no more than was approved. */
const covered = (request: KnownRequest, { awards }: Body): readonly ViolationOf<'COHORT_COVERED'>[] =>
  [...byCohort(awards)].flatMap(([cohort, patients]) => {
    const known = cohortOf(request, cohort);
    if (known === undefined) return [];
    const { contractedPatients: contracted, approvedPatients: approved } = known;
    const awarded = awardedRoom(request, cohort);
    const numbers = { cohort, contracted, awarded, patients, approved };
    return unless(contracted + awarded + patients <= approved, { code: 'COHORT_COVERED', ...numbers });
  });

/** In a mini-competition the list price of the day is the most that may be paid. */
const atListPrice = (all: readonly Awarding[], inquiry: KnownInquiry, today: LocalDate) =>
  all.flatMap(({ award: { offer, cohort }, line, framework, pointer }) => {
    const procedure = inquiry.cohorts.find((each) => each.cohort === cohort)?.procedure;
    if (inquiry.kind !== 'miniCompetition' || line === undefined || framework === undefined || procedure === undefined)
      return [];
    const price = listPrice(framework, procedure, today);
    const { unitPriceOre } = line;
    const wrong = { offer, cohort, unitPriceOre, listPriceOre: price === null ? null : oreText(price), pointer };
    return unless(price !== null && ore(unitPriceOre) <= price, { code: 'OVER_LIST_PRICE', ...wrong });
  });

/** Whoever would be treated too late is told so, and why all the same. */
const inTime = (
  all: readonly Awarding[],
  { cohorts }: KnownInquiry,
  { reason }: Body,
): readonly ViolationOf<'TOO_LATE'>[] =>
  all.flatMap(({ award: { offer, cohort }, line, pointer }) => {
    const latestTreatmentOn = cohorts.find((each) => each.cohort === cohort)?.latestTreatmentOn;
    if (line === undefined || latestTreatmentOn === undefined) return [];
    const { lastCompletionOn } = line;
    const wrong = { offer, cohort, lastCompletionOn, latestTreatmentOn, pointer };
    return unless(lastCompletionOn <= latestTreatmentOn || reason !== undefined, { code: 'TOO_LATE', ...wrong });
  });

const active = (all: readonly Awarding[]): readonly ViolationOf<'PROVIDER_SUSPENDED'>[] => {
  const seen = new Set<OrgNumber>();
  return all.flatMap(({ provider: { provider, status }, pointer }) => {
    if (status === 'active' || seen.has(provider)) return [];
    seen.add(provider);
    return [{ code: 'PROVIDER_SUSPENDED', provider, status, pointer: `${pointer}/offer` }];
  });
};

/** A declined offer with a higher score that offers patients of the cohort could have taken it: then somebody says why it does not. */
const explained = (
  all: readonly Awarding[],
  { offers }: KnownInquiry,
  { declines, reason }: Body,
  scoreOf: (offer: Offer) => OfferScore,
): readonly ViolationOf<'RATIONALE_MISSING'>[] => {
  if (reason !== undefined) return [];
  const declined = offers.filter(({ offer }) => declines.some((each) => each.offer === offer));
  return all.flatMap(({ offer: awarded, award: { offer, cohort }, pointer }) => {
    const score = scoreOf(awarded).total;
    const better = declined.filter(
      (each) => scoreOf(each).total > score && each.terms?.lines.some((line) => line.cohort === cohort) === true,
    );
    const [best] = better;
    return best === undefined
      ? []
      : [
          {
            code: 'RATIONALE_MISSING',
            offer,
            cohort,
            score,
            declined: best.offer,
            declinedScore: scoreOf(best).total,
            pointer,
          },
        ];
  });
};

/** What each award must satisfy, in the order in which it is answered, after what the phase and the request say. */
export const awardRules = (
  inquiry: KnownInquiry,
  request: KnownRequest,
  body: Body,
  all: readonly Awarding[],
  { today, scoreOf }: { readonly today: LocalDate; readonly scoreOf: (offer: Offer) => OfferScore },
) => [
  ...cohortsKnown(inquiry, body),
  ...notOverOffered(all),
  ...notOverInquired(inquiry, body),
  ...covered(request, body),
  ...atListPrice(all, inquiry, today),
  ...inTime(all, inquiry, body),
  ...active(all),
  ...explained(all, inquiry, body, scoreOf),
];
