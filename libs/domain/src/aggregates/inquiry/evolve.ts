import { unreachable } from '@spillrom/kernel';
import type { ActorId } from '@spillrom/kernel';
import type { Edition, InquiryEvent, InquiryTerms } from './events.js';
import type { OfferEvent } from './offer-events.js';
import { isLive, takenOf } from './state.js';
import type { Award, InquiryState, KnownInquiry, Offer } from './state.js';

type Of<Type extends InquiryEvent['type']> = Extract<InquiryEvent, { type: Type }>;

/** The terms of a draft, and no more: a member of the event that is not named here does not compile. */
const termsOf = (data: InquiryTerms): InquiryTerms => {
  const { kind, cohorts, criteria, questionsUntil, offersUntil, invitees, reason } = data;
  const terms = { kind, cohorts, criteria, questionsUntil, offersUntil, invitees };
  return reason === undefined ? terms : { ...terms, reason };
};

const drafted = ({ data }: Of<'InquiryDrafted'>): KnownInquiry => ({
  status: 'draft',
  inquiry: data.inquiry,
  programme: data.programme,
  phase: data.phase,
  trust: data.trust,
  request: data.request,
  ...termsOf(data),
  text: '',
  preparedBy: new Set([data.by]),
  names: [],
  extensions: [],
  editions: [],
  dispatches: [],
  questions: [],
  noOffers: new Set(),
  offers: [],
});

const redrafted = ({ reason: _reason, ...inquiry }: KnownInquiry, data: InquiryTerms): KnownInquiry => ({
  ...inquiry,
  ...termsOf(data),
});

const preparedBy = (inquiry: KnownInquiry, by: ActorId): KnownInquiry => ({
  ...inquiry,
  preparedBy: new Set([...inquiry.preparedBy, by]),
});

const withEdition = (inquiry: KnownInquiry, { edition, documentVersion, sha256 }: Edition): KnownInquiry => ({
  ...inquiry,
  editions: [...inquiry.editions, { edition, documentVersion, sha256 }],
});

const onOffer = (inquiry: KnownInquiry, number: number, change: (offer: Offer) => Offer): KnownInquiry => ({
  ...inquiry,
  offers: inquiry.offers.map((offer) => (offer.offer === number ? change(offer) : offer)),
});

const received = (inquiry: KnownInquiry, { data }: Of<'OfferReceived'>, version: number): KnownInquiry => {
  const { by, offer, provider } = data;
  const made: Offer = { offer, provider, status: 'received', receivedBy: by, termsVersion: 0, version };
  return { ...preparedBy(inquiry, by), offers: [...inquiry.offers, made] };
};

/** New terms take the place of the old ones, and the evaluation of those falls away. */
const revised = ({ evaluation: _evaluation, ...offer }: Offer, { data }: Of<'OfferRevised'>): Offer => ({
  ...offer,
  status: 'revised',
  terms: data.terms,
  termsVersion: data.version,
});

const awarded = (offer: Offer, { data }: Of<'OfferAwarded'>): Offer => {
  const { awardedOn, cohorts, includes } = data;
  return { ...offer, status: 'awarded', award: { awardedOn, cohorts, includes, takes: [] } };
};

/** @throws Error when the log tells of the use of what was never awarded */
const awardOf = ({ offer, award }: Offer): Award => {
  if (award === undefined) throw new Error(`offer ${offer} was never awarded anything`);
  return award;
};

/** Of a contract that has given back all that it took, nothing is kept. */
const used = (offer: Offer, { data }: Of<'OfferAwardUsed'>): Offer => {
  const { offer: _offer, cohorts, ...by } = data;
  const award = awardOf(offer);
  const all = { ...award, takes: [...award.takes, ...cohorts.map((each) => ({ ...by, ...each }))] };
  const isLeft = takenOf(all, { contract: by.contract }).some(({ patients }) => patients > 0);
  const takes = isLeft ? all.takes : all.takes.filter(({ contract }) => contract !== by.contract);
  return { ...offer, award: { ...award, takes } };
};

