import { accept, judge, read, refuse, write } from '@spillrom/event-sourcing';
import type { Context, Reading, Written } from '@spillrom/event-sourcing';
import { osloDate } from '@spillrom/kernel';
import type { LocalDate } from '@spillrom/kernel';
import { frameworkRef } from '../../aggregates/framework/index.js';
import { inquiryRef, isLive, offerOf } from '../../aggregates/inquiry/index.js';
import type { KnownInquiry, Offer, OfferScore } from '../../aggregates/inquiry/index.js';
import { awardedByAnother } from '../../aggregates/inquiry/offer-rules.js';
import { scoreOf } from '../../aggregates/inquiry/score.js';
import { phaseOpenFor } from '../../aggregates/phase/policy.js';
import { providerRef } from '../../aggregates/provider/index.js';
import { entryOn, quoteOf, readCodes } from '../../aggregates/reference/index.js';
import { requestRef } from '../../aggregates/request/index.js';
import type { EntryOf } from '../../vocabulary/reference.js';
import { unless } from '../../vocabulary/rule.js';
import type { ViolationOf } from '../../vocabulary/violations.js';
import { by, known } from '../contract/surroundings.js';
import { onInquiryNaming, onOffer } from '../guards.js';
import type { Naming } from '../guards.js';
import { ofInquiry } from '../impartiality/concerns.js';
import { preparedBy } from '../impartiality/prepared.js';
import { flagsOf } from './award-flags.js';
import { allDecided, allDispatched, awardings, awardRules, offersFit } from './award-rules.js';
import type { Awarding, Candidate } from './award-rules.js';
import { released } from './end.js';
import type { AnnulAward, AwardInquiry } from './offer-commands.js';
import { phaseOfRequest, requestApproved } from './surroundings.js';

type Body = AwardInquiry['body'];

/** An offer that the body names and that there is not. */
const offerMissing = (inquiry: KnownInquiry, { awards, declines }: Body): ViolationOf<'NOT_FOUND'> | undefined => {
  const lists = { awards, declines };
  for (const [field, list] of Object.entries(lists)) {
    const index = list.findIndex(({ offer }) => offerOf(inquiry, offer) === undefined);
    if (index >= 0) return { code: 'NOT_FOUND', what: 'offer', pointer: `/${field}/${index}/offer` };
  }
  return undefined;
};

/** Offers that are to get something, with who made them, as the registers know them today. */
function* candidatesOf(inquiry: KnownInquiry, { awards }: Body): Reading<readonly Candidate[]> {
  const numbers = [...new Set(awards.map(({ offer }) => offer))];
  const candidates: Candidate[] = [];
  for (const number of numbers) {
    const offer = offerOf(inquiry, number);
    if (offer === undefined) continue;
    const provider = known(yield* read(providerRef(offer.provider)), offer.provider);
    const id = inquiry.invitees.find((each) => each.provider === offer.provider)?.framework;
    const framework = id === undefined ? undefined : known(yield* read(frameworkRef(id)), id);
    candidates.push({ offer, provider, ...(framework === undefined ? {} : { framework }) });
  }
  return candidates;
}

function* candidatesNamed(
  inquiry: KnownInquiry,
  { body }: AwardInquiry,
): Naming<readonly Candidate[], ViolationOf<'NOT_FOUND'>> {
  const missing = offerMissing(inquiry, body);
  return missing === undefined
    ? { named: yield* candidatesOf(inquiry, body) }
    : { outcome: refuse<ViolationOf<'NOT_FOUND'>>(missing) };
}

/** @throws Error for an offer that nobody opened: it cannot be awarded */
const termsOf = ({ offer, terms }: Offer) => {
  if (terms === undefined) throw new Error(`offer ${offer} is sealed`);
  return terms;
};

/** What a code of the list `declineReason` means on the day of the award. */
type Reasons = (code: string) => EntryOf<'declineReason'> | undefined;

const reasonsKnown = ({ declines }: Body, reasons: Reasons) =>
  declines.flatMap(({ declineReason: value }, index) =>
    unless(reasons(value) !== undefined, { code: 'CODE_UNKNOWN', value, pointer: `/declines/${index}/declineReason` }),
  );

/** Scores that somebody gave who is recused now count for nothing, until another has evaluated the offer. */
function* evaluatedImpartially(inquiry: KnownInquiry): Reading<readonly ViolationOf<'PREPARED_BY_RECUSED'>[]> {
  const evaluators = new Set(
    inquiry.offers.flatMap((offer) => (isLive(offer) && offer.evaluation ? [offer.evaluation.by] : [])),
  );
  const violations: ViolationOf<'PREPARED_BY_RECUSED'>[] = [];
  for (const by of evaluators) violations.push(...(yield* preparedBy(by, 'evaluation', ofInquiry(inquiry))));
  return violations;
}