/** What an event makes of the offer that it is about. */
const nextOffer = (offer: Offer, event: Exclude<OfferEvent, { type: 'OfferReceived' }>): Offer => {
  switch (event.type) {
    case 'OfferOpened':
      return { ...offer, status: 'opened', openedBy: event.data.by, terms: event.data.terms, termsVersion: 1 };
    case 'OfferCountered':
      return { ...offer, status: 'countered' };
    case 'OfferRevised':
      return revised(offer, event);
    case 'OfferWithdrawn':
      return { ...offer, status: 'withdrawn' };
    case 'OfferExpired':
      return { ...offer, status: 'expired' };
    case 'OfferEvaluated': {
      const { by, version, scores } = event.data;
      return { ...offer, evaluation: { by, version, scores } };
    }
    case 'OfferAwarded':
      return awarded(offer, event);
    case 'OfferDeclined':
      return { ...offer, status: 'declined' };
    case 'AwardAnnulled':
      return { ...offer, status: 'annulled' };
    case 'OfferAwardUsed':
      return used(offer, event);
    default:
      return unreachable(event);
  }
};

/** A contract's use of an award is no change of the offer as it is shown. */
const offerChanged = (
  inquiry: KnownInquiry,
  event: Exclude<OfferEvent, { type: 'OfferReceived' }>,
  version: number,
): KnownInquiry => {
  const isPrepared = event.type === 'OfferOpened' || event.type === 'OfferEvaluated';
  const known = isPrepared ? preparedBy(inquiry, event.data.by) : inquiry;
  return onOffer(known, event.data.offer, (offer) => ({
    ...nextOffer(offer, event),
    version: event.type === 'OfferAwardUsed' ? offer.version : version,
  }));
};

const answered = (inquiry: KnownInquiry, { data }: Of<'AnswerPublished'>): KnownInquiry => ({
  ...withEdition(inquiry, data),
  questions: inquiry.questions.map((each) =>
    each.question === data.question ? { ...each, answer: data.answer } : each,
  ),
});

const sent = (inquiry: KnownInquiry, { data }: Of<'InquirySent'>): KnownInquiry => ({
  ...withEdition(preparedBy(inquiry, data.by), data),
  status: 'sent',
  sentAt: data.sentAt,
  buyer: data.buyer,
});

const cancelled = (inquiry: KnownInquiry, version: number): KnownInquiry => ({
  ...inquiry,
  status: 'cancelled',
  offers: inquiry.offers.map((offer) => (isLive(offer) ? { ...offer, status: 'withdrawn', version } : offer)),
});

const next = (
  inquiry: KnownInquiry,
  event: Exclude<InquiryEvent, Of<'InquiryDrafted'>>,
  version: number,
): KnownInquiry => {
  switch (event.type) {
    case 'InquiryDraftAmended':
      return preparedBy(redrafted(inquiry, event.data), event.data.by);
    case 'InquiryTextWritten':
      return { ...inquiry, text: event.data.part === 1 ? event.data.text : inquiry.text + event.data.text };
    case 'InquiryDiscarded':
      return { ...inquiry, status: 'discarded' };
    case 'InquiryCodesNamed':
      return { ...inquiry, names: [...inquiry.names, ...event.data.names] };
    case 'InquirySent':
      return sent(inquiry, event);
    case 'DispatchRecorded': {
      const { invitee, edition } = event.data;
      return { ...inquiry, dispatches: [...inquiry.dispatches, { invitee, edition }] };
    }
    case 'QuestionRecorded': {
      const { question, from, text } = event.data;
      return { ...inquiry, questions: [...inquiry.questions, { question, from, text }] };
    }
    case 'AnswerPublished':
      return answered(inquiry, event);
    case 'OffersDeadlineExtended': {
      const { offersUntil, reason } = event.data;
      return { ...withEdition(inquiry, event.data), offersUntil, extensions: [...inquiry.extensions, reason] };
    }
    case 'NoOfferRecorded':
      return { ...inquiry, noOffers: new Set([...inquiry.noOffers, event.data.invitee]) };
    case 'InquiryClosed':
      return { ...inquiry, status: 'closed' };
    case 'InquiryCancelled':
      return cancelled(inquiry, version);
    case 'InquiryAwarded':
      return { ...inquiry, status: 'awarded', awardedBy: event.data.by };
    case 'OfferReceived':
      return received(inquiry, event, version);
    default:
      return offerChanged(inquiry, event, version);
  }
};

export const evolveInquiry = (state: InquiryState, event: InquiryEvent, version: number): InquiryState => {
  if (event.type === 'InquiryDrafted') return drafted(event);
  if (state.status === 'absent') throw new Error(`${event.type} before the inquiry was drafted`);
  return next(state, event, version);
};