/** What becomes of one offer that gets something, in the inquiry's stream and as room in the request's. */
const awarded = (
  inquiry: KnownInquiry,
  offer: Offer,
  all: readonly Awarding[],
  { awardedOn, score }: { readonly awardedOn: LocalDate; readonly score: OfferScore },
): readonly Written[] => {
  const own = all.filter((each) => each.offer.offer === offer.offer);
  const cohorts = own.flatMap(({ award: { cohort, patients }, line }) =>
    line === undefined ? [] : [{ cohort, patients, unitPriceOre: line.unitPriceOre }],
  );
  const flags = flagsOf(inquiry, own);
  const { offer: number, provider, termsVersion: version } = offer;
  const { includes } = termsOf(offer);
  const room = cohorts.map(({ cohort, patients }) => ({ cohort, patients }));
  return [
    write(inquiryRef(inquiry.inquiry), {
      type: 'OfferAwarded',
      data: { offer: number, provider, version, awardedOn, cohorts, includes, score, flags },
    }),
    write(requestRef(inquiry.request), {
      type: 'AwardNoted',
      data: { inquiry: inquiry.inquiry, offer: number, awardedOn, cohorts: room },
    }),
  ];
};

const declined = (
  inquiry: KnownInquiry,
  offer: Offer,
  { declines }: Body,
  { score, reasons }: { readonly score: OfferScore; readonly reasons: Reasons },
): readonly Written[] => {
  const { offer: number, provider, termsVersion: version } = offer;
  return declines
    .filter((each) => each.offer === number)
    .map(({ declineReason: code, reason }) => {
      const entry = reasons(code);
      if (entry === undefined) throw new Error(`no reason ${code} to decline an offer`);
      const declineReason = quoteOf('declineReason', entry);
      return write(inquiryRef(inquiry.inquiry), {
        type: 'OfferDeclined',
        data: { offer: number, provider, version, declineReason, reason, score },
      });
    });
};

function* notByPreparer(inquiry: KnownInquiry, { actor }: Context) {
  return awardedByAnother(inquiry, actor);
}

/**
 * Who gets what, and why this one: the inquiry ends, every offer that was live is awarded something or declined, and the request holds
 * the room for contracts. One commit.
 */
export const awardInquiry = onInquiryNaming(
  ['closed'],
  candidatesNamed,
  function* (inquiry, { target, body }, context, candidates) {
    const request = known(yield* read(requestRef(inquiry.request)), inquiry.request);
    const phase = yield* phaseOfRequest(request);
    const letGo = yield* released(inquiry);
    const today = osloDate(context.decidedAt);
    const codes = yield* readCodes('declineReason');
    const reasons: Reasons = (code) => entryOn(codes, code, today);
    const prepared = yield* evaluatedImpartially(inquiry);
    const live = inquiry.offers.filter((offer) => isLive(offer) && offer.terms !== undefined);
    const scored = (offer: Offer) =>
      scoreOf(inquiry, termsOf(offer), offer.evaluation?.scores ?? [], live.map(termsOf));
    const all = awardings(body, candidates);
    const first = [
      ...prepared,
      ...allDispatched(inquiry),
      ...allDecided(inquiry, body),
      ...offersFit(inquiry, body, today),
      ...requestApproved(request),
      ...phaseOpenFor(phase, 'awardInquiry'),
    ];
    // Scores can be compared only where everything has been opened and evaluated.
    const isComparable = first.length === 0;
    const shown = (offer: Offer): OfferScore => (isComparable ? scored(offer) : { parts: [], total: 0 });
    const violations = [
      ...first,
      ...awardRules(inquiry, request, body, all, { today, scoreOf: shown }),
      ...reasonsKnown(body, reasons),
    ];
    return judge(violations, () => {
      const { rationale, reason } = body;
      const why = reason === undefined ? { rationale } : { rationale, reason };
      const data = { ...by(context), awardedOn: today, ...why };
      const decided = live.flatMap((offer) => {
        const score = scored(offer);
        const isAwarded = all.some((each) => each.offer.offer === offer.offer);
        return isAwarded
          ? awarded(inquiry, offer, all, { awardedOn: today, score })
          : declined(inquiry, offer, body, { score, reasons });
      });
      return accept([write(inquiryRef(target.inquiry), { type: 'InquiryAwarded', data }), ...decided, ...letGo]);
    });
  },
  notByPreparer,
);

/** Its room ends; what was declined stays declined, and what is missing is inquired anew. */
export const annulAward = onOffer(['awarded'], function* (inquiry, offer, { target, body }: AnnulAward, context) {
  const { inquiry: id } = target;
  yield* read(requestRef(inquiry.request));
  return accept([
    write(inquiryRef(id), { type: 'AwardAnnulled', data: { ...by(context), offer: offer.offer, reason: body.reason } }),
    write(requestRef(inquiry.request), { type: 'AwardDropped', data: { inquiry: id, offer: offer.offer } }),
  ]);
});
